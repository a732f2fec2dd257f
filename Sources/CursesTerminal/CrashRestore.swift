import Glibc

/// Gives the terminal back when the program crashes, before others say what happened.
enum CrashRestore {
  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
  private static let stackSize = 64 * 1024
  nonisolated(unsafe) private static let ownStack = UnsafeMutableRawPointer.allocate(
    byteCount: stackSize, alignment: 16)

  /// Not a global of this type: such a one is three bytes shorter than what `tcgetattr` writes.
  nonisolated(unsafe) private static let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static var isInstalled = false
  nonisolated(unsafe) private static let previous =
    UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  /// To be called while the terminal still is as the user has it.
  static func install() {
    tcgetattr(STDIN_FILENO, modes)
    guard !isInstalled else { return }
    isInstalled = true
    provideStack()
    for number in fatal {
      var action = sigaction()
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler = { number in
        tcsetattr(STDIN_FILENO, TCSANOW, CrashRestore.modes)
        let farewell: StaticString =
          "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1049l\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[m\r\n"
        _ = write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
        sigaction(number, CrashRestore.previous + Int(number), nil)
        raise(number)
      }
      sigaction(number, &action, previous + Int(number))
    }
  }

  /// Undoes `install`, once the terminal is the user's again.
  static func remove() {
    guard isInstalled else { return }
    isInstalled = false
    for number in fatal { sigaction(number, previous + Int(number), nil) }
  }

  /// A stack that overflowed has no room for a handler.
  private static func provideStack() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_sp == nil else { return }
    stack.ss_sp = ownStack
    stack.ss_size = stackSize
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }
}
