// Does to a library what its words say, so that tests can run, stop and kill it. Not shipped.
import ProfileLibrary
import ProfileModel
import TestKit

var words = CommandLine.arguments.dropFirst().map(\.self)
guard words.count >= 3 else {
  LastWords.say("library-driver LIBRARY VERB PROFILE [WORD]…", status: 2)
}
var environment: [String: String] = [:]
for name in ["HOME", "XDG_STATE_HOME"] { environment[name] = Files.environment(name) }
let driver = Driver(
  library: Library(
    LibraryLocation(path: words[0], origin: .option), state: StateFolder(environment: environment)),
  profile: words[2], words: Array(words.dropFirst(3)))
do throws(LibraryFailure) {
  try driver.run(words[1])
} catch {
  LastWords.say(error.sentence, status: error.kind == .taken ? 1 : 3)
}
