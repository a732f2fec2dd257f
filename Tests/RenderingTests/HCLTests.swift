import Formats
import TestKit
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

  // MARK: - Reading again

  /// Whatever the text is, what HCL makes of its writing is the text.
  @Test(arguments: 0..<40)
  func textsAreReadAgain(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    let parts = [
      "a", "b{", "${", "%{", "$", "%", "{", "}", "\n", "\n", "\n", " ", "  ", "\t", "EOT", "\\",
      "\"", "\r", "\u{A0}", "\u{301}", "é", "😀", "\u{2028}", "#", "/*", "{{.Values.x}}",
    ]
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        text += parts.randomElement(using: &random) ?? ""
      }
      if Bool.random(using: &random) { text += "\n" }
      #expect(
        Array(read(value(text)).utf8) == Array(text.utf8), "seed \(seed): \(text.debugDescription)")
    }
  }

  /// The text that a quoted text or a heredoc means, after the language's own rules.
  private func read(_ written: String) -> String {
    let scalars = written.unicodeScalars
    guard scalars.first == "<" else {
      return unescaped(Substring(scalars.dropFirst().dropLast()), true)
    }
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let isMoved = lines.removeFirst().starts(with: "<<-".unicodeScalars)
    lines.removeLast()
    let depths = lines.map { line in
      let blanks = line.prefix { $0.properties.isWhitespace }.count
      return blanks == line.count ? Int.max : blanks
    }
    let common = isMoved ? depths.min() ?? 0 : 0
    let texts = zip(lines, depths).map { line, depth in
      unescaped(Substring(depth == Int.max ? line : line.dropFirst(common)), false)
    }
    return texts.map { $0 + "\n" }.joined()
  }

  private func unescaped(_ text: Substring, _ hasBackslashes: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      let sign = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      let after = place + 2 < scalars.count ? scalars[place + 2] : " "
      if sign == "$" || sign == "%", next == sign, after == "{" {
        place += 1
      } else if sign == "$" || sign == "%", next == "{" {
        return "a template opens"
      }
      if hasBackslashes, sign == "\\" {
        let simple: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "t": "\t"]
        if next == "u" {
          let digits = String(String.UnicodeScalarView(scalars[place + 2..<place + 6]))
          result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?")
          place += 6
        } else {
          result.append(simple[next] ?? next)
          place += 2
        }
      } else {
        result.append(sign)
        place += 1
      }
    }
    return String(result)
  }
}
