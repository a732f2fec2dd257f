import ProfileModel
import Screen

/// All there is to say of a finding, in lines.
struct FindingPage {
  private(set) var lines: [[(String, Style)]] = []
  private let columns: Int
  private let isRoomy: Bool
  private static let indentation = 9

  /// `key`: what applies a fix. `changes`: what each fix changes. `basis`: who says so.
  init(
    _ item: Reviewed.Item, key: String, changes: [[FixChange]], basis: String, columns: Int,
    isRoomy: Bool
  ) {
    self.columns = columns
    self.isRoomy = isRoomy
    let finding = item.finding
    for line in Wrapping.whole(finding.message, to: columns) { lines.append([(line, .text)]) }
    pause()
    for (number, fix) in finding.fixes.enumerated() {
      add(number == 0 ? "\(key) fix" : "or", fix.title, .accent, .text)
      for change in changes.indices.contains(number) ? changes[number] : [] { add(change) }
    }
    if !finding.fixes.isEmpty { pause() }
    if !finding.candidates.isEmpty {
      add("could be", finding.candidates.joined(separator: ", "), .faint, .text)
      pause()
    }
    let explanation = finding.code.explanation
    add("why", explanation.cause, .faint, .text)
    add("valid", explanation.valid, .faint, .text)
    add("cure", explanation.cure, .faint, .text)
    add("known", basis, .faint, .faint)
    add("where", "line \(item.line) of the file", .faint, .faint)
  }

  private mutating func pause() {
    if isRoomy { lines.append([]) }
  }

  private mutating func add(_ label: String, _ text: String, _ left: Style, _ style: Style) {
    let room = max(1, columns - Self.indentation)
    for (number, line) in Wrapping.whole(text, to: room).enumerated() {
      lines.append([
        (TextWidth.padded(number == 0 ? label : "", to: Self.indentation), left), (line, style),
      ])
    }
  }

  private mutating func add(_ change: FixChange) {
    let room = max(1, columns - Self.indentation - 2)
    for (sign, text, role) in [("- ", change.old, Role.removed), ("+ ", change.new, .added)]
    where !text.isEmpty {
      lines.append([
        (TextWidth.padded("", to: Self.indentation), .text),
        (sign + TextWidth.cut(text, to: room), Style(role)),
      ])
    }
  }
}

/// A stretch of text before and after a fix; empty where there is none.
struct FixChange: Equatable {
  var old: String
  var new: String
}

extension Composer {
  /// What there is to say of the selected finding, in lines.
  var findingPage: [[(String, Style)]] {
    guard let item = selectedFinding else { return [] }
    let area = findingsLayout.detail
    let key = keys.key(for: .fix, at: .findings)?.description ?? ""
    return FindingPage(
      item, key: key, changes: findings.changes, basis: basis(of: item),
      columns: max(1, size.columns < 100 ? size.columns - 4 : area.columns - 4),
      isRoomy: area.rows >= 16
    ).lines
  }

  /// Whose rule it is; where it is a service's, how that is known.
  private func basis(of item: Reviewed.Item) -> String {
    let basis = item.finding.code.explanation.basis
    guard basis == .platform, let layer = item.layer.flatMap({ stack?.profile.layer($0) }),
      let service = catalogue[layer.service]
    else { return basis.rawValue }
    let key = item.finding.place.field?.first
    let parameter = key.flatMap { service.parameter($0) }
    return "\(basis.rawValue), \((parameter?.provenance ?? service.provenance).rawValue)"
  }

  /// What each fix of the selected finding changes.
  var fixChanges: [[FixChange]] {
    selectedFinding.map { changes(ofFixesOf: $0) } ?? []
  }

  /// What each fix of a finding changes.
  func changes(ofFixesOf item: Reviewed.Item) -> [[FixChange]] {
    item.finding.fixes.map { changes(of: $0, item) }
  }

  /// What a fix changes, as far as it can be said in few words; secrets are not.
  private func changes(of fix: Fix, _ item: Reviewed.Item) -> [FixChange] {
    guard let stack, let text = stack.reviewed?.text, item.finding.code != .literalSecret else {
      return []
    }
    let layer = item.layer.flatMap { stack.profile.layer($0) }
    let service = layer.flatMap { catalogue[$0.service] }
    if let first = item.finding.place.field?.first, layer?.holdsSecret(in: first, service) == true {
      return []
    }
    let own = item.finding.place.layer
    return fix.edits.compactMap { edit -> FixChange? in
      switch edit {
      case .set(let id, let path, let value) where id == own:
        FixChange(Self.short(layer?.text(at: path) ?? ""), Self.short(value.text ?? ""))
      case .replaceText(let id, let path, let range, let new) where id == own:
        FixChange(Self.stretch(range, of: layer?.text(at: path) ?? ""), Self.short(new))
      default: nil
      }
    }
      + fix.textEdits.map {
        FixChange(Self.stretch($0.range, of: text), Self.short($0.replacement))
      }
  }

  private static func stretch(_ range: Range<Int>, of text: String) -> String {
    // The beginning is enough, however long the stretch is.
    let bytes = text.utf8.dropFirst(max(0, range.lowerBound)).prefix(min(400, range.count))
    return short(String(decoding: bytes, as: UTF8.self))
  }

  /// The first line that says something.
  private static func short(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let first = lines.first(where: { !$0.allSatisfy { $0 == " " } }) else { return "" }
    return String(first.drop { $0 == " " }) + (lines.count > 1 ? " …" : "")
  }
}

extension FixChange {
  fileprivate init(_ old: String, _ new: String) {
    self.init(old: old, new: new)
  }
}
