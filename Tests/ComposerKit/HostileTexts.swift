/// Texts that try to move, hide or paint what is not theirs.
package enum HostileTexts {
  package static let all = [
    "日本語の名前", "한국어", "ﬁ🚀👩‍👩‍👧‍👦🇩🇪", "e\u{301}a\u{308}\u{304}\u{301}\u{302}\u{303}\u{305}", "\u{301}bare",
    "שלום עולם", "\u{202E}evil\u{202C}", "\u{200F}x\u{200E}", "a\u{200B}b\u{FEFF}c\u{00AD}d",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "a\tb\rc", "\u{7F}\u{0}\u{8}\u{C}",
    "\u{85}\u{2028}\u{2029}", "\u{E000}\u{10FFFF}\u{FFFE}", "क्षि ไทย ก็",
    String(repeating: "long-name-", count: 30), String(repeating: "字", count: 150),
    "‹not.a.chip›", "│╭╮╰╯│", "▌", "{{", "}}", "{{.spectro.", "`", "\"'\\", "- a: [", "# x",
  ]
}
