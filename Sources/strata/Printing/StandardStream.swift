import Glibc
import Screen

/// Standard output or standard error.
enum StandardStream: CInt {
  case output = 1
  case messages = 2

  /// Writes all of a text; a sentence where that failed.
  ///
  /// A reader that has gone away (`| head`) has what it wanted: that is no failure.
  func write(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(rawValue, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if let failure = failure(errno) {
          return failure.isEmpty ? nil : failure
        }
      }
      return nil
    }
  }

  /// How many columns the terminal has; nil where this is none.
  var columns: Int? { size?.columns }

  /// How large the terminal is; nil where this is none.
  var size: Size? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Size(Int(size.ws_col), Int(size.ws_row))
  }

  /// nil: try again. Empty: stop without a word.
  private func failure(_ code: CInt) -> String? {
    switch code {
    case EINTR: return nil
    case EAGAIN:
      var waiting = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
      _ = poll(&waiting, 1, -1)
      return nil
    case EPIPE: return ""
    default:
      let words = strerror(code).map { String(cString: $0) } ?? "error \(code)"
      return "cannot write the result: \(words.lowercased())"
    }
  }
}
