import Glibc

/// Starts other programs, their words passed as they are.
enum Spawning {
  /// Its process; nil where the system does not start it.
  ///
  /// `streams`: what it gets as its standard streams, where those are not ours.
  static func start(
    _ path: String, _ words: [String], streams: [(from: CInt, to: CInt)]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in streams where stream.from != stream.to {
      posix_spawn_file_actions_adddup2(&actions, stream.from, stream.to)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ours is ignored, which others would inherit: `yes | head` in them would never end.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Our own threads are blind to signals; what they start is not.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var program: pid_t = 0
    return posix_spawn(&program, path, &actions, &attributes, arguments, environ) == 0
      ? program : nil
  }
}
