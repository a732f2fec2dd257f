import Glibc

/// Keeps what is written on standard error while the screen is taken, and writes it afterwards: by
/// the program's end, or by its crash.
struct StandardErrorCapture: ~Copyable {
  /// Where standard error led to; -1: it is not kept.
  private let former: CInt
  private var taken = 0

  /// A file that standard error was sent to has nothing to do with the screen.
  init() {
    guard isatty(STDERR_FILENO) == 1 else {
      former = -1
      return
    }
    // Without a place for temporary files the words appear in the picture.
    guard let file = tmpfile() else {
      former = -1
      return
    }
    former = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    if former >= 0, dup2(fileno(file), STDERR_FILENO) >= 0 { CrashWords.install(former) }
    fclose(file)
  }

  /// Where others write their errors who have the terminal for a while.
  var terminal: CInt { former >= 0 ? former : STDERR_FILENO }

  /// What was written since this was asked last.
  mutating func newWords() -> String {
    guard former >= 0 else { return "" }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = pread(STDERR_FILENO, &piece, piece.count, off_t(taken))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
      taken += count
    }
  }

  deinit {
    guard former >= 0 else { return }
    CrashWords.giveBack()
    close(former)
  }
}

/// What a crash does with the words that were kept.
private enum CrashWords {
  nonisolated(unsafe) private static var former: CInt = -1
  nonisolated(unsafe) private static let previous =
    UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  static func install(_ descriptor: CInt) {
    former = descriptor
    for number in crashSignals {
      var action = sigaction()
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler = { number in
        CrashWords.giveBack()
        sigaction(number, CrashWords.previous + Int(number), nil)
        raise(number)
      }
      sigaction(number, &action, previous + Int(number))
    }
  }

  /// Writes the words where they were meant to go. Called by a signal's handler: system calls only.
  static func giveBack() {
    guard former >= 0 else { return }
    let file = dup(STDERR_FILENO)
    dup2(former, STDERR_FILENO)
    former = -1
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { piece in
      var place: off_t = 0
      while true {
        let count = pread(file, piece.baseAddress, piece.count, place)
        guard count > 0 else { break }
        _ = write(STDERR_FILENO, piece.baseAddress, count)
        place += off_t(count)
      }
    }
    close(file)
  }
}
