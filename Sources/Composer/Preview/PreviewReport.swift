import ProfileModel
import Rendering
import Screen

/// What is to be said about a rendering, one thing after the other.
struct PreviewReport: Equatable, Sendable {
  enum Kind: Equatable, Sendable, CaseIterable {
    /// Known at deployment.
    case gap
    /// Given by the user for this preview.
    case given
    case leftOut, assumed, secret, note
    /// A file besides the text.
    case file

    init(_ kind: Remark.Kind) {
      switch kind {
      case .leftOut: self = .leftOut
      case .assumed: self = .assumed
      case .secret: self = .secret
      case .note: self = .note
      }
    }

    /// As a heading.
    var title: String {
      switch self {
      case .gap: "Known at deployment"
      case .given: "Given for this preview"
      case .leftOut: "Left out"
      case .assumed: "Assumed, since the platform publishes nothing"
      case .secret: "Secrets"
      case .note: "Good to know"
      case .file: "Written into a folder besides"
      }
    }
  }

  struct Item: Equatable, Sendable {
    var kind: Kind
    /// A key of the context, a place such as `api.env`, a file.
    var title: String
    var message = ""
    /// What it is about; nil: the profile.
    var layer: LayerID?
    var field: FieldPath?
    /// In UTF-8 bytes of the field's text.
    var range: Range<Int>?

    /// In a line.
    var words: String {
      [title, message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  enum Line: Equatable, Sendable {
    case heading(Kind)
    /// By its place in `items`.
    case item(Int)
  }

  private(set) var items: [Item] = []
  private(set) var lines: [Line] = []
  /// The line of each item.
  private(set) var places: [Int] = []
  /// How many values only the deployment knows.
  private(set) var gapCount = 0
  private(set) var remarkCount = 0
  /// Of the widest title, in columns.
  private(set) var titleWidth = 0

  init() {}

  init(
    _ rendered: Rendered, _ remarks: [Remark], given: [String: String], _ profile: Profile
  ) {
    add(.gap, Self.gaps(rendered, profile))
    add(
      .given,
      given.sorted { $0.key < $1.key }.map { Item(kind: .given, title: $0.key, message: $0.value) })
    for kind in Remark.Kind.allCases {
      add(Kind(kind), remarks.filter { $0.kind == kind }.map { Self.item($0, profile) })
    }
    let files = rendered.files.filter { !$0.isInStream }
    add(.file, files.map { Item(kind: .file, title: $0.name) })
  }

  private mutating func add(_ kind: Kind, _ new: [Item]) {
    guard !new.isEmpty else { return }
    switch kind {
    case .gap: gapCount = new.count
    case .leftOut, .assumed, .secret, .note: remarkCount += new.count
    case .given, .file: break
    }
    lines.append(.heading(kind))
    for item in new {
      places.append(lines.count)
      lines.append(.item(items.count))
      items.append(item)
      titleWidth = max(titleWidth, TextWidth.width(of: item.title))
    }
  }

  /// Each value once, whoever reads it; it leads to the first that does.
  private static func gaps(_ rendered: Rendered, _ profile: Profile) -> [Item] {
    var items: [Item] = []
    var places: [String: Int] = [:]
    let ranges = Dictionary(
      rendered.resolved.filter { $0.known == .deployment }.map { ($0.key ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    for gap in rendered.gaps {
      let reader = "\(gap.layer).\(gap.field)"
      if let place = places[gap.key] {
        items[place].message += ", \(reader)"
        continue
      }
      places[gap.key] = items.count
      var item = Item(kind: .gap, title: gap.key, message: "read by \(reader)")
      item.layer = profile.layer(named: gap.layer)?.id
      item.field = gap.field
      if let first = ranges[gap.key], first.field == gap.field { item.range = first.range }
      items.append(item)
    }
    return items
  }

  private static func item(_ remark: Remark, _ profile: Profile) -> Item {
    let place = [remark.layer, remark.field].compactMap { $0 }.joined(separator: ".")
    var item = Item(kind: Kind(remark.kind), title: place, message: remark.message)
    item.layer = remark.layer.flatMap { profile.layer(named: $0)?.id }
    item.field = remark.field.map { field in
      FieldPath(field.split(separator: ".").map { .key(String($0)) })
    }
    return item
  }

}

extension Remark {
  /// Said to somebody who has no command line before them.
  var onScreen: Remark {
    var remark = self
    let words = ["`--reveal`": "`reveal secrets`", "`--helm`": "`strata render --helm`"]
    for (option, word) in words {
      guard let range = remark.message.firstRange(of: option) else { continue }
      remark.message.replaceSubrange(range, with: word)
    }
    return remark
  }
}
