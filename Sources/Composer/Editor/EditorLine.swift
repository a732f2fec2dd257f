import ProfileModel
import Screen

/// A line of the editor as it is shown: finished references are chips, but for the one that holds
/// the cursor.
struct EditorLine {
  /// A reference in it.
  struct Mention {
    var range: Range<Int>
    /// What is shown in its place; nil: itself.
    var chip: String?
    var style: Style
  }

  let text: String
  /// In their order.
  private(set) var mentions: [Mention] = []

  /// `cursor`: in UTF-8 bytes; nil where the line does not hold it.
  init(_ text: String, cursor: Int?, scope: Scope?, isASCII: Bool) {
    self.text = text
    var place = 0
    for reference in ReferenceText(text).references where reference.range.lowerBound >= place {
      let range = reference.range
      let holdsCursor = cursor.map { $0 > range.lowerBound && $0 < range.upperBound } ?? false
      var chip: String?
      if case .output(let layer, let output) = reference.target, reference.isClosed, !holdsCursor {
        let name = "\(layer.name).\(output.name)"
        chip = isASCII ? "<\(name)>" : "‹\(name)›"
      }
      mentions.append(
        Mention(range: range, chip: chip, style: ShownText.style(of: reference, scope)))
      place = range.upperBound
    }
  }

  /// Bytes and columns that belong together.
  struct Spot: Equatable {
    var byte = 0
    var column = 0
  }

  /// The column in which a byte is shown.
  func column(of byte: Int) -> Int { spot(byte: byte, column: .max).column }

  var width: Int { column(of: text.utf8.count) }

  /// The byte that is shown in a column: the nearest one.
  func byte(at column: Int) -> Int {
    let spot = spot(byte: text.utf8.count, column: column)
    guard let chip = mentions.first(where: { $0.range.lowerBound == spot.byte })?.chip,
      column - spot.column > TextWidth.width(of: chip) / 2
    else { return spot.byte }
    return mentions.first { $0.range.lowerBound == spot.byte }?.range.upperBound ?? spot.byte
  }

  /// The last place that is neither behind a byte nor behind a column. `from`: a former place.
  func spot(byte: Int, column: Int, from: Spot = Spot()) -> Spot {
    var spot = from
    for mention in mentions where mention.range.lowerBound >= from.byte {
      guard let chip = mention.chip else { continue }
      spot = walk(from: spot, to: min(byte, mention.range.lowerBound), column)
      guard spot.byte == mention.range.lowerBound, byte >= mention.range.upperBound else {
        return spot
      }
      let width = TextWidth.width(of: chip)
      guard spot.column + width <= column else { return spot }
      spot = Spot(byte: mention.range.upperBound, column: spot.column + width)
    }
    return walk(from: spot, to: byte, column)
  }

  private func walk(from start: Spot, to end: Int, _ limit: Int) -> Spot {
    let bytes = text.utf8.span
    var spot = start
    while spot.byte < min(end, bytes.count) {
      let (length, width) = step(bytes, at: spot.byte)
      guard spot.column + width <= limit, spot.byte + length <= end else { break }
      spot = Spot(byte: spot.byte + length, column: spot.column + width)
    }
    return spot
  }
}

extension EditorLine {
  /// The bytes and columns of a character.
  @inline(__always)
  private func step(_ bytes: Span<UInt8>, at place: Int) -> (length: Int, width: Int) {
    let byte = bytes[place]
    let isLast = place + 1 == bytes.count
    if byte >= 0x20, byte < 0x7F, isLast || bytes[place + 1] < 0x80 { return (1, 1) }
    if let plain = TextWidth.plain(in: bytes, at: place) { return plain }
    let character = text[text.index(at: place)]
    return (character.utf8.count, TextWidth.width(of: Shown.character(character)))
  }

  /// What of it is seen in some columns.
  struct Window {
    /// Where it begins: at the first column or, with something wide, before it.
    let start: Spot
    /// The bytes in it.
    let bytes: Range<Int>
    /// The column in which the line ends, as far as that is near.
    let end: Int
  }

  func window(_ columns: Range<Int>) -> Window {
    let size = text.utf8.count
    let start = spot(byte: size, column: columns.lowerBound)
    let last = spot(byte: size, column: columns.upperBound, from: start)
    let end = spot(byte: size, column: columns.upperBound + 2, from: last)
    // A chip that begins in it and ends outside is no end.
    let column = end.byte < size ? columns.upperBound + 1 : end.column
    return Window(start: start, bytes: start.byte..<max(start.byte, last.byte), end: column)
  }
}

extension EditorLine {
  /// A part of a line that looks alike.
  struct Run {
    var text: String
    var style: Style
    /// Where it begins; it may begin before what is seen.
    var column: Int
  }

  /// How a stretch of bytes looks.
  struct Look {
    var range: Range<Int>
    var change: (Style) -> Style

    init(_ range: Range<Int>, _ change: @escaping (Style) -> Style) {
      self.range = range
      self.change = change
    }
  }

  /// What is seen of it. `looks`: a later one lies on top.
  func runs(_ window: Window, _ looks: [Look]) -> [Run] {
    let (start, seen, end) = (window.start, window.bytes, window.bytes.upperBound)
    let looks = looks.filter { $0.range.overlaps(seen) || $0.range.contains(end) }
    var cuts: Set<Int> = [start.byte, end]
    for range in looks.map(\.range) + mentions.map(\.range) where range.overlaps(seen) {
      let inside = range.clamped(to: seen)
      cuts.formUnion([inside.lowerBound, inside.upperBound])
    }
    var runs: [Run] = []
    var column = start.column
    let places = cuts.sorted()
    for (low, high) in zip(places, places.dropFirst()) {
      let mention = mentions.first { $0.range.contains(low) }
      // A chip is written where it begins.
      guard let chip = mention?.chip else {
        runs.append(run(text.part(low..<high), low, mention, looks, &column))
        continue
      }
      if low == mention?.range.lowerBound { runs.append(run(chip, low, mention, looks, &column)) }
    }
    // Of the last chip only the beginning may be seen.
    if let mention = mentions.first(where: { $0.range.lowerBound == end }), let chip = mention.chip
    {
      runs.append(run(chip, end, mention, looks, &column))
    }
    return runs
  }

  private func run(
    _ text: String, _ byte: Int, _ mention: Mention?, _ looks: [Look], _ column: inout Int
  ) -> Run {
    let start = column
    column += TextWidth.width(of: text)
    let own = looks.filter { $0.range.contains(byte) }
    let base = mention?.style ?? .text
    return Run(text: text, style: own.reduce(base) { $1.change($0) }, column: start)
  }
}
