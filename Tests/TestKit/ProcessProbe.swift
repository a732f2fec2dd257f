import Glibc

/// A program that runs, as others see it.
package struct ProcessProbe: Equatable, Sendable {
  /// A signal that a program can be sent.
  package enum Signal: CInt, Sendable {
    case hangUp = 1
    case kill = 9
    case segmentation = 11
    case terminate = 15
  }

  package let number: Int32

  /// By the number of its process, as files and other programs write it.
  package init(_ text: String) { number = Int32(text.filter(\.isNumber)) ?? -1 }

  /// Sends it a signal.
  package func send(_ signal: Signal) {
    // Anything below would be sent to more than one program.
    precondition(number > 1, "there is no such program")
    kill(number, signal.rawValue)
  }

  /// Whether it has not ended; one that nobody asked for its last words has.
  package var isAlive: Bool {
    let status = Files.text(of: "/proc/\(number)/stat")
    return !status.isEmpty && !status.contains(") Z ")
  }

  /// Waits until it has ended, at most ten seconds; says whether it has.
  package func waitForEnd() -> Bool {
    for _ in 0..<1000 where isAlive { usleep(10_000) }
    return !isAlive
  }

  /// Processor time that it has used, in hundredths of a second.
  package var usedTime: Int {
    let status = Files.text(of: "/proc/\(number)/stat")
    let words = status.split(separator: " ").map(String.init)
    guard words.count > 15 else { return 0 }
    return (Int(words[13]) ?? 0) + (Int(words[14]) ?? 0)
  }

  /// How many times it has written something, to whatever it was.
  package var writes: Int {
    let lines = Files.text(of: "/proc/\(number)/io").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("syscw:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? -1
  }
}
