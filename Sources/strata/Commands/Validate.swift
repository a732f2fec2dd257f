import Formats
import Guidance
import ProfileLibrary
import ProfileModel

extension Command {
  /// `strata validate`
  static let validate = Command(
    name: "validate", summary: "check profiles, and say what would be right",
    arguments: "[PROFILE…]", count: 0...Int.max,
    options: [
      .choice("format", ["text", "json", "sarif", "github"], "how to print what is found"),
      .flag("strict", "end with 1 for warnings too"),
      .value("enable", "CODE", "report this code, which is off by default", isRepeatable: true),
      .value("ignore", "CODE", "do not report this code", isRepeatable: true),
      .json,
    ],
    details: """
      Without a PROFILE the newest version of every profile of the library is checked, and so are
      the user's own services and macros. A comment, # strata: allow CODE, at the end of a line or
      on the line above silences a code there. sarif is for code hosts, github for its workflows.
      """,
    example: "strata validate shop --strict"
  ) { (invocation) throws(Ending) in
    let codes = try CodeChoice(invocation)
    for word in invocation.arguments { _ = try ProfileArgument(word) }
    let workspace = try Workspace(invocation)
    var validation = Validation(workspace, codes)
    if invocation.arguments.isEmpty {
      try validation.checkLibrary()
    } else {
      try validation.check(invocation.arguments)
    }
    return validation.outcome(invocation)
  }
}

/// Which codes the user wants to hear of.
struct CodeChoice {
  let enabled: Set<Code>
  let ignored: Set<Code>

  init(_ invocation: Invocation) throws(Ending) {
    enabled = try Self.codes(invocation.all("enable"))
    ignored = try Self.codes(invocation.all("ignore"))
  }

  static func codes(_ words: [String]) throws(Ending) -> Set<Code> {
    var codes: Set<Code> = []
    for word in words {
      guard let code = Code(rawValue: word) else {
        let all = Code.allCases.map(\.rawValue)
        throw .wrongUse(
          "there is no code \(quoted(word))"
            + guess(word, all, else: "the codes are \(all.joined(separator: ", "))"))
      }
      codes.insert(code)
    }
    return codes
  }
}

/// One call of `validate`.
private struct Validation {
  private let workspace: Workspace
  private let codes: CodeChoice
  private var report = Report(files: [])
  private var messages: [String] = []
  private var status = ExitStatus.fine

  init(_ workspace: Workspace, _ codes: CodeChoice) {
    self.workspace = workspace
    self.codes = codes
  }

  /// Checks the named profiles. One that cannot be had does not keep the others from it.
  mutating func check(_ words: [String]) throws(Ending) {
    messages = workspace.warnings
    for word in words {
      do throws(Ending) {
        add(try workspace.library.profile(word))
      } catch {
        if words.count == 1 { throw error }
        note(error)
      }
    }
  }

  /// Checks the newest version of each profile, and the user's own files.
  mutating func checkLibrary() throws(Ending) {
    let own = workspace.ownFindings.filter { !codes.ignored.contains($0.finding.code) }
    report.files += own.map { CheckedFile($0) }
    do throws(LibraryFailure) {
      let profiles = try workspace.library.profiles()
      if profiles.isEmpty {
        messages.append("the library \(workspace.library.path) has no profiles")
      }
      for (_, versions) in profiles { add(newestOf: versions) }
    } catch {
      throw .failed(error)
    }
  }

  private mutating func add(newestOf versions: [Library.Entry]) {
    guard let newest = versions.last else { return }
    do throws(LibraryFailure) {
      add(try workspace.library.source(of: newest))
    } catch {
      note(.failed(error))
    }
  }

  private mutating func add(_ source: ProfileSource) {
    let found = workspace.review(source, enabled: codes.enabled, ignored: codes.ignored)
    report.files.append(CheckedFile(source, found, workspace.catalogue))
  }

  private mutating func note(_ ending: Ending) {
    messages.append(ending.sentence)
    status = max(status, ending.status)
  }

  func outcome(_ invocation: Invocation) -> Outcome {
    var page = invocation.page
    switch invocation.wantsJSON ? "json" : invocation.value("format") {
    case "json": page.json(report.json)
    case "sarif": page.json(report.sarif)
    case "github": report.writeWorkflowCommands(to: &page)
    default: report.write(to: &page)
    }
    let count = report.count
    let fails = count.errors > 0 || invocation.has("strict") && count.warnings > 0
    return Outcome(
      output: page.text, messages: messages, status: max(status, fails ? .badInput : .fine))
  }
}
