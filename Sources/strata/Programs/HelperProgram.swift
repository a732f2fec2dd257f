import Glibc

/// Another program that does a part of the work: run without a shell, its words passed as they are.
enum HelperProgram {
  /// Why it gave no result.
  struct Failure: Error {
    var sentence: String
  }

  /// Where a program lies, as the PATH tells.
  static func path(of name: String, _ searchPath: String?) -> String? {
    for folder in (searchPath ?? "").split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
        return path
      }
    }
    return nil
  }

  /// What the program writes to its standard output, given a text on its standard input.
  static func run(
    _ path: String, _ words: [String], input: String
  ) -> Result<String, Failure> {
    var pipes = Pipes()
    guard pipes.open() else { return .failure(Failure(sentence: systemWords(errno))) }
    defer { pipes.closeAll() }
    guard let program = spawned(path, words, pipes) else {
      return .failure(Failure(sentence: "\(path) could not be started"))
    }
    pipes.closeTheirs()
    let texts = pipes.exchange(Array(input.utf8))
    var status: CInt = 0
    while waitpid(program, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let words = String(decoding: texts.messages, as: UTF8.self)
        .split(separator: "\n").last.map(String.init)
      return .failure(Failure(sentence: words ?? "it ended with \(status >> 8 & 0xFF)"))
    }
    guard let text = String(validating: texts.output, as: UTF8.self) else {
      return .failure(Failure(sentence: "what it wrote is not UTF-8 text"))
    }
    return .success(text)
  }

  private static func spawned(_ path: String, _ words: [String], _ pipes: Pipes) -> pid_t? {
    Spawning.start(
      path, words,
      streams: [
        (pipes.input.0, STDIN_FILENO), (pipes.output.1, STDOUT_FILENO),
        (pipes.messages.1, STDERR_FILENO),
      ])
  }

  private static func systemWords(_ code: CInt) -> String {
    strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)"
  }
}

/// The three pipes between this program and another one.
private struct Pipes {
  var input: (CInt, CInt) = (-1, -1)
  var output: (CInt, CInt) = (-1, -1)
  var messages: (CInt, CInt) = (-1, -1)

  mutating func open() -> Bool {
    for path in [\Pipes.input, \Pipes.output, \Pipes.messages] {
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else { return false }
      // No other program that is started meanwhile may hold an end open.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      self[keyPath: path] = (ends[0], ends[1])
    }
    return true
  }

  mutating func closeTheirs() {
    shut(&input.0)
    shut(&output.1)
    shut(&messages.1)
  }

  mutating func closeAll() {
    closeTheirs()
    shut(&input.1)
    shut(&output.0)
    shut(&messages.0)
  }

  private func shut(_ number: inout CInt) {
    if number >= 0 { close(number) }
    number = -1
  }

  /// Writes all of the input while it reads what comes, so that neither waits for the other.
  mutating func exchange(_ text: [UInt8]) -> (output: [UInt8], messages: [UInt8]) {
    // Who has nothing to write leaves the whole process's signals alone.
    let former = text.isEmpty ? nil : signal(SIGPIPE, SIG_IGN)
    defer { if !text.isEmpty { signal(SIGPIPE, former) } }
    var rest = text[...]
    var read = (output: [UInt8](), messages: [UInt8]())
    _ = fcntl(input.1, F_SETFL, O_NONBLOCK)
    if rest.isEmpty { shut(&input.1) }
    while output.0 >= 0 || messages.0 >= 0 {
      var waiting = [
        pollfd(fd: input.1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: messages.0, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 3, -1) >= 0 || errno == EINTR else { break }
      if waiting[0].revents != 0 { feed(&rest) }
      if waiting[1].revents != 0, !take(output.0, &read.output) { shut(&output.0) }
      if waiting[2].revents != 0, !take(messages.0, &read.messages) { shut(&messages.0) }
    }
    return read
  }

  private mutating func feed(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { write(input.1, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    if rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { shut(&input.1) }
  }

  /// Whether more may come.
  private func take(_ number: CInt, _ bytes: inout [UInt8]) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = piece.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
    if count > 0 { bytes += piece[..<count] }
    return count > 0 || count < 0 && errno == EINTR
  }
}
