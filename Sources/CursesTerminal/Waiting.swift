import CNcurses
import Glibc
import Screen

// The wait for input, for other threads, for signals.
extension Terminal {
  /// Waits until something comes from the terminal, from `wake` or by a signal, and no longer
  /// than `timeout`; nil waits for ever. What `wake` holds is left to the caller.
  package mutating func read(wake: Int32, timeout: Duration?) -> Reading {
    let end = timeout.map { Self.now + Self.milliseconds($0) }
    var reading = Reading()
    while true {
      handleSignals(&reading)
      wait(wake, until: end, &reading)
      if !reading.isEmpty { return reading }
      if let end, Self.now >= end { return reading }
    }
  }

  private mutating func wait(_ wake: Int32, until end: Int?, _ reading: inout Reading) {
    var watched = [STDIN_FILENO, signals.readEnd, wake].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ends = [end, decoder.deadline].compactMap(\.self)
    let limit = reading.isEmpty ? ends.min().map { max(0, $0 - Self.now) } ?? -1 : 0
    guard poll(&watched, nfds_t(watched.count), Int32(clamping: limit)) >= 0 else { return }
    if watched[1].revents != 0 { handleSignals(&reading) }
    reading.isWoken = watched[2].revents != 0
    if watched[0].revents & Int16(POLLIN) != 0 {
      readBytes(&reading)
    } else if watched[0].revents != 0 {
      reading.isClosed = true
    } else {
      reading.inputs += decoder.expire(at: Self.now)
    }
  }

  private mutating func readBytes(_ reading: inout Reading) {
    let bytes = [UInt8](unsafeUninitializedCapacity: 16384) { buffer, count in
      count = max(0, Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count))
    }
    if bytes.isEmpty, errno != EINTR, errno != EAGAIN { reading.isClosed = true }
    reading.inputs += decoder.decode(bytes, at: Self.now)
  }

  private mutating func handleSignals(_ reading: inout Reading) {
    var isContinued = false
    for signal in signals.take() {
      switch signal {
      case SIGTSTP: suspend()
      case SIGCONT: isContinued = true
      case SIGWINCH, SIGCHLD: break
      default: pendingEnd = signal
      }
    }
    if isContinued { enter() }
    reading.endSignal = pendingEnd ?? reading.endSignal
    pendingEnd = nil
    tellSize(&reading)
  }

  private mutating func tellSize(_ reading: inout Reading) {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      let rows = Int32(window.ws_row)
      let columns = Int32(window.ws_col)
      if is_term_resized(rows, columns) { resize_term(rows, columns) }
    }
    guard size != toldSize else { return }
    toldSize = size
    reading.inputs.append(.resized(size))
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(clamping: seconds) * 1000 + Int(clamping: attoseconds / 1_000_000_000_000_000)
  }

  /// Milliseconds of a clock that only goes on.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
