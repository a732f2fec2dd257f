/// Makes keys, pastes and mouse events of the bytes that a terminal sends.
///
/// Bytes may come in parts of any size. Times are milliseconds of a clock that only goes on.
package struct InputDecoder: Sendable {
  /// How long something unfinished is waited for, in milliseconds.
  private enum Limit {
    /// The rest of a sequence or of a character.
    static let rest = 500
    /// What follows a bracket that may be the late rest of a sequence, or was typed.
    static let bracket = 60
    /// How long a rest may be late.
    static let lateness = 2000
    /// More of a paste.
    static let paste = 3000
  }

  /// How long Escape waits for what would make it another key, in milliseconds.
  private let escapeDelay: Int
  /// The keys that this terminal sends otherwise than all others.
  private let ownKeys: [[UInt8]: Key]
  /// What came and is not understood yet.
  private var pending: [UInt8] = []
  private var lastCame = 0
  private var paste: PastedText?
  private var mouse = MouseReader()
  /// The beginning of a sequence that was waited for in vain, and when.
  private var abandoned: (bytes: [UInt8], time: Int)?
  /// How many bytes of `pending` are such a beginning, which has been acted on already.
  private var repeated = 0

  /// The keys of a terminal's own are sequences that begin with Escape.
  package init(escapeDelay: Int = 25, ownKeys: [[UInt8]: Key] = [:]) {
    self.escapeDelay = max(0, escapeDelay)
    self.ownKeys = ownKeys.filter { $0.key.first == EscapeSequence.escape && $0.key.count > 2 }
  }

  /// When `expire` has something to do if nothing comes until then; nil: never.
  package var deadline: Int? {
    if paste != nil { return lastCame + Limit.paste }
    guard !pending.isEmpty else { return nil }
    return lastCame + waiting
  }

  private var waiting: Int {
    if repeated > 0 { return pending.count == repeated + 1 ? Limit.bracket : Limit.rest }
    if pending == [EscapeSequence.escape] { return escapeDelay }
    if EscapeSequence.mayBecomeString(pending[...]) { return escapeDelay }
    let isSequence = [UInt8(ascii: "["), UInt8(ascii: "O")].contains(pending.dropFirst().first)
    return pending.count == 2 && !isSequence ? escapeDelay : Limit.rest
  }

  /// What the bytes that have just come say.
  package mutating func decode(_ bytes: [UInt8], at now: Int) -> [Input] {
    guard !bytes.isEmpty else { return [] }
    joinAbandoned(bytes, at: now)
    lastCame = now
    pending += bytes
    return read(isExpired: false)
  }

  /// What it says that nothing has come for so long. To be asked only when nothing can be read:
  /// what came meanwhile goes first.
  package mutating func expire(at now: Int) -> [Input] {
    guard let deadline, now >= deadline else { return [] }
    if let paste {
      self.paste = nil
      return [.paste(paste.text)]
    }
    return read(isExpired: true)
  }

  /// Forgets what is unfinished: another program had the terminal.
  package mutating func reset() {
    self = InputDecoder(escapeDelay: escapeDelay, ownKeys: ownKeys)
  }
}

// The rest of a sequence that comes late.
extension InputDecoder {
  /// Puts the beginning that was given up before bytes that may be the rest of it.
  private mutating func joinAbandoned(_ bytes: [UInt8], at now: Int) {
    guard let abandoned, pending.isEmpty, paste == nil else { return }
    self.abandoned = nil
    // What begins with Escape itself is no rest: the next key is not swallowed.
    guard now - abandoned.time <= Limit.lateness, bytes.first != EscapeSequence.escape else {
      return
    }
    let whole = abandoned.bytes + bytes
    switch EscapeSequence.read(whole[...]) {
    case .prefix: return
    case .unfinished: break
    case .complete(_, let length):
      // Typed letters would go on; sequences come alone or before others.
      guard length > abandoned.bytes.count,
        length == whole.count || whole[length] == EscapeSequence.escape,
        whole[1] != UInt8(ascii: "O") || "ABCDFHPQRS".utf8.contains(whole[2])
      else { return }
    }
    pending = abandoned.bytes
    repeated = abandoned.bytes.count
  }

  /// What is left of a sequence whose end did not come.
  private mutating func giveUp(_ rest: ArraySlice<UInt8>, _ inputs: inout [Input]) -> Int {
    if repeated > 0, rest.count == 2 {
      // A bracket alone was typed, after Escape.
      inputs.append(.key(.character(Character(UnicodeScalar(rest[rest.startIndex + 1])))))
      return 2
    }
    abandoned = (Array(rest), lastCame)
    if rest.count == 1 { inputs.append(.key(.escape)) }
    if rest.count == 2 { return alternative(rest, isExpired: true, &inputs) ?? 2 }
    return rest.count
  }
}

extension InputDecoder {
  private mutating func read(isExpired: Bool) -> [Input] {
    var inputs: [Input] = []
    var index = 0
    while index < pending.count {
      guard let count = step(pending[index...], isExpired, &inputs) else { break }
      index += count
      repeated = 0
    }
    pending.removeSubrange(..<index)
    return inputs
  }

  /// Reads one thing, gives how many bytes it has; nil: it is not complete.
  private mutating func step(
    _ bytes: ArraySlice<UInt8>, _ isExpired: Bool, _ inputs: inout [Input]
  ) -> Int? {
    if paste != nil { return stepOfPaste(bytes, &inputs) }
    guard bytes.first == EscapeSequence.escape else {
      return TypedText.read(bytes, isExpired: isExpired, &inputs)
    }
    if let own = ownKeys.first(where: { bytes.starts(with: $0.key) }) {
      inputs.append(.key(own.value))
      return own.key.count
    }
    switch EscapeSequence.read(bytes) {
    case .complete(let sequence, let length):
      if repeated == 0 { act(on: sequence, &inputs) }
      return length
    case .unfinished: return isExpired ? giveUp(bytes, &inputs) : nil
    case .prefix: return stepOfPrefix(bytes, isExpired, &inputs)
    }
  }

  private mutating func stepOfPaste(_ bytes: ArraySlice<UInt8>, _ inputs: inout [Input]) -> Int {
    guard let (count, isComplete) = paste?.take(bytes) else { return bytes.count }
    if isComplete, let text = paste?.text {
      paste = nil
      inputs.append(.paste(text))
    }
    return count
  }

  /// Escape alone, or with a character that it makes Alt of.
  private mutating func stepOfPrefix(
    _ bytes: ArraySlice<UInt8>, _ isExpired: Bool, _ inputs: inout [Input]
  ) -> Int? {
    guard bytes.count > 1 else { return isExpired ? giveUp(bytes, &inputs) : nil }
    if bytes.dropFirst().first == EscapeSequence.escape {
      inputs.append(.key(.escape))
      return 1
    }
    if !isExpired, EscapeSequence.mayBecomeString(bytes) { return nil }
    return alternative(bytes, isExpired: isExpired, &inputs)
  }

  /// Alt with one character.
  private func alternative(
    _ bytes: ArraySlice<UInt8>, isExpired: Bool, _ inputs: inout [Input]
  ) -> Int? {
    var keys: [Input] = []
    let length = TypedText.length(ofFirst: bytes.dropFirst())
    let character = bytes.dropFirst().prefix(length)
    guard let count = TypedText.read(character, isExpired: isExpired, &keys) else { return nil }
    for case .key(var key) in keys {
      key.isAlt = true
      inputs.append(.key(key))
    }
    return count + 1
  }

  private mutating func act(on sequence: EscapeSequence, _ inputs: inout [Input]) {
    switch sequence {
    case .key(let key): inputs.append(.key(key))
    case .mouse(let report):
      if let event = mouse.event(report, at: lastCame) { inputs.append(.mouse(event)) }
    case .pasteBegins: paste = PastedText()
    case .nothing: break
    }
  }
}
