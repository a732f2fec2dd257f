import Composer
import Formats
import Synchronization

/// What a change has made of a text is wanted by the draft, by the review and by a save: it is
/// written once, and read once.
enum WrittenText {
  private struct Memory {
    var last: (document: Document, text: String)?
    var readings: [ProfileDocument] = []

    /// What a text says. A change is written into the text that was there before, mostly the one that
    /// was written last: more than these two need not be kept.
    mutating func reading(_ text: String) -> ProfileDocument {
      let bytes = Array(text.utf8)
      let known = readings.firstIndex { $0.source.bytes == bytes }
      let document = known.map { readings.remove(at: $0) } ?? ProfileDocument.read(bytes)
      readings = [document] + readings.prefix(1)
      return document
    }
  }

  private static let memory = Mutex(Memory())

  /// The text of a document; whoever asks for the same one meanwhile waits for it. Not to be asked
  /// for while something else is computed.
  static func of(_ document: Document) -> String {
    memory.withLock { memory in
      if let last = memory.last, last.document == document { return last.text }
      let text = BackgroundThread.compute { document.written { memory.reading($0) } }
      memory.last = (document, text)
      return text
    }
  }

  /// What a text that was written says. Not to be asked for while something else is computed.
  static func reading(_ text: String) -> ProfileDocument {
    memory.withLock { memory in BackgroundThread.compute { memory.reading(text) } }
  }
}
