import TestKit
import Testing

/// Each refusal of the editing commands: status, sentence, and the file untouched byte for byte.
struct EditRefusalTests {
  static let refusals: [(words: [String], status: Int, sentence: String)] = [
    (["set", "FILE", "ap", "image=x"], 2, "has no layer \"ap\"; did you mean \"api\"?"),
    (["set", "FILE", "zzz", "image=x"], 2, "has no layer \"zzz\"; it has db, api, chart."),
    (["set", "FILE", "api", "replica=2"], 2, "no setting `replica`; did you mean `replicas`?"),
    (["set", "FILE", "api", "MODE=x"], 2, "did you mean `env.MODE`?"),
    (["set", "FILE", "api", "Image=x"], 2, "did you mean `image`?"),
    (["set", "FILE", "api", "%=x"], 2, "Container has no setting `%`; it has `image`, "),
    (["set", "FILE", "api", "replicas=two"], 2, "`replicas` must be a whole number"),
    (["set", "FILE", "api", "replicas=11"], 2, "at most 10 replicas"),
    (["set", "FILE", "api", "access=open"], 2, "`access` must be `private` or `public`"),
    (["set", "FILE", "api", "ports=80,x"], 2, "an item of `ports` must be a whole number"),
    (
      ["set", "FILE", "api", "ports[3]=80"], 2,
      "`ports[3]` is out of range: `ports` has items 0 to 0"
    ),
    (["set", "FILE", "api", "ports[1]="], 2, "out of range"),
    (["set", "FILE", "api", "ports[-1]=80"], 2, "brackets hold one number"),
    (["set", "FILE", "api", "ports.a=80"], 2, "`ports` is a list"),
    (["set", "FILE", "api", "image.tag=x"], 2, "`image` is one value"),
    (["set", "FILE", "api", "env=x"], 2, "`env` is a table; set `env.NAME=…`"),
    (["set", "FILE", "api", "env.=x"], 2, "`env` is a table"),
    (["set", "FILE", "api", "name=x"], 2, "`strata rename`"),
    (["set", "FILE", "api", "service=x"], 2, "`strata replace`"),
    (["set", "FILE", "api", "chart.name=x"], 2, "a Container layer holds no `chart`"),
    (["set", "FILE", "chart", "chart.nme=x"], 2, "did you mean `chart.name`?"),
    (["set", "FILE", "chart", "chart=x"], 2, "`chart` has parts"),
    (["set", "FILE", "chart", "manifests.b="], 2, "has no manifest `b`; it has `a.yaml`"),
    (["set", "FILE", "chart", "manifests[4]=x"], 2, "`manifests[4]` is out of range"),
    (["set", "FILE", "db", "version=9"], 2, "the catalogue knows PostgreSQL 14"),
    (["set", "FILE", "db", "username=admin"], 2, "reserved"),
    (["set", "FILE", "db", "password=env:a-b"], 2, "no environment variable"),
    (["set", "FILE", "db", "installOrder=x"], 2, "`installOrder` must be a whole number"),
    (["set", "FILE", "db", "source.id=x"], 2, "did you mean `source.uid`?"),
    (["set", "FILE", "db", "username"], 2, "\"username\" sets nothing"),
    (["set", "FILE", "db", "=x"], 2, "\"=x\" sets nothing"),
    (["set", "FILE", "db", "username=@"], 2, "@ needs a file"),
    (["set", "FILE", "db", "username=@missing"], 3, "there is no missing"),
    (["add", "FILE", "postgres"], 2, "no service \"postgres\"; did you mean \"postgresql\"?"),
    (["add", "FILE", "redis", "--name", "db"], 1, "has a layer \"db\" already, at 1"),
    (["add", "FILE", "redis", "--name", "My"], 2, "\"My\" cannot be a layer's name"),
    (["add", "FILE", "redis", "--at", "9"], 2, "\"9\" is no position"),
    (["add", "FILE", "redis", "--at", "0"], 2, "from 1 at the bottom, up to 4 here"),
    (["add", "FILE", "redis", "--at", "top"], 2, "\"top\" is no position"),
    (["add", "FILE", "redis", "--set", "siz=3"], 2, "Redis has no setting `siz`"),
    (
      [
        "add", "FILE", "container", "--at", "1", "--set",
        "env.A={{.spectro.app.x.api.CONTAINER_SVC}}",
      ],
      1, "would break 1 reference in container-1"
    ),
    (["duplicate", "FILE", "api", "db"], 1, "has a layer \"db\" already"),
    (["duplicate", "FILE", "api", "a_b"], 2, "cannot be a layer's name"),
    (["move", "FILE", "chart", "up"], 2, "chart is the top layer already"),
    (["move", "FILE", "db", "down"], 2, "db is the bottom layer already"),
    (["move", "FILE", "db", "4"], 2, "\"4\" is no position"),
    (["move", "FILE", "db", "left"], 2, "write up, down or a position"),
    (["move", "FILE", "db", "up"], 1, "moving db up would break 2 references in api"),
    (["move", "FILE", "db", "3"], 1, "moving db to 3 would break 2 references in api"),
    (["rename", "FILE", "db", "api"], 1, "has a layer \"api\" already"),
    (["rename", "FILE", "db", "DB"], 2, "\"DB\" cannot be a layer's name"),
    (["remove", "FILE", "db"], 1, "removing db would break 2 references in api"),
    (["remove", "FILE", "api"], 1, "would break 1 reference in chart"),
    (["replace", "FILE", "db", "mysql"], 1, "making db MySQL would break 2 references in api"),
    (["replace", "FILE", "db", "mysq"], 2, "did you mean \"mysql\"?"),
    (["wire", "FILE", "db", "api"], 1, "api stands above db"),
    (["wire", "FILE", "api", "api"], 1, "api cannot read itself"),
    (["wire", "FILE", "chart", "api"], 1, "chart (helm) has no environment"),
    (["wire", "FILE", "api", "db", "USER=A"], 2, "did you mean \"USERNAME\"?"),
    (["wire", "FILE", "api", "db", "USERNAME"], 2, "write OUTPUT=NAME"),
    (["wire", "FILE", "api", "db", "PASSWORD=DB_HOST"], 1, "api has DB_HOST already"),
    (["wire", "FILE", "api", "db", "--prefix", "D-"], 2, "\"D-\" cannot begin a name"),
    (["metadata", "FILE"], 2, "needs something to change"),
    (["metadata", "FILE", "--name", "A b"], 2, "cannot be a profile's name"),
    (["metadata", "FILE", "--tag", "a b"], 2, "\"a b\" is no tag"),
    (["metadata", "FILE", "--untag", "x"], 2, "has no tag \"x\"; it has none"),
    (["fix", "FILE", "no-code"], 2, "there is no code \"no-code\""),
    (["bump", "FILE"], 2, "needs one of --major, --minor, --patch, --suggested and --as V"),
    (["bump", "FILE", "--major", "--minor"], 2, "not 2"),
    (["bump", "FILE", "--as", "x"], 2, "\"x\" is no version"),
    (["bump", "FILE", "--suggested"], 1, "there is nothing to compare"),
    (["bump", "FILE", "--suggested", "--since", "FILE"], 1, "nothing differs"),
    (["bump", "FILE", "--major", "--since", "FILE"], 2, "--since goes with --suggested"),
    (["clone", "FILE", "./other.yaml"], 2, "cannot be a copy's name"),
    (["clone", "FILE", "A"], 2, "cannot be a copy's name"),
    (["delete", "FILE"], 2, "strata delete works on the library"),
    (["delete", "shop"], 2, "say which version"),
    (["delete", "shop@1.0.0", "--all-versions"], 2, "--all-versions goes with a name alone"),
    (["delete", "shop@1.0.0"], 3, "no profile \"shop\""),
    (["restore", "FILE"], 3, "was not changed since it was made"),
    (["restore", "-"], 2, "standard input has no history"),
  ]

  @Test(arguments: refusals)
  func isOneSentence(words: [String], status: Int, sentence: String) {
    Program.withShop { program in
      let result = program.run(words.map { $0 == "FILE" ? "./shop.yaml" : $0 })
      #expect(result.status == status)
      #expect(result.messages.contains(sentence), "\(result.messages)")
      #expect(result.messages.hasPrefix("strata: "))
      #expect(result.output.isEmpty)
      #expect(program.read("shop.yaml") == EditSample.shop)
    }
  }

  @Test func aFileThatCannotBeReadWholeStaysAsItIs() {
    let broken = EditSample.shop.replacing(
      "        content: |\n          kind: ConfigMap\n", with: "")
    Program.withShop(broken) { program in
      for words in [
        ["set", "api", "replicas=2"], ["move", "chart", "down"], ["remove", "chart"],
      ] {
        var call = words
        call.insert("./shop.yaml", at: 1)
        let result = program.run(call)
        #expect(result.status == 1)
        #expect(result.messages.contains("shop.yaml:29:"), "\(result.messages)")
        #expect(result.messages.contains("nothing is changed before that is mended"))
        #expect(program.read("shop.yaml") == broken)
      }
    }
  }

  @Test(arguments: ["", "a: [", "apiVersion: strata/v1\nkind: ClusterProfile\n"])
  func aFileWithoutAProfileStaysAsItIs(text: String) {
    Program.withShop(text) { program in
      let result = program.run("set", "./shop.yaml", "api", "replicas=2")
      #expect(result.status == 1)
      #expect(program.read("shop.yaml") == text)
    }
  }

  @Test func aLayerNamedTwiceIsRefused() {
    let twice = EditSample.shop.replacing("- name: chart", with: "- name: db")
    Program.withShop(twice) { program in
      let result = program.run("remove", "./shop.yaml", "db")
      #expect(result.status == 1)
      #expect(result.messages.contains("has several layers \"db\", at 1 and 3"))
      #expect(program.read("shop.yaml") == twice)
    }
  }

  @Test func aFolderThatNobodyMayWriteToStaysAsItIs() {
    Program.withShop { program in
      let result = program.shell(
        "mkdir shut; cp shop.yaml shut; chmod 555 shut; \"$STRATA\" set shut/shop.yaml api replicas=2; echo $? >&2"
      )
      // Who may write everywhere is not kept out.
      guard program.shell("test -w shut").status != 0 else { return }
      #expect(result.messages.hasSuffix("3\n"), "\(result.messages)")
      #expect(program.read("shut/shop.yaml") == EditSample.shop)
    }
  }
}
