import Glibc

/// The built program, called from a test with surroundings of its own.
package struct Program {
  /// What a call came to.
  package struct Result: Equatable, Sendable {
    package var output: String
    package var messages: String
    /// -1 where it was killed after it ran for too long, 128 and the signal's number where it died.
    package var status: Int
  }

  /// A fresh folder: home, library and working folder of the calls.
  package let folder: String
  /// Beyond those that every call gets; they win.
  package var environment: [String: String] = [:]

  package init() {
    var template = Array("/tmp/strata-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    precondition(made != nil, "no temporary folder can be made")
    folder = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Calls `strata` with these words.
  package func run(_ words: String..., input: String? = nil) -> Result { run(words, input: input) }

  /// Calls `strata` with these words.
  package func run(_ words: [String], input: String? = nil) -> Result {
    shell("exec \"$STRATA\" \"$@\"", words, input: input)
  }

  /// Runs a shell script in the folder, in which `$STRATA` is the program.
  package func shell(_ script: String, _ words: [String] = [], input: String? = nil) -> Result {
    let stem = "\(folder)/.call-\(UInt64.random(in: 0 ... .max))"
    let paths = (input: "\(stem).in", output: "\(stem).out", messages: "\(stem).err")
    defer { for path in [paths.input, paths.output, paths.messages] { unlink(path) } }
    write(input ?? "", to: paths.input)
    let redirected =
      "cd \"$HOME\" || exit 99\nexec <\(paths.input) >\(paths.output) 2>\(paths.messages)\n\(script)"
    let status = Self.spawn(
      ["/bin/sh", "-c", redirected, "sh"] + words, environment: allVariables)
    return Result(
      output: Files.text(of: paths.output), messages: Files.text(of: paths.messages),
      status: status)
  }

  /// Removes the folder with all that is in it.
  package func remove() {
    _ = Self.spawn(["/bin/rm", "-rf", folder], environment: [:])
  }

  private var allVariables: [String: String] {
    let own = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "STRATA": Self.path, "LC_ALL": "C.UTF-8",
      "XDG_DATA_HOME": "\(folder)/data", "XDG_STATE_HOME": "\(folder)/state",
      "XDG_CONFIG_HOME": "\(folder)/config", "SWIFT_BACKTRACE": "enable=no",
    ]
    return own.merging(Self.sanitizing) { own, _ in own }.merging(environment) { _, new in new }
  }

  /// What the sanitizers are told is for the program, too.
  private static let sanitizing: [String: String] = {
    var options: [String: String] = [:]
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      options[name] = Files.environment(name)
    }
    return options
  }()

  // MARK: Files

  /// Writes a file below the folder, or anywhere by an absolute path.
  package func write(_ text: String, to path: String) {
    let isWritten = Files.write(text, to: path.hasPrefix("/") ? path : "\(folder)/\(path)")
    precondition(isWritten, "\(path) cannot be written")
  }

  /// The text of a file below the folder; empty where there is none.
  package func read(_ path: String) -> String { Files.text(of: "\(folder)/\(path)") }

  // MARK: Processes

  /// The product stands beside the test bundle; without one, where the build puts it.
  private static let path: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    var parts = (bundle ?? "").split(separator: "/", omittingEmptySubsequences: false)
    while let last = parts.popLast() {
      if last.hasSuffix(".xctest") { break }
    }
    let beside = parts.joined(separator: "/") + "/strata"
    if bundle != nil, access(beside, X_OK) == 0 { return beside }
    return "\(Files.project)/.build/debug/strata"
  }()

  private static func spawn(_ words: [String], environment: [String: String]) -> Int {
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    // A test's thread has signals blocked, without which a shell waits for its children for ever.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let code = posix_spawn(&process, words[0], nil, &attributes, &arguments, &variables)
    return code == 0 ? wait(for: process) : 127
  }

  /// Half a minute is more than any call takes.
  private static func wait(for process: pid_t) -> Int {
    var status: CInt = 0
    for _ in 0..<15_000 {
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
      }
      usleep(2000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return -1
  }
}
