import TestKit
import Testing

/// Each wrong use with its exit status and the sentence on standard error.
struct WrongUseTests {
  static let wrong: [(words: [String], status: Int, sentence: String)] = [
    (["validte"], 2, "there is no command \"validte\"; did you mean \"validate\"?"),
    (["frobnicate"], 2, "there is no command \"frobnicate\"; strata help lists all."),
    (["help", "grph"], 2, "there is no command \"grph\"; did you mean \"graph\"?"),
    (["help", "no", "such"], 2, "there is no command \"no such\"; strata help lists all."),
    (["list", "--chek"], 2, "strata list has no option \"--chek\"; did you mean \"--check\"?"),
    (
      ["list", "--zzzzzz"], 2,
      "strata list has no option \"--zzzzzz\"; it has --examples, --check, --json, --library, "
        + "--color, --help."
    ),
    (["-x"], 2, "strata has no option \"-x\"; it has --library, --color, --help."),
    (["list", "-x"], 2, "strata list has no option \"-x\""),
    (["show"], 2, "strata show needs more: strata show PROFILE."),
    (["show", "a", "b"], 2, "strata show has no use for \"b\": strata show PROFILE."),
    (["schema", "x"], 2, "strata schema has no use for \"x\": it takes no arguments."),
    (["list", "--json=yes"], 2, "--json takes no value."),
    (["new", "a", "--version"], 2, "--version needs a value: --version V."),
    (["new", "a", "--description", "--tag"], 2, "--description needs a value"),
    (["new", "a", "--version", "1.0.0", "--version", "2.0.0"], 2, "--version is given twice"),
    (["list", "--color", "alwas"], 2, "--color cannot be \"alwas\"; did you mean \"always\"?"),
    (["list", "--library", ""], 2, "--library needs a folder"),
    (["validate", "--format", "xml"], 2, "it can be text, json, sarif, github."),
    (["validate", "--json", "--format", "sarif"], 2, "--json and --format sarif cannot both be"),
    (
      ["validate", "--enable", "unused-layr"], 2,
      "there is no code \"unused-layr\"; did you mean \"unused-layer\"?"
    ),
    (["validate", "--ignore", "zzzzzzzz"], 2, "the codes are unknown-layer, "),
    (["catalog", "postgre"], 2, "no service \"postgre\"; did you mean \"postgresql\"?"),
    (["catalog", "--category", "database"], 2, "did you mean \"databases\"?"),
    (["new", "../x"], 2, "\"../x\" cannot be a profile's name"),
    (["new", "a/b"], 2, "\"a/b\" cannot be a profile's name"),
    (["new", "."], 2, "\".\" cannot be a profile's name"),
    (["new", ".."], 2, "\"..\" cannot be a profile's name"),
    (["new", ""], 2, "\"\" cannot be a profile's name"),
    (["new", "Shop"], 2, "a name has lower-case letters, digits and hyphens"),
    (["new", "-shop"], 2, "strata new has no option \"-shop\""),
    (["new", "shop-"], 2, "\"shop-\" cannot be a profile's name"),
    (["new", String(repeating: "a", count: 64)], 2, "has at most 63 characters"),
    (["new", "shop", "--version", "1.2.3.beta"], 2, "\"1.2.3.beta\" is no version"),
    (["new", "shop", "--version", ""], 2, "\"\" is no version"),
    (["new", "shop", "--version", "01.2.3"], 2, "three numbers as in 1.2.0"),
    (["new", "shop", "--tag", "a b"], 2, "\"a b\" is no tag"),
    (["new", "shop", "--tag", "env:"], 2, "\"env:\" is no tag"),
    (["new", "shop", "--tag", "a,b"], 2, "\"a,b\" is no tag"),
    (["show", "Shop"], 2, "write NAME or NAME@VERSION"),
    (["show", ".."], 2, "\"..\" is no profile"),
    (["show", "shop@1.x"], 2, "\"1.x\" is no version"),
    (["show", "shop@"], 2, "\"\" is no version"),
    (["diff", "-", "-"], 2, "standard input can be one of the two, not both"),
    (["init", ""], 2, "strata init needs a folder's name"),
    (["open"], 2, "strata open needs more: strata open PROFILE."),
    (["open", "-"], 2, "standard input cannot be edited on the screen; name a profile or a file."),
    (
      ["open", "shop"], 2,
      "strata open needs a terminal; strata show shop prints a profile without one."
    ),
    (["--library"], 2, "--library needs a value: --library DIR."),
    (
      ["show", "shop"], 3,
      "has no profile \"shop\"; it is empty, and strata new NAME makes a profile."
    ),
    (["show", "./missing.yaml"], 3, "there is no ./missing.yaml."),
    (["show", "missing.yml"], 3, "there is no missing.yml."),
    (["show", "/"], 3, "/ is a folder, not a file; name a file in it."),
    (["show", "./"], 3, "./ is a folder, not a file; name a file in it."),
    (["show", "/dev/null/x.yaml"], 3, "a part of it is a file, not a folder."),
    (["show", "/dev/zero"], 3, "/dev/zero is no plain file"),
    (["new", "shop", "--from", "nothing-like-it"], 3, "the examples are hello-universe, "),
    (["catalog", "import", "missing.json"], 3, "there is no missing.json."),
    (["list", "--library", "/dev/null"], 3, "a part of it is a file, not a folder."),
    (["new", "shop", "--library", "/dev/null/x"], 3, "a part of it is a file, not a folder."),
  ]

  @Test(arguments: wrong)
  func isOneSentence(words: [String], status: Int, sentence: String) {
    Program.inFreshFolder { program in
      let result = program.run(words)
      #expect(result.status == status)
      #expect(result.output.isEmpty)
      #expect(result.messages.contains(sentence), "\(result.messages)")
      #expect(result.messages.hasPrefix("strata: "))
      #expect(result.messages.count { $0 == "\n" } == 1)
    }
  }

  static let fine: [[String]] = [
    ["--json", "list"], ["list", "--json"], ["--library", "x", "list"], ["--library=x", "list"],
    ["list", "--color=never", "--color", "always"], ["catalogue", "redis"], ["--", "list"],
    ["help", "catalog", "import"], ["catalogue", "import", "--help"], ["validate", "--json"],
  ]

  @Test(arguments: fine)
  func optionsMayStandAnywhere(words: [String]) {
    Program.inFreshFolder { program in
      let status = program.run(words).status
      #expect(status == (words.first == "--" ? 2 : 0))
    }
  }
}
