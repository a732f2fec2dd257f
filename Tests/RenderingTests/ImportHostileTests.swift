import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

/// Whatever comes in, an import ends with profiles or with a sentence, and soon.
@Suite struct ImportHostileTests {
  @Test(arguments: [
    (ImportSamples.create, ImportFormat.palette), (ImportSamples.answer, .palette),
    (ImportSamples.databaseTier, .palette), (ImportSamples.objectsTier, .palette),
    (TerraformSamples.state, .terraform), (TerraformSamples.plan, .terraform),
  ])
  func cutAnywhere(text: String, format: ImportFormat) throws {
    let bytes = Array(try JSONValue.read(Array(text.utf8)).text(pretty: false).utf8)
    var failures = 0
    for count in 0..<bytes.count {
      let file = ImportFile(name: "cut", source: SourceText(bytes: Array(bytes[..<count])))
      do throws(ImportFailure) {
        _ = try Import.imported(
          [file], format: format, catalogue: BuiltInCatalogue.catalogue, options: ImportOptions())
      } catch {
        failures += 1
        #expect(error.file == "cut")
        #expect(!error.message.isEmpty)
        #expect(error.offset.map { (0...count).contains($0) } == true)
      }
    }
    #expect(failures == bytes.count)
  }

  /// Cuts the values' YAML, which is a text of the JSON and never makes it fail.
  @Test func cutValues() throws {
    for count in 0...ImportSamples.containerValues.count {
      let values = ImportSamples.json(String(ImportSamples.containerValues.prefix(count)))
      let tier = "{\"name\": \"c\", \"type\": \"container\", \"values\": \(values)}"
      let imported = try ImportSamples.imported([ImportSamples.profile(tier)])
      #expect(imported.first?.profile.layers.count == 1)
    }
  }

  /// Replaces each value of a body by values of every other type.
  @Test(arguments: [
    (ImportSamples.create, ImportFormat.palette), (ImportSamples.answer, .palette),
    (ImportSamples.objectsTier, .palette), (TerraformSamples.state, .terraform),
    (TerraformSamples.plan, .terraform),
  ])
  func valuesOfTheWrongType(text: String, format: ImportFormat) throws {
    let root = try JSONValue.read(Array(text.utf8))
    let options = ImportSamples.options { $0.name = "x" }
    var failures = 0
    var tries = 0
    let others: [JSONValue] = [nil, 7, "text", [[]], ["a": [1]]]
    for other in others {
      for broken in Self.variants(of: root, with: other) {
        tries += 1
        let failure = ImportSamples.failure([broken.text()], format, options: options)
        guard let failure else { continue }
        failures += 1
        #expect(!failure.message.isEmpty)
      }
    }
    #expect(failures > tries / 10)
    #expect(failures < tries)
  }

  /// The document with another value in place of each of its values.
  private static func variants(of value: JSONValue, with other: JSONValue) -> [JSONValue] {
    switch value {
    case .array(var items):
      return [other]
        + items.indices.flatMap { place in
          variants(of: items[place], with: other).map { variant in
            let former = items[place]
            defer { items[place] = former }
            items[place] = variant
            return JSONValue.array(items)
          }
        }
    case .object(var members):
      return [other]
        + members.indices.flatMap { place in
          variants(of: members[place].value, with: other).map { variant in
            let former = members[place].value
            defer { members[place].value = former }
            members[place].value = variant
            return JSONValue.object(members)
          }
        }
    default: return [other]
    }
  }

  @Test(arguments: [2000, 3000, 100_000])
  func deepNesting(depth: Int) {
    let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let text =
      "{\"metadata\": {\"name\": \"x\", \"a\": \(deep)}, \"spec\": {\"template\": "
      + "{\"appTiers\": []}}}"
    let failure = ImportSamples.failure([text], .palette)
    #expect((failure == nil) == (depth == 2000), "\(failure?.message ?? "")")
    #expect(ImportSamples.failure([deep]) != nil)
    let modules =
      String(repeating: "{\"child_modules\": [", count: min(depth, 1000)) + "{\"resources\": []}"
      + String(repeating: "]}", count: min(depth, 1000))
    #expect(
      ImportSamples.failure(["{\"values\": {\"root_module\": \(modules)}}"], .terraform)?
        .message.contains("no resource of the type") == true)
  }

  @Test func nothingIsQuadratic() throws {
    let tier = { (number: Int) in
      "{\"name\": \"l\(number)\", \"type\": \"container\", \"foo\": 1, \"values\": "
        + "\"containerService: {image: a, env: [{name: A, value: "
        + "'{{.spectro.app.$appDeploymentName.l\(number + 1).CONTAINER_SVC}}'}]}\"}"
    }
    let elapsed = { (count: Int) throws -> Duration in
      let text = "[" + (0..<count).map(tier).joined(separator: ",") + "]"
      let file = ImportSamples.file(text)
      let options = ImportSamples.options { $0.name = "x" }
      let clock = ContinuousClock()
      var layers = 0
      let time = try clock.measure {
        layers =
          try Import.imported(
            [file], format: nil, catalogue: BuiltInCatalogue.catalogue, options: options
          ).first?.profile.layers.count ?? 0
      }
      #expect(layers == count)
      return time
    }
    // The fastest of several, since other programs run beside the tests.
    var one = try elapsed(100)
    for _ in 0..<4 { one = min(one, try elapsed(100)) }
    let many = min(try elapsed(3000), try elapsed(3000))
    #expect(many < one * 150, "\(one) for 100 tiers and \(many) for 3,000")
  }

  @Test func randomBytesNeverTrap() {
    var randomness = Randomness(seed: 11)
    let all = [ImportSamples.create, ImportSamples.databaseTier, TerraformSamples.plan]
    for round in 0..<600 {
      var bytes = Array(all[round % 3].utf8)
      for _ in 0...Int.random(in: 0...3, using: &randomness) {
        let place = Int.random(in: 0..<bytes.count, using: &randomness)
        bytes[place] = UInt8.random(in: 0...255, using: &randomness)
      }
      let file = ImportFile(name: "noise", source: SourceText(bytes: bytes))
      do throws(ImportFailure) {
        let imported = try Import.imported(
          [file], format: nil, catalogue: BuiltInCatalogue.catalogue, options: ImportOptions())
        #expect(!imported.isEmpty)
      } catch {
        #expect(!error.message.isEmpty, "seed 11, round \(round)")
      }
    }
  }

  @Test(arguments: [
    (
      "{\"code\": \"ResourceNotFound\", \"message\": \"no such\", \"ref\": \"\"}",
      "ResourceNotFound"
    ),
    ("{\"spec\": {\"template\": {\"packs\": []}}}", "a cluster profile"),
    ("{\"spec\": {\"template\": {}}}", "no `spec.template.appTiers`"),
    ("{\"spec\": {\"profile\": {}}}", "an app deployment"),
    ("{\"format_version\": 1}", "Terraform"),
    ("7", "no app profile"), ("[7]", "no app profile"), ("[{\"name\": \"x\"}]", "`[0]` is no app"),
    ("[]", "no app profile is in the files"),
    (ImportSamples.manifest, "only manifests of tiers"),
    ("{\"metadata\": {}, \"spec\": {\"template\": {\"appTiers\": []}}}", "--name NAME"),
    (
      "{\"metadata\": 3, \"spec\": {\"template\": {\"appTiers\": []}}}",
      "`metadata` must be an object"
    ),
    (ImportSamples.profile("3"), "`spec.template.appTiers[0]` must be an object"),
    (ImportSamples.profile("{\"type\": \"helm\"}"), "`spec.template.appTiers[0]` has no `name`"),
    (
      ImportSamples.profile("{\"name\": \"x\", \"type\": \"spectro\"}"),
      "`spec.template.appTiers[0].type` is `spectro`; the types of tiers are `container`"
    ),
    (
      ImportSamples.profile("{\"name\": \"x\", \"type\": \"helm\", \"installOrder\": 1.5}"),
      "`spec.template.appTiers[0].installOrder` must be a whole number"
    ),
    (
      ImportSamples.profile("{\"name\": \"x\", \"type\": \"helm\", \"properties\": [{}]}"),
      "`spec.template.appTiers[0].properties[0]` has no `name`"
    ),
  ])
  func badBodiesAreNamed(text: String, said: String) throws {
    let failure = try #require(ImportSamples.failure([text], .palette))
    #expect(failure.message.contains(said), "\(failure.message)")
  }
}
