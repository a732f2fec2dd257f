import Glibc

/// How a program of the tests ends.
package enum LastWords {
  /// Ends the program with a status, and with a sentence on standard error.
  package static func say(_ sentence: String = "", status: Int32) -> Never {
    if !sentence.isEmpty {
      _ = Array((sentence + "\n").utf8).withUnsafeBytes {
        write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
    }
    exit(status)
  }
}
