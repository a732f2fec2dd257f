import ProfileModel
import Rendering
import Screen

/// What came out of files, as lines that can be read before anything is done.
struct ImportReport: Equatable, Sendable {
  /// What has the focus.
  enum Spot: Int, Equatable, Sendable, CaseIterable {
    case list, accept, back, cancel
  }

  /// What Enter means on a line.
  enum Item: Equatable, Sendable {
    case text
    /// The number of a profile.
    case profile(Int)
    /// A layer whose service was assumed.
    case service(String)
  }

  struct Line: Equatable, Sendable {
    var item = Item.text
    var indentation = 0
    var lead = ""
    var text = ""
    var style = Style(.faint)
  }

  var profiles: [ImportedProfile]
  /// Why each cannot come into the library as it is; nil where it can.
  var problems: [String?]
  var isChosen: [Bool]
  var spot = Spot.list
  var selected = 0
  var scroll = 0
  /// As they were laid out last.
  private(set) var lines: [Line] = []
  private var columns = 0
  private let services: [[String]]

  /// `services`: what the layers are, in words.
  init(_ profiles: [ImportedProfile], problems: [String?], services: [[String]]) {
    self.profiles = profiles
    self.problems = problems
    self.services = services
    isChosen = problems.map { $0 == nil }
    // The only one is chosen, whatever is to be said of it.
    if profiles.count == 1 { isChosen = [true] }
  }

  var chosen: [Int] { isChosen.indices.filter { isChosen[$0] } }
  var hasChoice: Bool { profiles.count > 1 }

  var current: Item { lines.indices.contains(selected) ? lines[selected].item : .text }

  mutating func move(_ steps: Int) {
    selected = min(max(0, selected + steps), max(0, lines.count - 1))
  }

  mutating func moveFocus(_ steps: Int) {
    let all = Spot.allCases
    spot = all[(spot.rawValue + steps + all.count) % all.count]
  }

  // MARK: Lines

  /// Lays the lines out anew where the width is another one.
  mutating func layOut(_ columns: Int) {
    guard columns != self.columns else { return }
    self.columns = columns
    let item = current
    lines = []
    for place in profiles.indices { add(place) }
    selected = lines.firstIndex { $0.item == item && item != .text } ?? 0
  }

  private mutating func add(_ place: Int) {
    let imported = profiles[place]
    if place > 0 { lines.append(Line()) }
    lines.append(
      Line(
        item: .profile(place), lead: Self.title(of: imported.profile),
        text: Amount.words(imported.profile.layers.count, "layer")))
    if let problem = problems[place] { add("", problem, 4, Style(.error)) }
    addLayers(place)
    for kind in Remark.Kind.allCases {
      let remarks = imported.remarks.filter { $0.kind == kind }
      guard !remarks.isEmpty else { continue }
      let style = kind == .leftOut ? Style(.warning) : Style(.title)
      lines.append(Line(indentation: 2, lead: "", text: Self.heading(kind), style: style))
      for remark in remarks { add(remark) }
    }
    if imported.remarks.isEmpty {
      lines.append(Line(indentation: 2, text: "everything was taken over"))
    }
  }

  /// The top layer on top, as in the stack.
  private mutating func addLayers(_ place: Int) {
    let layers = profiles[place].profile.layers
    let width = min(28, layers.map { TextWidth.width(of: $0.name) }.max() ?? 0)
    for (layer, service) in zip(layers, services[place]).reversed() {
      lines.append(
        Line(indentation: 4, lead: TextWidth.padded(layer.name, to: width + 1), text: service))
    }
  }

  private mutating func add(_ remark: Remark) {
    let lead = [remark.layer, remark.field].compactMap(\.self).joined(separator: " ")
    let isService = remark.kind == .assumed && remark.field == "service"
    let item = isService ? remark.layer.map { Item.service($0) } : nil
    add(lead, ImportWords.inDialog(remark.message), 4, Style(.faint), item ?? .text)
  }

  /// A sentence in as many lines as it takes; the later ones stand further in.
  private mutating func add(
    _ lead: String, _ text: String, _ indentation: Int, _ style: Style, _ item: Item = .text
  ) {
    let room = max(16, columns - indentation - 4)
    let whole = lead.isEmpty ? text : "\(lead): \(text)"
    for (number, words) in Wrapping.whole(whole, to: room).enumerated() {
      let isLed = number == 0 && !lead.isEmpty && words.hasPrefix("\(lead): ")
      lines.append(
        Line(
          item: number == 0 ? item : .text, indentation: indentation + (number > 0 ? 2 : 0),
          lead: isLed ? "\(lead):" : "",
          text: isLed ? String(words.dropFirst(lead.count + 2)) : words, style: style))
    }
  }

  static func title(of profile: Profile) -> String {
    "\(profile.name) \(profile.version ?? "\(Version.initial)")"
  }

  /// As the command says it.
  private static func heading(_ kind: Remark.Kind) -> String {
    switch kind {
    case .leftOut: "not taken over"
    case .assumed: "assumed"
    case .secret: "secrets"
    case .note: "good to know"
    }
  }
}
