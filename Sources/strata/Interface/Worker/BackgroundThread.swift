import Glibc
import Synchronization

/// A thread of our own. The system's signals are none of its business: they wake the main thread.
enum BackgroundThread {
  /// Runs something beside the main thread, until it returns or the program ends.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var blocked = sigset_t()
    sigfillset(&blocked)
    // What a crash raises must reach its handler in any thread.
    for signal in crashSignals { sigdelset(&blocked, signal) }
    var former = sigset_t()
    pthread_sigmask(SIG_SETMASK, &blocked, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(Body(run: body)).toOpaque())
    precondition(code == 0, "the system gives no thread")
    pthread_detach(thread)
  }

  /// Computes something long while no other thread here does, so that a processor of two stays free
  /// for the keys. Nobody waits for a disk in it.
  static func compute<Result: ~Copyable>(_ body: () -> Result) -> Result {
    turn.withLock { _ in body() }
  }

  private static let turn = Mutex(())

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// What the system sends a program that has gone wrong.
let crashSignals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
