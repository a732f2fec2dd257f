// Runs one pure part of the program on an input that is always the same, for those who count its
// instructions or take its time; writes the inputs of other measurements. Not shipped.
import Formats
import ProfileModel
import TestKit

let usage = """
  parts-driver list                            the parts: name, runs in one counting, what it does
  parts-driver count PART                      runs it once, then so often inside `strata_part`
  parts-driver time PART RUNS                  nanoseconds of each run, a line each
  parts-driver profile NAME LAYERS REFERENCES  a profile's text
  parts-driver names                           what completion chooses from, a line each
  """
var words = CommandLine.arguments.dropFirst().map(\.self)

func part(_ name: String) -> Part {
  guard let part = Part.all.first(where: { $0.name == name }) else {
    LastWords.say("no part \(name); parts-driver list names them", status: 2)
  }
  return part
}

/// What came of a part; nothing is no success.
func checked(_ outcome: Int, _ name: String) {
  if outcome <= 0 { LastWords.say("\(name) did nothing", status: 1) }
}

switch (words.first, words.count) {
case ("list", 1):
  for part in Part.all { print("\(part.name)\t\(part.times)\t\(part.title)") }
case ("count", 2):
  let part = part(words[1])
  let work = part.prepare()
  // What is made once, at the first use, is no part of it.
  checked(repeated(work, times: part.times), part.name)
  checked(counted(work, times: part.times), part.name)
case ("time", 3):
  let part = part(words[1])
  let work = part.prepare()
  checked(repeated(work, times: part.times), part.name)
  let clock = ContinuousClock()
  for _ in 0..<(Int(words[2]) ?? 1) {
    let time = clock.measure { checked(repeated(work, times: part.times), part.name) }
    print(Int(time / .nanoseconds(part.times)))
  }
case ("profile", 4):
  guard let layers = Int(words[2]), let references = Int(words[3]), layers > 2, references >= 0
  else { LastWords.say(usage, status: 2) }
  print(
    ProfileText.text(of: LargeProfile.make(words[1], layers: layers, references: references)),
    terminator: "")
case ("names", 1):
  for name in ManyNames.all { print(name) }
default: LastWords.say(usage, status: 2)
}
