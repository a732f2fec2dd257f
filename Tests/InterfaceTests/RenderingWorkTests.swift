import Composer
import Formats
import ProfileLibrary
import ProfileModel
import Rendering
import TestKit
import Testing

@testable import strata

/// What the preview has the worker write.
struct RenderingWorkTests {
  let desk = Desk()

  private static let layers = """

      - name: db
        service: postgresql
        parameters: {username: clerk, databaseName: shop, password: {value: hunter2}}
      - name: api
        service: container
        parameters:
          image: nginx:1.27
          env: {REGION: "{{.spectro.system.project.name}}"}
    """

  private func order(
    _ path: String, _ target: Target = .values, isRevealed: Bool = false, mayReplace: Bool = false
  ) -> RenderingOrder {
    let text = Desk.text("shop", layers: Self.layers)
    let request = PreviewRequest(
      number: 0,
      subject: PreviewRequest.Subject(
        change: 0, target: target, layer: nil, isRevealed: isRevealed, columns: 80),
      profile: ProfileDocument.read(Array(text.utf8)).profile,
      catalogue: BuiltInCatalogue.catalogue, macros: [:], context: [:])
    return RenderingOrder(request, to: path, mayReplace: mayReplace)
  }

  private func inFolder(_ path: String) -> String { "\(desk.program.folder)/\(path)" }

  @Test func aFileIsWrittenAndItsPlaceTold() throws {
    let answers = desk.perform(.writeRendering(order("~/out.yaml")))
    guard case .rendered(let paths, let isSecret)? = answers.first else {
      throw Desk.Wrong(answers: answers)
    }
    #expect(paths == ["~/out.yaml"] && !isSecret)
    #expect(desk.program.read("out.yaml").contains("<secret:db.password>"))
    #expect(!desk.program.read("out.yaml").contains("hunter2"))
  }

  @Test func whatIsThereStaysUntilItMayBeReplaced() throws {
    desk.program.write("mine", to: "out.yaml")
    let path = inFolder("out.yaml")
    let first = desk.perform(.writeRendering(order(path)))
    guard case .fileExists(let asked, let paths)? = first.first, first.count == 1 else {
      throw Desk.Wrong(answers: first)
    }
    #expect(asked == order(path) && paths == ["~/out.yaml"])
    #expect(desk.program.read("out.yaml") == "mine")
    _ = desk.perform(.writeRendering(order(path, mayReplace: true)))
    #expect(desk.program.read("out.yaml").contains("databaseName"))
  }

  @Test func aSecretIsWrittenOnlyWhereItIsRevealedAndIsNobodyElses() throws {
    let answers = desk.perform(.writeRendering(order(inFolder("out.yaml"), isRevealed: true)))
    guard case .rendered(_, isSecret: true)? = answers.first else {
      throw Desk.Wrong(answers: answers)
    }
    #expect(desk.program.read("out.yaml").contains("hunter2"))
    #expect(desk.program.shell("stat -c %a out.yaml").output == "600\n")
  }

  @Test func aFolderGetsEachFileAsRenderWritesIt() throws {
    let answers = desk.perform(.writeRendering(order(inFolder("out/"), .compose)))
    guard case .rendered(let paths, _)? = answers.first else { throw Desk.Wrong(answers: answers) }
    #expect(paths.contains("~/out/compose.yaml") && paths.contains("~/out/.env"))
    #expect(desk.program.shell("stat -c %a out/.env").output == "600\n")
    let former = desk.program.read("out/.env")
    _ = desk.perform(.writeRendering(order(inFolder("out"), .compose, mayReplace: true)))
    #expect(desk.program.read("out/.env") == former)
  }

  @Test func whatTheWorldRefusesIsTold() throws {
    desk.program.write("", to: "file")
    let failure = try desk.failure(.writeRendering(order(inFolder("file/out.yaml"))))
    #expect(failure.sentence.contains("a part of it is a file, not a folder"))
    _ = try desk.failure(.writeRendering(order(inFolder("none/out.yaml"))))
  }

  // MARK: Context

  @Test func aContextIsKeptAndTheRestOfTheFileStays() throws {
    try desk.make("shop")
    _ = desk.perform(.list)
    let sentence = try desk.done(.keepContext(key: "project.name", value: "east")).sentence
    #expect(sentence == "project.name stands in ~/library/context.yaml now")
    #expect(desk.program.read("library/context.yaml") == "project.name: east\n")
    let text = "# ours\nproject:\n  name: east  # the region\n  uid: 7\n"
    desk.program.write(text, to: "library/context.yaml")
    let answers = desk.perform(.keepContext(key: "project.name", value: "west"))
    #expect(
      desk.program.read("library/context.yaml")
        == "# ours\nproject:\n  name: west  # the region\n  uid: 7\n")
    guard case .surroundings(_, _, let context)? = answers.first else {
      throw Desk.Wrong(answers: answers)
    }
    #expect(context == ["project.name": "west", "project.uid": "7"])
  }

  @Test func aFileThatCannotSayItStays() throws {
    try desk.make("shop")
    desk.program.write("[a, b]\n", to: "library/context.yaml")
    let failure = try desk.failure(.keepContext(key: "project.name", value: "east"))
    #expect(failure.sentence.contains("write `project.name: east` into it"))
    #expect(desk.program.read("library/context.yaml") == "[a, b]\n")
  }
}
