import Guidance
import Testing

/// A few letters and the names that they find, the best first.
struct LettersCase: Sendable, CustomTestStringConvertible {
  var letters: String
  var found: [String]

  init(_ letters: String, _ found: String...) {
    self.letters = letters
    self.found = found
  }

  var testDescription: String { letters }
}

@Suite struct RankingByLettersTests {
  private static let names = [
    "POSTGRESMSTR_SVC_PORT", "POSTGRESMSTR_SVC", "USERNAME", "PASSWORD", "ROOT_PASSWORD",
    "MYSQLMSTR_SVC_NAMESPACE", "CONTAINER_SVC", "CONTAINER_SVC_PORT", "CONTAINER_NAMESPACE",
    "CONTAINER_SVC_EXTERNALHOSTNAME", "CONTAINER_SVC_EXTERNALIP", "MONGO_URI", "MONGO_URI_SRV",
    "COCKROACHDBMSTR_DB_NAME", "VAULT_ROOT_TOKEN", "project.name", "appdeployment.tiername",
    "appdeployment.ingress.host", "volumeSize", "pathToMount", "db", "db-backup",
  ]

  @Test(arguments: [
    LettersCase("psvc", "POSTGRESMSTR_SVC", "POSTGRESMSTR_SVC_PORT"),
    LettersCase("port", "CONTAINER_SVC_PORT", "POSTGRESMSTR_SVC_PORT"),
    LettersCase("pass", "PASSWORD", "ROOT_PASSWORD"),
    LettersCase("user", "USERNAME"),
    LettersCase("name", "project.name", "CONTAINER_NAMESPACE"),
    LettersCase("ns", "CONTAINER_NAMESPACE", "MYSQLMSTR_SVC_NAMESPACE"),
    LettersCase("cna", "CONTAINER_NAMESPACE"),
    LettersCase("svc", "CONTAINER_SVC", "POSTGRESMSTR_SVC"),
    LettersCase("csp", "CONTAINER_SVC_PORT"),
    LettersCase("host", "appdeployment.ingress.host", "CONTAINER_SVC_EXTERNALHOSTNAME"),
    LettersCase("extip", "CONTAINER_SVC_EXTERNALIP"),
    LettersCase("uri", "MONGO_URI", "MONGO_URI_SRV"),
    LettersCase("srv", "MONGO_URI_SRV"),
    LettersCase("db", "db", "db-backup", "COCKROACHDBMSTR_DB_NAME"),
    LettersCase("dbn", "COCKROACHDBMSTR_DB_NAME"),
    LettersCase("token", "VAULT_ROOT_TOKEN"),
    LettersCase("ptm", "pathToMount"),
    LettersCase("vs", "volumeSize"),
    LettersCase("pn", "project.name"),
    LettersCase("tier", "appdeployment.tiername"),
    LettersCase("POSTGRESMSTR_SVC", "POSTGRESMSTR_SVC", "POSTGRESMSTR_SVC_PORT"),
    LettersCase("xyz"),
    LettersCase("passwordpasswordpassword"),
  ])
  func finds(_ example: LettersCase) {
    let search = FuzzyMatch(example.letters)
    let found = Self.names.enumerated().compactMap { number, name in
      search.score(name).map { (name, $0, number) }
    }
    let ordered = found.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    #expect(Array(ordered.prefix(example.found.count)) == example.found)
    if example.found.isEmpty { #expect(ordered.isEmpty) }
  }

  @Test func shorterNamesAndExactCaseWin() throws {
    let search = FuzzyMatch("db")
    let short = try #require(search.score("db"))
    let upper = try #require(search.score("DB"))
    let long = try #require(search.score("db-backup"))
    #expect(short > upper)
    #expect(short > long)
    #expect(FuzzyMatch("").score("anything") == 1)
    #expect(FuzzyMatch("größe").score("größe") != nil)
    #expect(FuzzyMatch("a").score("") == nil)
  }

  /// Random letters out of a name always find it, and other letters never do.
  @Test(arguments: 0..<20)
  func findsEverySubsequence(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for name in Self.names {
      var letters = ""
      for character in name {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 62 == 0 {
          letters += state >> 61 & 1 == 0 ? character.lowercased() : "\(character)"
        }
      }
      #expect(FuzzyMatch(letters).score(name) != nil, "\(letters) in \(name)")
      #expect(FuzzyMatch(letters + "§").score(name) == nil)
    }
  }
}
