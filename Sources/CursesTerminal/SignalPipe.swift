import Glibc

/// Signals, told through a pipe: whichever thread a signal hits, the one that waits hears of it.
///
/// A signal that the program was started to ignore stays ignored.
struct SignalPipe: ~Copyable {
  /// Signals after which the program ends.
  static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  private static let heard = ending + [SIGWINCH, SIGTSTP, SIGCONT]

  nonisolated(unsafe) private static var writeEnd: Int32 = -1
  nonisolated(unsafe) private static let previous =
    UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  let readEnd: Int32

  /// Nil where the system has no descriptors left.
  init?() {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) { pipe($0.bindMemory(to: Int32.self).baseAddress) }
    guard made == 0 else { return nil }
    for end in [ends.0, ends.1] {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends.0
    Self.writeEnd = ends.1
    for number in Self.heard { Self.listen(to: number) }
  }

  deinit {
    for number in Self.heard { Self.forget(number) }
    close(readEnd)
    close(Self.writeEnd)
    Self.writeEnd = -1
  }

  private static func listen(to number: Int32) {
    let before = previous + Int(number)
    sigaction(number, nil, before)
    if !isIgnored(before.pointee) { hear(number) }
  }

  private static func hear(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalPipe.writeEnd, &byte, 1)
      errno = saved
    }
    sigaction(number, &action, nil)
  }

  private static func forget(_ number: Int32) {
    if !isIgnored(previous[Int(number)]) { sigaction(number, previous + Int(number), nil) }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The signals since the last call.
  borrowing func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    var signals: [Int32] = []
    while true {
      let count = Glibc.read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return signals }
      signals += bytes[..<count].map(Int32.init)
    }
  }

  /// Runs something during which a stop from the terminal stops the program at once, and the end
  /// of a child is heard of.
  borrowing func withChild<Result>(_ run: () -> Result) -> Result {
    var former = sigaction()
    sigaction(SIGCHLD, nil, &former)
    Self.hear(SIGCHLD)
    defer { sigaction(SIGCHLD, &former, nil) }
    return withPlainStop(run)
  }

  /// Waits for signals, but no longer than so many milliseconds; nil: for ever. Gives them.
  borrowing func wait(milliseconds: Int?) -> [Int32] {
    var watched = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    _ = poll(&watched, 1, Int32(clamping: milliseconds ?? -1))
    return take()
  }

  /// Runs something during which a stop from the terminal stops the program at once.
  borrowing func withPlainStop<Result, Failure>(
    _ run: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    Self.forget(SIGTSTP)
    defer { Self.listen(to: SIGTSTP) }
    return try run()
  }

  /// Waits until the program is continued, at most for some milliseconds of its own time; gives the
  /// signals that came meanwhile.
  borrowing func waitForContinue(milliseconds: Int32) -> [Int32] {
    var came: [Int32] = []
    for _ in 0..<milliseconds / 10 where !came.contains(SIGCONT) {
      var watched = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, 10) > 0 { came += take() }
    }
    return came
  }
}
