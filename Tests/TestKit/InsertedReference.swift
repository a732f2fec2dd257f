package import ProfileModel

/// A reference that completion has put into a text, judged by what is read of the text then.
package struct InsertedReference {
  private let read: ReferenceText
  /// Where its path begins.
  private let path: Int

  /// `insertion` went into the text at a place and holds the reference, in one of its spellings.
  package init(_ reference: String, in insertion: String, at place: Int, of text: String) {
    read = ReferenceText(text)
    path = place + Self.pathOffset(of: reference, in: insertion)
  }

  private static func pathOffset(of reference: String, in insertion: String) -> Int {
    let path = reference.dropFirst(2).dropLast(2)
    let spellings = ["{{\(path)}}", "<<\(path)>>", "{{\(path)", "{{- \(path)", "<<\(path)"]
    let start = spellings.lazy.compactMap { insertion.firstRange(of: $0) }.first
    let before = insertion[..<(start?.upperBound ?? insertion.startIndex)]
    return before.ranges(of: path).last.map { before[..<$0.lowerBound].utf8.count } ?? 0
  }

  /// What the text has there.
  package var found: Reference? { read.references.first { $0.pathRange.lowerBound == path } }

  /// A foreign template left open before reaches as far as our braces; so does, where nothing was
  /// opened at the cursor, an argument whose quotes are left open.
  package func isSwallowed(isRequested: Bool) -> Bool {
    let arguments = read.references.filter { isRequested && $0.pathRange.upperBound < path }
    let braces = 2
    return (read.templates + arguments.map(\.range)).contains {
      $0.lowerBound < path && path - braces <= $0.upperBound
    }
  }

  /// Whether what the text has there is the output of a layer, or a variable or macro, of this name.
  package func resolves(to name: String, of layer: String?, in scope: Scope) -> Bool {
    switch found.map({ scope.resolve($0) }) {
    case .output(let use):
      use.isThere && use.output.name == name
        && scope.index.profile.layers[use.position].name == layer
    case .system(let variable): variable == name
    case .layerInput(let parameter): "apptier.\(parameter.apiName)" == name
    case .macro(let macro, _): macro == name
    default: false
    }
  }
}
