/// A former text of a version or a file.
package struct Revision: Hashable, Sendable {
  /// What made it a former one.
  package enum End: String, Hashable, Sendable {
    case saved, restored, deleted
  }

  package var location: ProfileLocation
  /// Counted from 1 for the oldest; a number is never given again.
  package var number: Int
  package var end: End
  /// Seconds since 1970 at which the text was written.
  package var written: Int
  /// Seconds since 1970 at which it became a former one.
  package var ended: Int
  /// In bytes.
  package var size: Int

  package init(
    location: ProfileLocation, number: Int, end: End, written: Int, ended: Int, size: Int
  ) {
    self.location = location
    self.number = number
    self.end = end
    self.written = written
    self.ended = ended
    self.size = size
  }
}
