import TestKit

/// The target that the fuzzer feeds, chosen by the environment.
private let chosen = FuzzTarget.all.first { $0.name == Files.environment("FUZZ_TARGET") }

/// libFuzzer calls it once for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let chosen else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = chosen.problem(bytes) { LastWords.trap("Broken: \(problem)") }
  return 0
}

/// libFuzzer calls it first. `FUZZ_WRITE=FOLDER`: writes what the fuzzer begins with, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzInitialize(
  _ count: UnsafeMutableRawPointer?, _ words: UnsafeMutableRawPointer?
) -> Int32 {
  if let folder = Files.environment("FUZZ_WRITE") {
    let names = FuzzTarget.all.map(\.name).joined(separator: "\n")
    Files.write(names + "\n", to: "\(folder)/names")
    for target in FuzzTarget.all { FuzzBeginnings.write(target, to: folder) }
    LastWords.say(status: 0)
  }
  if chosen == nil { LastWords.say("FUZZ_TARGET names no target", status: 2) }
  return 0
}

/// What a fuzzer begins with: `TARGET.words` as libFuzzer wants a dictionary, `TARGET.largest`, and
/// `TARGET.1`, `TARGET.2` …, the seeds.
private enum FuzzBeginnings {
  static func write(_ target: FuzzTarget, to folder: String) {
    let words = target.words.map { "\"\(escaped($0))\"\n" }.joined()
    Files.write(words, to: "\(folder)/\(target.name).words")
    Files.write("\(target.largest)\n", to: "\(folder)/\(target.name).largest")
    for (number, seed) in target.seeds().enumerated() where seed.count <= target.largest {
      Files.write(seed, to: "\(folder)/\(target.name).\(number + 1)")
    }
  }

  private static func escaped(_ word: String) -> String {
    word.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "\\x" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
