import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ImportFormatTests {
  @Test(arguments: [
    (ImportSamples.create, ImportFormat.palette), (ImportSamples.answer, .palette),
    (ImportSamples.databaseTier, .palette), ("[\(ImportSamples.create)]", .palette),
    ("\u{FEFF} {\"name\": \"x\", \"type\": \"helm\"}", .palette),
    (TerraformSamples.state, .terraform), (TerraformSamples.plan, .terraform),
    ("{\"version\": 4, \"lineage\": \"x\", \"resources\": []}", .terraform),
    ("services:\n  web:\n    image: nginx\n", .compose),
    ("# hi\nversion: \"3\"\n\"services\": {}\n", .compose),
    ("{\"services\": {\"web\": {\"image\": \"a\"}}}", .compose),
    ("apiVersion: v1\nkind: Secret\n", .manifests),
    ("---\nkind: A\nservices: x\napiVersion: v1\n", .manifests),
    ("a: {{ broken\nkind: A\napiVersion: v1\n", .manifests),
    ("{\"apiVersion\": \"v1\", \"kind\": \"List\"}", .manifests),
    ("[{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}]", .manifests),
  ])
  func isRecognised(text: String, format: ImportFormat) throws {
    #expect(try ImportFormat.recognised([ImportSamples.file(text)]) == format)
  }

  @Test(arguments: [
    ("", "the file is empty"), (" \n\t", "the file is empty"),
    ("hello\n", "none of what can be imported"),
    ("  services:\n", "none of what can be imported"),
    ("apiVersion: strata/v1\nkind: AppProfile\n", "a profile of Strata already"),
    ("\u{0}\u{1}", "none of what can be imported"),
    ("{\"a\": ", "this is no JSON: expected a value"), ("[]", "is an empty list"),
    ("{{ template }}", "this is no JSON"),
  ])
  func whatIsNothingOfAllSaysSo(text: String, said: String) throws {
    let failure = try #require(ImportSamples.failure([text]))
    #expect(failure.message.contains(said), "\(failure.message)")
    #expect(failure.file == "1.json")
  }

  @Test func filesMustBeOfOneKind() throws {
    let failure = try #require(
      ImportSamples.failure([ImportSamples.create, TerraformSamples.plan]))
    #expect(failure.file == "2.json")
    #expect(failure.message.contains("`1.json` is of Palette API"))
    #expect(ImportSamples.failure([])?.message.contains("no file") == true)
  }

  @Test(arguments: [
    "{\n  \"a\": 1,\n  \"ö\": x}", "\u{FEFF}{\"ä\": x}", "[1, 2", "{\"a\": \"\\u0000\"}",
  ])
  func brokenJSONHasAPlace(text: String) throws {
    let failure = try #require(ImportSamples.failure([text], .palette))
    let offset = try #require(failure.offset)
    let bytes = Array(text.utf8)
    #expect(offset <= bytes.count)
    if let wrong = bytes.firstIndex(of: UInt8(ascii: "x")) { #expect(offset == wrong) }
    #expect(failure.file == "1.json")
  }
}
