// Writes random profiles for programs that judge what they are rendered to. Not shipped.
import Formats
import ProfileModel
import TestKit

let words = CommandLine.arguments
guard words.count == 3, let count = Int(words[1]), count > 0 else {
  LastWords.say("profile-maker COUNT FOLDER", status: 2)
}
var coverage = Coverage(BuiltInCatalogue.catalogue)
for seed in 1...count {
  let profile = RandomProfile.make(seed: seed, BuiltInCatalogue.catalogue)
  coverage.note(profile)
  guard Files.write(ProfileText.text(of: profile), to: "\(words[2])/\(profile.name).yaml") else {
    LastWords.say("\(words[2])/\(profile.name).yaml cannot be written", status: 3)
  }
}
// How often each service's parameters are set, in each mode of access.
for line in coverage.lines { print(line) }
if coverage.hasGap {
  LastWords.say("never set: \(coverage.gaps.joined(separator: ", "))", status: 1)
}
