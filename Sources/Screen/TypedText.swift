/// Characters and control keys among the bytes of a terminal.
enum TypedText {
  /// Reads a run of characters, or one control key; gives how many bytes these are, or nil where
  /// a character is not complete. What is no text is passed over.
  static func read(
    _ bytes: ArraySlice<UInt8>, isExpired: Bool, _ inputs: inout [Input]
  ) -> Int? {
    guard let first = bytes.first else { return nil }
    if isControl(first) {
      inputs.append(.key(Key(controlByte: first)))
      return 1
    }
    var run = bytes.prefix { !isControl($0) }
    if run.endIndex == bytes.endIndex {
      let unfinished = unfinishedLength(run)
      if unfinished == run.count, !isExpired { return nil }
      run = run.dropLast(unfinished)
      if run.isEmpty { return unfinished }
    }
    for character in String(decoding: run, as: UTF8.self) where isTyped(character) {
      inputs.append(.key(.character(character)))
    }
    return run.count
  }

  /// How many bytes the first character has, going by its first byte.
  static func length(ofFirst bytes: ArraySlice<UInt8>) -> Int {
    bytes.first.map(length(from:)) ?? 0
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// No broken bytes, no control characters of eight bits.
  private static func isTyped(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    return first.value != 0xFFFD && !(0x80...0x9F).contains(first.value)
  }

  private static func length(from first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// How many bytes at the end begin a character that is not complete.
  private static func unfinishedLength(_ bytes: ArraySlice<UInt8>) -> Int {
    for (offset, byte) in bytes.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
      return length(from: byte) > offset + 1 ? offset + 1 : 0
    }
    return 0
  }
}
