import Glibc
package import ProfileModel

extension RunningProgram {
  /// This program.
  package static let this =
    running(Int(getpid()))
    ?? RunningProgram(
      number: Int(getpid()), start: 0, machineStart: currentMachineStart)

  /// The program that runs under a number; nil where there is none.
  static func running(_ number: Int) -> RunningProgram? {
    guard let line = systemText("/proc/\(number)/stat"),
      // A program's own name comes in parentheses and may hold anything, also spaces.
      let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[end...].split(separator: " ")
    // The 22nd field; the second ends at the parenthesis. Z and X: ended, but not yet cleared away.
    guard fields.count > 20, fields[1] != "Z", fields[1] != "X", let start = UInt64(fields[20])
    else { return nil }
    return RunningProgram(number: number, start: start, machineStart: currentMachineStart)
  }

  /// How its drafts stand to this program.
  var standing: Draft.Standing {
    if self == .this { return .own }
    return Self.running(number) == self ? .inUse : .abandoned
  }

  var fileName: String { "\(number)-\(start)-\(machineStart)" }

  init?(fileName: String) {
    let parts = fileName.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = Int(parts[0]), number > 0, let start = UInt64(parts[1])
    else { return nil }
    self.init(number: number, start: start, machineStart: String(parts[2]))
  }

  private static let currentMachineStart =
    systemText("/proc/sys/kernel/random/boot_id").map { String($0.prefix { $0 != "-" }) } ?? ""

  private static func systemText(_ path: String) -> String? {
    (try? FileReading.bytes(at: path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
