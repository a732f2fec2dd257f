extension Theme {
  /// The names that `named` knows.
  package static let names = ["dark", "light", "plain"]

  /// A theme of ours by its name.
  package static func named(_ name: String) -> Theme? {
    switch name.lowercased() {
    case "dark": .dark
    case "light": .light
    case "plain": .plain
    default: nil
    }
  }

  /// For dark backgrounds: one blue accent; the colours are in the palette of 256 as they are.
  package static let dark = Theme([
    .title: Look(bold: true),
    .text: Look(),
    .faint: Look(0x8A8A8A),
    .accent: Look(0x5FAFD7),
    .selected: Look(0xFFFFFF, on: 0x005F87),
    .border: Look(0x585858),
    .referenceNow: Look(0x87D7AF),
    .referenceLater: Look(0xD7AF87),
    .referenceBroken: Look(0xFF8787, underlined: true),
    .secret: Look(0xAF87D7),
    .error: Look(0xFF8787, bold: true),
    .warning: Look(0xFFAF5F),
    .hint: Look(0x87AFD7),
    .added: Look(0x87D787),
    .removed: Look(0xFF8787),
    .changed: Look(0xD7D787),
    .key: Look(0x87AFD7),
    .string: Look(0xAFAF87),
    .literal: Look(0xD7AFD7),
  ])

  /// For light backgrounds.
  package static let light = Theme([
    .title: Look(bold: true),
    .text: Look(),
    .faint: Look(0x6C6C6C),
    .accent: Look(0x005FAF),
    .selected: Look(0x000000, on: 0xAFD7FF),
    .border: Look(0xBCBCBC),
    .referenceNow: Look(0x005F5F),
    .referenceLater: Look(0x5F5F87),
    .referenceBroken: Look(0xAF0000, underlined: true),
    .secret: Look(0x8700AF),
    .error: Look(0xAF0000, bold: true),
    .warning: Look(0x875F00),
    .hint: Look(0x005F87),
    .added: Look(0x005F00),
    .removed: Look(0xAF0000),
    .changed: Look(0x875F00),
    .key: Look(0x005F87),
    .string: Look(0x5F5F00),
    .literal: Look(0x87005F),
  ])

  /// Without any colour: weight, lines and exchanged colours tell roles apart.
  package static let plain = Theme([
    .title: Look(bold: true),
    .text: Look(),
    .faint: Look(dim: true),
    .accent: Look(bold: true),
    .selected: Look(reversed: true),
    .border: Look(dim: true),
    .referenceNow: Look(underlined: true),
    .referenceLater: Look(bold: true, underlined: true),
    .referenceBroken: Look(bold: true, reversed: true),
    // Not every terminal has dim letters.
    .secret: Look(bold: true),
    .error: Look(bold: true, underlined: true),
    .warning: Look(bold: true),
    .hint: Look(),
    .added: Look(bold: true),
    .removed: Look(dim: true),
    .changed: Look(underlined: true),
    .key: Look(),
    .string: Look(),
    .literal: Look(),
  ])
}
