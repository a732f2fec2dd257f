import TestKit
import Testing

/// The built program in a terminal, and what is left when it ends in the middle of typing.
struct EndingTests {
  /// Words of the script: a folder for tmux, and the steps. Waits for texts and files, never for
  /// time.
  private static let helpers = """
    export TMUX_TMPDIR="$HOME"
    until_() { for i in $(seq 400); do "$@" >/dev/null 2>&1 && return 0; sleep 0.02; done; exit 9; }
    screen() { tmux capture-pane -p; }
    shows() { screen | grep -qF -- "$1"; }
    kept() { grep -rqF -- "$1" "$XDG_STATE_HOME"; }
    number() { cat "$HOME/number"; }
    ended() { test -s "$HOME/status"; }
    cat > inner <<'END'
    sh -c 'echo $$ > "$HOME/number"; exec "$STRATA" open shop'
    echo $? > "$HOME/status"
    sleep 60
    END
    tmux -f /dev/null new-session -d -x 140 -y 30 "exec sh $HOME/inner"
    trap 'tmux kill-server' EXIT
    until_ shows postgres-db
    tmux send-keys Enter
    tmux send-keys Tab
    tmux send-keys End
    tmux send-keys -l typed
    until_ shows typed
    """

  private func run(_ steps: String) -> Program.Result {
    let program = Program()
    defer { program.remove() }
    _ = program.run("new", "shop", "--from", "hello-universe")
    return program.shell(Self.helpers + "\n" + steps)
  }

  @Test func typedTextOutlivesAKill() {
    let result = run(
      """
      until_ kept typed
      kill -9 $(number)
      until_ ended
      rm status
      tmux respawn-pane -k "exec sh $HOME/inner"
      until_ shows 'not saved'
      tmux send-keys Enter
      until_ shows typed
      """)
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test(arguments: [("TERM", "143"), ("HUP", "129"), ("INT", "130")])
  func aSignalEndsItInOrder(signal: String, status: String) {
    let result = run(
      """
      kill -\(signal) $(number)
      until_ ended
      until_ kept typed
      cat status
      tmux display -p '#{alternate_on}'
      """)
    #expect(result.output == "\(status)\n0\n")
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test func aLostTerminalLeavesADraftAndNothingRuns() {
    let result = run(
      """
      tmux kill-server
      gone() { ! kill -0 $(number) || grep -q '^State:.Z' /proc/$(number)/status; }
      until_ gone
      until_ kept typed
      """)
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test func aCrashGivesTheTerminalBack() {
    let result = run(
      """
      kill -SEGV $(number)
      until_ ended
      cat status
      tmux display -p '#{alternate_on}'
      """)
    #expect(result.output == "139\n0\n")
  }
}
