/// Why the library or a file could not do what was asked: one sentence that says what to do.
package struct LibraryFailure: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Nothing is there under this name.
    case missing
    /// Something of this name is there already and stays as it is.
    case taken
    /// The name can never be one: `../x`.
    case badName
    /// The file is not what was read; it stays as it is.
    case changedOnDisk
    /// Another program is writing and takes its time.
    case locked
    /// The system did not let us: no permission, no space, no file but a folder.
    case environment
  }

  package var kind: Kind
  /// One sentence without a full stop at its end.
  package var sentence: String

  package init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }
}
