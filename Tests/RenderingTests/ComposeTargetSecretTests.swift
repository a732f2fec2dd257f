import Formats
import ProfileModel
import TestKit
import Testing

@testable import Rendering

@Suite struct ComposeTargetSecretTests {
  static let stack = """
    - {name: vault, service: vault}
    - {name: db, service: postgresql, parameters: {username: app, databaseName: shop}}
    - {name: docs, service: mongodb, parameters: {username: d$c, password: {fromEnv: DOC_PW}}}
    - {name: db-root, service: redis}
    - {name: plain, service: redis, parameters: {password: {value: "gehe$im"}}}
    - name: again
      service: redis
      parameters: {password: {value: "{{.spectro.app.$appDeploymentName.db.PASSWORD}}"}}
    - {name: store, service: s3, parameters: {bucketName: b, region: r, accessKey: k, secretKey: {fromEnv: S3_KEY}}}
    - name: api
      service: container
      parameters:
        image: x
        env:
          URL: "pg://{{.spectro.app.$appDeploymentName.db.USERNAME}}:{{.spectro.app.$appDeploymentName.db.PASSWORD}}@$h"
          URI: "{{.spectro.app.$appDeploymentName.docs.MONGO_URI}}"
          B64: "{{.spectro.app.$appDeploymentName.db.PASSWORD | b64enc}}!"
          CUT: "{{.spectro.app.$appDeploymentName.db.PASSWORD | trunc 2}}"
          SUM: "{{.spectro.app.$appDeploymentName.docs.PASSWORD | sha256sum}}"
          AGAIN: "{{.spectro.app.$appDeploymentName.again.PASSWORD}}"
          TOKEN: "{{.spectro.app.$appDeploymentName.vault.VAULT_ROOT_TOKEN}}"
          S3: "{{.spectro.app.$appDeploymentName.store.S3_SECRET_KEY}}"
    - name: ui
      service: container
      parameters:
        image: x
        env: {B64: "{{.spectro.app.$appDeploymentName.db.PASSWORD | b64enc}}"}
    """

  private func filled(_ layers: String) -> RenderRequest {
    var request = composed(layers)
    for (number, secret) in ComposeTarget.wantedSecrets(request.index).enumerated() {
      if case .literal = secret.origin { continue }
      request.secrets[secret.name] = "ge heim\(number)"
    }
    return request
  }

  @Test func secretsStandInVariablesAndTheirFile() {
    let rendered = ComposeTarget.rendered(filled(Self.stack))
    let environment = """
            URL: pg://app:${DB_PASSWORD:?}@$$h
            URI: mongodb://d%24c:${DOC_PW_ESCAPED:?}@docs:27017/admin
            B64: ${DB_PASSWORD_B64ENC:?}!
            CUT: ${DB_PASSWORD_TRUNC_2:?}
            SUM: ${DOCS_PASSWORD_SHA256SUM:?}
            AGAIN: ${DB_PASSWORD:?}
            TOKEN: ${VAULT_ROOT_TOKEN:?}
            S3: ${S3_KEY:?}

      """
    #expect(rendered.composeFile.contains(environment))
    #expect(rendered.composeFile.contains("      B64: ${DB_PASSWORD_B64ENC:?}\n"))
    let lines = rendered.environment?.split(separator: "\n").map(String.init) ?? []
    #expect(
      lines.prefix(6) == [
        "COMPOSE_PROJECT_NAME=shop",
        "VAULT_ROOT_TOKEN='ge heim5'", "DB_PASSWORD='ge heim0'", "DOC_PW='ge heim1'",
        "DB_ROOT_PASSWORD='ge heim2'", "PLAIN_PASSWORD='gehe$im'",
      ])
    #expect(lines.contains("DOC_PW_ESCAPED='ge%20heim1'"))
    #expect(lines.contains("DB_PASSWORD_B64ENC='Z2UgaGVpbTA='"))
    #expect(lines.contains("DB_PASSWORD_TRUNC_2='ge'"))
    #expect(Set(lines.map { $0.prefix { $0 != "=" } }).count == lines.count)
  }

  @Test func noSecretStandsInTheFileOrTheRemarks() {
    var request = filled(Self.stack)
    let hidden = ComposeTarget.rendered(request)
    request.isRevealed = true
    let revealed = ComposeTarget.rendered(request)
    #expect(hidden.composeFile == revealed.composeFile)
    #expect(hidden.environment == revealed.environment)
    for rendered in [hidden, revealed] {
      #expect(!rendered.composeFile.contains("heim"))
      #expect(!rendered.composeFile.contains("sTrAtA"))
      #expect(!rendered.stream.text.contains("heim"))
      #expect(rendered.remarks.allSatisfy { !$0.message.contains("heim") })
    }
    let file = hidden.files.first { $0.name == ".env" }
    #expect(file?.isInStream == false)
    #expect(file?.isSecret == true)
    #expect(file?.keepsFormerValues == true)
    request.secrets = [:]
    #expect(ComposeTarget.rendered(request).composeFile == hidden.composeFile)
  }

  @Test func whatIsNotKnownIsLeftOutAndSaid() {
    var request = composed(Self.stack)
    request.secrets[SecretName(layer: "db", parameter: "password")] = "known"
    let rendered = ComposeTarget.rendered(request)
    let names = rendered.environment?.split(separator: "\n").map { String($0.prefix { $0 != "=" }) }
    #expect(
      names == [
        "COMPOSE_PROJECT_NAME", "DB_PASSWORD", "PLAIN_PASSWORD", "DB_PASSWORD_B64ENC",
        "DB_PASSWORD_TRUNC_2",
      ])
    #expect(
      rendered.remarks.contains {
        $0.layer == "docs" && $0.field == "password" && $0.message.contains("DOC_PW: set it")
      })
  }

  @Test func tracesAreSecretWhereTheTextIs() throws {
    let rendered = ComposeTarget.rendered(filled(Self.stack))
    let file = try #require(rendered.files.first)
    for piece in file.text.pieces where piece.text.contains("${") && piece.text.contains(":?}") {
      let number = try #require(piece.number)
      #expect(rendered.resolved[number].known == .secret)
    }
  }

  @Test func namesAreUnique() {
    let rendered = ComposeTarget.rendered(
      composed(
        """
        - {name: db-root, service: redis}
        - {name: db, service: mysql}
        - {name: 1st, service: redis}
        - {name: own, service: redis, parameters: {password: {fromEnv: X_PASSWORD}}}
        - {name: same, service: redis, parameters: {password: {fromEnv: X_PASSWORD}}}
        - {name: x, service: redis}
        - {name: odd, service: redis, parameters: {password: {fromEnv: MY-VAR}}}
        """))
    let variables = rendered.composeFile.split(separator: "\n").filter {
      $0.contains("_AUTH: $") || $0.contains("ROOT_PASSWORD: $")
    }
    .map { String($0.drop { $0 != "$" }) }
    #expect(
      variables == [
        "${DB_ROOT_PASSWORD:?}", "${DB_ROOT_PASSWORD_2:?}", "${_1ST_PASSWORD:?}",
        "${X_PASSWORD:?}", "${X_PASSWORD:?}", "${X_PASSWORD_2:?}", "${ODD_PASSWORD:?}",
      ])
  }

  @Test func aFormerFileRulesWhatIsMadeOfItsSecrets() {
    let index = composed(Self.stack).index
    let db = SecretName(layer: "db", parameter: "password")
    let docs = SecretName(layer: "docs", parameter: "password")
    let kept = ComposeTarget.secrets(
      [db: "new", docs: "from outside"], keeping: "# x\nDB_PASSWORD='old'\nDOC_PW=former\n", index)
    #expect(kept == [db: "old", docs: "from outside"])
  }

  @Test(arguments: [
    ("a\"b", "X='a\"b'"), ("it's", "X=\"it's\""), ("$5", "X='$5'"), ("a\\b", "X='a\\b'"),
    ("", "X=''"),
    ("# é ", "X='# é '"), ("a\\", nil), ("a\\\\b", nil), ("a${b}", nil), ("it's $5", nil),
    ("a\nb", nil), ("it's `x`", nil),
  ])
  func linesThatAreReadAlike(_ value: String, _ line: String?) {
    #expect(EnvironmentLines.line("X", value) == line)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func linesAreReadAsTheyWereWritten(_ seed: UInt64) {
    var random = Randomness(seed: seed)
    let letters = Array("ab'\"\\${}`# =éX")
    let value = String(
      (0..<Int.random(in: 0..<8, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      })
    guard let line = EnvironmentLines.line("NAME", value) else { return }
    #expect(EnvironmentLines.values(in: line) == ["NAME": value])
  }

  @Test(arguments: [
    ("", "A='1'\n", "A='1'\n"), ("A=old\n", "A='1'\nB='2'\n", "A=old\nB='2'\n"),
    ("# A=no\nexport A=old", "A='1'\nB='2'\n", "# A=no\nexport A=old\nB='2'\n"),
    ("A=old\r\n", "A='1'\n", "A=old\r\n"), ("  A = x\n", "A='1'\n", "  A = x\n"),
  ])
  func aFormerFileKeepsItsValues(_ former: String, _ text: String, _ merged: String) {
    #expect(EnvironmentLines.merged(former, with: text) == merged)
  }
}
