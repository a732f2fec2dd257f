import FuzzTargets
import TestKit
import Testing

/// What a fuzzer has found and kept is fed again, without a fuzzer: `make fuzz` looks for more.
@Suite struct ReplayTests {
  private static let folder = "\(Files.project)/Tests/Fuzz"

  @Test("Every input that was kept and every finding of old", arguments: FuzzTarget.all.map(\.name))
  func replay(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    for folder in ["findings", "corpus"].map({ "\(Self.folder)/\($0)/\(name)" }) {
      for file in Files.names(in: folder) {
        let problem = target.problem(Files.bytes(of: "\(folder)/\(file)"))
        #expect(problem == nil, "\(folder)/\(file)")
      }
    }
    let kept = Files.names(in: "\(Self.folder)/corpus/\(name)").count
    #expect(kept >= 5, "\(kept) inputs are kept for \(name); Tests/Fuzz/fuzz keeps more")
    for seed in target.seeds() { #expect(target.problem(seed) == nil) }
  }

  @Test("No folder is left without its target")
  func folders() {
    let names = Set(FuzzTarget.all.map(\.name))
    for folder in ["findings", "corpus"] {
      let unknown = Files.names(in: "\(Self.folder)/\(folder)").filter { !names.contains($0) }
      #expect(unknown.isEmpty, "\(unknown) in \(folder)")
    }
  }
}
