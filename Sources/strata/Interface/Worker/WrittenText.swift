import Composer
import Synchronization

/// What a change has made of a text is wanted by the draft, by the review and by a save: it is
/// written once.
enum WrittenText {
  private static let last = Mutex<(document: Document, text: String)?>(nil)

  /// The text of a document; whoever asks for the same one meanwhile waits for it. Not to be asked
  /// for while something else is computed.
  static func of(_ document: Document) -> String {
    last.withLock { last in
      if let last, last.document == document { return last.text }
      let text = BackgroundThread.compute { document.written }
      last = (document, text)
      return text
    }
  }
}
