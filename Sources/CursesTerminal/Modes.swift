import CNcurses
import Glibc

/// What a terminal is told besides its picture. ncurses is not asked: nothing of it is under way
/// between two pictures.
enum Modes {
  static let paste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
  /// Presses, and movements while a button is held, in decimal numbers.
  static let mouse = (on: "\u{1B}[?1002h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1002l")

  /// Sends a text as it is; returns whether all of it went out.
  @discardableResult
  static func send(_ text: String) -> Bool {
    cnc_flush()
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.removeFirst(count)
      } else if errno != EINTR {
        guard errno == EAGAIN else { return false }
        var watched = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        guard poll(&watched, 1, 1000) > 0 else { return false }
      }
    }
    return true
  }
}
