import Glibc

/// How a program of the tests ends.
package enum LastWords {
  /// Ends the program with a status, and with a sentence on standard error.
  package static func say(_ sentence: String = "", status: Int32) -> Never {
    if !sentence.isEmpty { put(sentence) }
    exit(status)
  }

  /// Traps, with a sentence on standard error, for whoever looks for traps.
  package static func trap(_ sentence: String) -> Never {
    put(sentence)
    abort()
  }

  private static func put(_ sentence: String) {
    _ = Array((sentence + "\n").utf8).withUnsafeBytes {
      write(STDERR_FILENO, $0.baseAddress, $0.count)
    }
  }
}
