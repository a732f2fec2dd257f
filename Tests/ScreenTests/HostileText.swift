import TestKit

/// Texts that terminals stumble over.
enum HostileText {
  private static let parts = [
    "plain ", "é", "e\u{301}", "日本", "한", "ᄒ\u{1161}", "👨‍👩‍👧", "❤\u{FE0F}", "🇩🇪", "🇩", "\t", "\n",
    "\r\n", "\u{1B}[2J",
    "\0", "\u{202E}", "\u{200B}", "\u{301}", "שלום", "مرحبا", "हिन्दी", "ﷺ", "─│╭", "…", "\u{9B}",
    "\u{FFFF}",
    "\u{10FFFF}", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{600}x", "\u{1F3FD}", "⚑",
    "\u{AD}",
  ]

  static func next(_ randomness: inout Randomness) -> String {
    (0..<Int.random(in: 0...8, using: &randomness)).map { _ in
      parts.randomElement(using: &randomness) ?? ""
    }.joined()
  }
}
