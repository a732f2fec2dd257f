/// Finds where a byte of a scalar's value stands in the text it was read from.
package struct ScalarPlaces {
  private let runs: [ScalarRun]
  private let count: Int
  private let end: Int

  package init(_ node: YAMLNode, in source: SourceText) {
    var walk = ScalarWalk(node, source)
    walk.walk()
    runs = walk.runs
    count = walk.value.count
    end = runs.last?.source.upperBound ?? walk.start
  }

  /// The place in the text of a byte of the value.
  package func offset(of place: Int) -> Int {
    guard let run = run(of: place) else { return end }
    guard run.isVerbatim else { return run.source.lowerBound }
    return min(run.source.lowerBound + max(0, place - run.value), run.source.upperBound)
  }

  /// The stretch of the text of a stretch of the value.
  package func range(of range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, endOffset(of: range.upperBound - 1))
  }

  /// Where the text of a byte ends.
  private func endOffset(of place: Int) -> Int {
    guard let run = run(of: place) else { return end }
    return run.isVerbatim
      ? min(offset(of: place) + 1, run.source.upperBound) : run.source.upperBound
  }

  /// The run that holds a byte of the value; nil from its end on.
  private func run(of place: Int) -> ScalarRun? {
    guard place < count, var low = runs.indices.first else { return nil }
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].value <= place { low = middle } else { high = middle }
    }
    return runs[low]
  }

  /// The value with what another text of the same width has in its place.
  func value(_ value: String, from other: SourceText) -> String {
    var bytes = Array(value.utf8)
    for run in runs where run.isVerbatim {
      let end = run.value + run.source.count
      bytes.replaceSubrange(run.value..<end, with: other.bytes[run.source])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A stretch of a scalar's value and the stretch of the text it was read from.
struct ScalarRun {
  /// Where it begins in the value.
  var value: Int
  var source: Range<Int>
  /// Byte for byte the same; else an escape, or a line break that folding made something else of.
  var isVerbatim: Bool
}
