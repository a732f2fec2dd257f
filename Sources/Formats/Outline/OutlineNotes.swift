import ProfileModel

/// What has been found, and where the cursor stands in it.
extension OutlineScanner {
  mutating func note(_ kind: OutlineRegion.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    regions.append(OutlineRegion(kind: kind, range: range, isInFlow: flowDepth > 0))
    stand(in: range, kind)
  }

  /// Notes where the target stands when a stretch holds it, its end included.
  mutating func stand(in range: Range<Int>, _ kind: OutlineRegion.Kind) {
    guard let target, !hasStanding, range.lowerBound <= target, target <= range.upperBound,
      !(kind != .comment && kind != .literal && kind != .folded && target == range.upperBound
        && isClosedQuote(range))
    else { return }
    let isBlock = kind == .literal || kind == .folded
    let start = valueStart(range, kind)
    standing = Standing(
      quoting: kind.quoting, isInFlow: flowDepth > 0, keyPath: stack.path,
      entryName: stack.entryName,
      valueRange: range.clamped(to: 0..<bytes.count),
      isValueStart: !isBlock && startsValue(at: target, from: start))
    hasStanding = true
  }

  /// Stands at a place that no key, value or comment holds.
  private mutating func stand(
    at target: Int, in stack: OutlineStack, isInFlow: Bool = false, isValueStart: Bool
  ) {
    guard !hasStanding else { return }
    standing = Standing(
      quoting: .plain, isInFlow: isInFlow, keyPath: stack.path, entryName: stack.entryName,
      valueRange: target..<target, isValueStart: isValueStart)
    hasStanding = true
  }

  /// In the blanks where a value is to come.
  mutating func standInGap(_ range: ClosedRange<Int>) {
    guard let target, range.contains(target) else { return }
    stand(at: target, in: stack, isValueStart: true)
  }

  /// In the blanks that begin a line, or make up all of it.
  mutating func standBlank(_ target: Int) {
    var around = stack
    around.leave(to: target - lineStart)
    stand(at: target, in: around, isValueStart: true)
  }

  /// Between the things of a line.
  mutating func standBetween(_ target: Int) { stand(at: target, in: stack, isValueStart: false) }

  /// In the blanks of a list or table between brackets or braces.
  mutating func standInFlow(_ range: ClosedRange<Int>, after mark: FlowMark) {
    guard let target, range.contains(target) else { return }
    var around = stack
    if mark == .entry { around.leaveFlow(to: flowDepth) }
    stand(
      at: target, in: around, isInFlow: true,
      isValueStart: mark == .entry || mark == .key)
  }

  /// At the end of the text, where its last line has not claimed the place.
  mutating func standAtEnd() {
    guard let target else { return }
    lineStart = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    if lineStart == bytes.count, flowDepth == 0 { standBlank(target) }
    stand(at: target, in: stack, isInFlow: flowDepth > 0, isValueStart: false)
  }

  func isClosedQuote(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.upperBound <= bytes.count else { return false }
    let first = bytes[range.lowerBound]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return false }
    return bytes[range.upperBound - 1] == first
  }

  func valueStart(_ range: Range<Int>, _ kind: OutlineRegion.Kind) -> Int {
    kind == .singleQuoted || kind == .doubleQuoted ? range.lowerBound + 1 : range.lowerBound
  }

  /// Only blanks, or one reference that has begun, stand before the place.
  func startsValue(at place: Int, from start: Int) -> Bool {
    guard start <= place, place <= bytes.count else { return true }
    let before = bytes[min(start, place)..<place].drop { $0 == 32 || $0 == 9 }
    guard before.count >= 2 else { return before.isEmpty }
    let opens =
      before.prefix(2).elementsEqual("{{".utf8) || before.prefix(2).elementsEqual("<<".utf8)
    return opens
      && !before.dropLast().indices.contains {
        before[$0] == UInt8(ascii: "}") && before[$0 + 1] == UInt8(ascii: "}")
      }
  }
}

extension OutlineRegion.Kind {
  var quoting: Standing.Quoting {
    switch self {
    case .comment: .comment
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literalBlock
    case .folded: .foldedBlock
    case .key, .plain: .plain
    }
  }
}
