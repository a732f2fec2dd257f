import TestKit
import Testing

/// Small samples of the campaigns; `make campaign` runs them whole.
@Suite(.serialized)
struct CampaignTests {
  @Test(arguments: ["rounds 30", "kills 20", "faults 19"])
  func theSampleHolds(campaign: String) {
    let program = Program()
    defer { program.remove() }
    let words = campaign.split(separator: " ")
    let result = program.shell(
      "exec \(Files.project)/Tests/Campaign/\(words[0]) \(words[1]) \"${STRATA%/*}/library-driver\""
    )
    #expect(result.status == 0, "\(result.messages)")
    print(result.output, terminator: "")
  }
}
