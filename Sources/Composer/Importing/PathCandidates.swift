import Formats

/// What the last path of a text may become, from the names in its folder.
package struct PathCandidates: Sendable {
  /// More than this nobody reads.
  private static let most = 200

  /// The text without the last path.
  private let before: String
  /// The last path as far as its folder, with the slash: `~/work/`; empty for the current folder.
  package let folder: String
  /// What is typed of the file's name.
  private let start: String

  package init(_ text: String) {
    let words = ShellWords(text)
    let word = words.isInWord ? words.words.last ?? "" : ""
    before = String(decoding: text.utf8.prefix(words.lastStart), as: UTF8.self)
    let slash = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
    folder = word == "~" ? "~/" : String(word[..<slash])
    start = word == "~" ? "" : String(word[slash...])
  }

  /// The candidates, what can be imported first, then folders. Folders' names end with a slash.
  package func items(_ names: [String]) -> [PathList.Item] {
    names.filter(isWanted)
      .sorted { (Self.rank($0), $0) < (Self.rank($1), $1) }.prefix(Self.most)
      .map { PathList.Item(name: $0, text: before + Self.written(folder) + ShellWords.quoted($0)) }
  }

  /// Whether a file's name goes on from what is typed; hidden ones are for those who ask for them.
  package func isWanted(_ name: String) -> Bool {
    name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix("."))
  }

  private static func rank(_ name: String) -> Int {
    if [".json", ".yaml", ".yml"].contains(where: name.hasSuffix) { return 0 }
    return name.hasSuffix("/") ? 1 : 2
  }

  /// A folder as it is read again; the home stays what it is.
  private static func written(_ folder: String) -> String {
    guard !folder.hasPrefix("~/") else { return "~/" + written(String(folder.dropFirst(2))) }
    return folder.isEmpty ? "" : ShellWords.quoted(folder)
  }
}
