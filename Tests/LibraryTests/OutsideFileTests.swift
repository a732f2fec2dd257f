import ProfileLibrary
import ProfileModel
import TestKit
import Testing

struct OutsideFileTests {
  private let program = Program()

  private func file(_ text: String, state: String = "state") throws -> OutsideFile {
    try OutsideFile(
      text, named: "values.yaml",
      in: StateFolder(environment: ["XDG_STATE_HOME": "\(program.folder)/\(state)"]),
      temporary: program.folder)
  }

  @Test func aTextIsItsOwnersAloneAndGoesWithItsCopies() throws {
    defer { program.remove() }
    let one = try file("a: 1\n")
    let two = try file("b: 2\n")
    #expect(one.path != two.path)
    #expect(Files.text(of: one.path) == "a: 1\n")
    #expect(
      program.shell("stat -c %a \"$1\" \"${1%/*}\"", [one.path]).output == "600\n700\n")
    #expect(!one.isChanged)
    program.write("a: 2\n", to: one.path)
    #expect(one.isChanged)
    #expect(try one.bytes() == Array("a: 2\n".utf8))
    program.write("a: 1\n", to: one.path + "~")
    one.remove()
    two.remove()
    #expect(program.shell("find state -type f; ls state/strata/editing").output == "")
  }

  @Test func withoutAStateFolderATemporaryOneDoes() throws {
    defer { program.remove() }
    program.write("", to: "state")
    let file = try file("a: 1\n")
    #expect(file.path.hasPrefix("\(program.folder)/strata-"))
    #expect(program.shell("stat -c %a \"${1%/*}\"", [file.path]).output == "700\n")
    file.remove()
    #expect(program.shell("ls").output == "state\n")
  }

  @Test func whatIsGoneOrTooLargeOrNoFileIsASentence() throws {
    defer { program.remove() }
    let file = try file("a: 1\n")
    for (deed, words) in [
      ("rm", "there is no"), ("mkdir", "is a folder"),
      ("rmdir \"$1\"; head -c 16777217 /dev/zero >", "larger than 16 MiB"),
    ] {
      _ = program.shell("\(deed) \"$1\"", [file.path])
      do throws(LibraryFailure) {
        _ = try file.bytes()
        Issue.record("\(deed) is no failure")
      } catch {
        #expect(error.sentence.contains(words), "\(error.sentence)")
      }
    }
    #expect(file.isChanged)
  }
}
