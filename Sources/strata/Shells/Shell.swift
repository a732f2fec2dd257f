/// A shell for which there is a script that asks this program what to offer.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// Bash is given words that are quoted already, from where it begins anew.
  private static let bashScript = #"""
    # Completes strata in bash. Made by: strata completion bash
    _strata() {
      local reply
      COMPREPLY=()
      while IFS= read -r reply; do
        case $reply in
          $'\tfiles') _strata_paths -f "$2" ;;
          $'\tfolders') _strata_paths -d "$2" ;;
          *) COMPREPLY+=("$reply") ;;
        esac
      done < <("${1:-strata}" complete-words --breaks="$COMP_WORDBREAKS" \
        --line="${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
      # What goes on behind its last character gets no space.
      if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=@./:] ]]; then
        compopt -o nospace 2>/dev/null
      fi
    }

    # Paths beside the names that were found; alone they are left to bash.
    _strata_paths() {
      local path
      if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
        if [[ $1 == -d ]]; then compopt -o dirnames; else compopt -o default; fi 2>/dev/null
        return
      fi
      while IFS= read -r path; do
        if [[ -d $path ]]; then path+=/; fi
        COMPREPLY+=("$(printf %q "$path")")
      done < <(compgen "$1" -- "$2")
    }

    complete -F _strata strata

    """#

  private static let zshScript = #"""
    #compdef strata
    # Completes strata in zsh. Made by: strata completion zsh
    _strata() {
      local reply paths typed=$PREFIX braces
      local -a asked values shown open openShown suffix
      # Braces without quotes are kept back by zsh, which puts them in again by itself.
      if [[ ${words[CURRENT]} == *'{{'* && ${words[CURRENT]/'{{'/} == $typed ]]; then
        typed=${words[CURRENT]} braces='{{' suffix=(-S ' ')
      fi
      asked=("${(@Q)words[2,CURRENT-1]}" "${(Q)typed}")
      for reply in "${(@f)$(${words[1]:-strata} complete-words -- "${asked[@]}" 2>/dev/null)}"; do
        case $reply in
          ($'\tfiles'|$'\tfolders') paths=${reply#?} ;;
          (*[=@.:]$'\t'*) open+=("${reply%%$'\t'*}") openShown+=("${reply/$'\t'/  -- }") ;;
          (?*) values+=("${reply%%$'\t'*}") shown+=("${reply/$'\t'/  -- }") ;;
        esac
      done
      values=("${values[@]/$braces/}") open=("${open[@]/$braces/}")
      compadd -V strata -l "${suffix[@]}" -d shown -a values
      compadd -V strata -l -S '' -d openShown -a open
      case $paths in
        (files) compset -P '*=@' || compset -P '--[^=]#='; _files ;;
        (folders) compset -P '--[^=]#='; _files -/ ;;
      esac
    }

    if [[ $funcstack[1] == _strata ]]; then _strata "$@"; else compdef _strata strata; fi

    """#

  private static let fishScript = #"""
    # Completes strata in fish. Made by: strata completion fish
    function __strata_words
        set -l asked (commandline -opc)
        set -l typed (commandline -ct)
        # Quotes that are still open are closed for the question.
        set -l word (string unescape -- $typed; or string unescape -- $typed"'"; \
            or string unescape -- $typed'"'; or echo -- $typed)
        for reply in ($asked[1] complete-words -- $asked[2..] "$word" 2>/dev/null)
            switch $reply
                case \tfiles
                    __fish_complete_path "$word"
                case \tfolders
                    __fish_complete_directories "$word" ''
                case '*'
                    echo $reply
            end
        end
    end

    complete -c strata -f -k -a '(__strata_words)'

    """#
}
