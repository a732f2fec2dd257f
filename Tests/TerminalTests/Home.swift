import TestKit

/// A home with a library, and what runs in it; all of it goes with this value.
final class Home {
  let program = Program()
  private var panes: [TerminalPane] = []

  deinit {
    for pane in panes { pane.close() }
    // What still writes would be in the way.
    for pane in panes where pane.process.isAlive { _ = pane.process.waitForEnd() }
    program.remove()
  }

  /// Starts the program with these words. `variables`: as the shell writes them, `TERM=vt100`.
  func start(
    _ words: String = "", columns: Int = 80, rows: Int = 24, variables: String = ""
  ) throws -> TerminalPane {
    let pane = try TerminalPane(
      program, columns: columns, rows: rows, words: words, variables: variables)
    panes.append(pane)
    return pane
  }

  /// Runs an interactive shell, until it is ready.
  func startShell() throws -> TerminalPane {
    let pane = try TerminalPane(
      program, columns: 80, rows: 24, script: "PS1='ready: ' exec /bin/sh -i")
    panes.append(pane)
    try pane.wait(for: "ready:")
    return pane
  }

  // MARK: The library

  static let small = "data/strata/profiles/small/1.0.0.yaml"

  /// Puts a profile into the library, whatever it says.
  func keep(_ text: String, as name: String = "small", version: String = "1.0.0") {
    let folder = "data/strata/profiles/\(name)"
    _ = program.shell("mkdir -p \(folder)")
    program.write(text, to: folder + "/\(version).yaml")
  }

  /// Puts so many profiles into the library: `shop-00`, `shop-01` …
  func keepMany(_ count: Int) {
    _ = program.shell("mkdir -p $(seq -f data/strata/profiles/shop-%02g 0 \(count - 1))")
    for number in 0..<count {
      let name = "shop-" + (number < 10 ? "0\(number)" : "\(number)")
      program.write(Sample.profile(name), to: "data/strata/profiles/\(name)/1.0.0.yaml")
    }
  }

  /// Replaces a file at once, as others do who write it.
  func replace(_ path: String, with text: String) {
    program.write(text, to: "replacement")
    _ = program.shell("mv replacement \(path)")
  }

  /// All that is kept of work in progress.
  var drafts: String {
    program.shell("find state -type f -exec cat {} + 2>/dev/null").output
  }

  func configure(_ text: String) {
    _ = program.shell("mkdir -p config/strata")
    program.write(text, to: "config/strata/config.yaml")
  }
}
