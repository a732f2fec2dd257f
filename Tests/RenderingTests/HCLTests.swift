import Formats
import Testing

@testable import Rendering

@Suite struct HCLTests {
  private func value(_ text: String) -> String {
    var block = HCLBlock("b")
    block.set("k", .text(text))
    let lines = [block].hcl.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst().dropLast(2).joined(separator: "\n")
    return String(body.dropFirst("  k = ".count))
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), (#"a "b" \c"#, #""a \"b\" \\c""#),
    ("two\nlines", #""two\nlines""#), ("one\n", #""one\n""#), ("a\r\nb\t", #""a\r\nb\t""#),
    ("${x} %{y}", #""$${x} %%{y}""#), ("$${x}", #""$$${x}""#), ("$ {x} 5% {", #""$ {x} 5% {""#),
    ("{{.spectro.app.$appDeploymentName.a.B}}", #""{{.spectro.app.$appDeploymentName.a.B}}""#),
    ("\u{7}\u{2028}\u{FEFF}", #""\u0007\u2028\ufeff""#), ("é😀", #""é😀""#),
    ("$\u{301}{", "\"$\u{301}{\""),
  ])
  func oneLineIsQuoted(text: String, written: String) {
    #expect(value(text) == written)
  }

  @Test(arguments: [
    ("a: 1\n  b\n\nc\n", "<<-EOT\n    a: 1\n      b\n\n    c\n  EOT"),
    ("${x}\n%{y}\n$${z}\n", "<<-EOT\n    $${x}\n    %%{y}\n    $$${z}\n  EOT"),
    ("a\n   \nb\n", "<<-EOT\n    a\n   \n    b\n  EOT"),
    ("  a\n  b\n", "<<EOT\n  a\n  b\nEOT"),
    ("\n\n", "<<EOT\n\n\nEOT"),
    ("EOT\n EOT2 \n", "<<-EOT3\n    EOT\n     EOT2 \n  EOT3"),
    ("EOTs\nb\n", "<<-EOT\n    EOTs\n    b\n  EOT"),
    ("\u{301}a\nb\n", "<<EOT\n\u{301}a\nb\nEOT"),
    ("\\n \"q\"\nb\n", "<<-EOT\n    \\n \"q\"\n    b\n  EOT"),
  ])
  func severalLinesAreAHeredoc(text: String, written: String) {
    #expect(value(text) == written)
  }

  @Test func signsStandBelowEachOther() {
    var inner = HCLBlock("inner", "a", "b \"c\"")
    inner.set("x", .integer(-3))
    inner.set("none", nil)
    var block = HCLBlock("outer")
    block.append(HCLBlock("empty"))
    block.set("a", .bool(true))
    block.set("long_name", .code("var.x"))
    block.set(
      "map", .object([HCLMember("k", "v"), HCLMember("a.b", .list(["x", .integer(1)]))]))
    block.set("lone", .object([]))
    block.set("text", "a\nb\n")
    block.set("other", "d")
    block.append(inner)
    #expect(
      [block, HCLBlock("last")].hcl == """
        outer {
          empty {}
          a         = true
          long_name = var.x
          map = {
            k     = "v"
            "a.b" = ["x", 1]
          }
          lone  = {}
          text  = <<-EOT
            a
            b
          EOT
          other = "d"

          inner "a" "b \\"c\\"" {
            x = -3
          }
        }

        last {}

        """)
  }

  @Test(arguments: [
    ("hello-universe", "hello_universe"), ("postgres-db rootPassword", "postgres_db_root_password"),
    ("ARCHIVE_SECRET_KEY", "archive_secret_key"), ("1st", "_1st"), ("", "_"), ("wörd!", "w_rd"),
    ("--", "_"), ("redis 6.2.19-1", "redis_6_2_19_1"),
  ])
  func namesAreMadeOfWords(words: String, name: String) {
    #expect(HCLName.name(of: words) == name)
    #expect(HCLName.isName(name))
  }
}
