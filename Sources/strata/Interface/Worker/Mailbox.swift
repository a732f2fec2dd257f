import Glibc
import Synchronization

/// Letters from any thread to one that waits for them with `poll`.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  private let pipe = WakePipe()

  /// Readable while there are letters.
  var wakeDescriptor: CInt { pipe.readEnd }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    pipe.wake()
  }

  /// All letters in the order in which they were posted.
  func takeAll() -> [Letter] {
    pipe.drain()
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }

  /// Waits until there may be letters, but not longer than so many milliseconds; nil: for ever.
  func wait(_ milliseconds: Int?) {
    var watched = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    _ = poll(&watched, 1, CInt(clamping: milliseconds ?? -1))
  }
}

/// A pipe through which a thread or a signal's handler wakes one that waits.
final class WakePipe: Sendable {
  let readEnd: CInt
  let writeEnd: CInt

  init() {
    var ends: [CInt] = [-1, -1]
    let made = pipe(&ends)
    precondition(made == 0, "the system has no descriptors left")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe wakes as well as one byte more.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// The bytes that were written since.
  @discardableResult
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &piece, piece.count)
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }
}
