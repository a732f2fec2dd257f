package import ProfileModel
package import Screen

/// The interface as a value: what is open, what has the focus, what the user sees.
package struct Composer: Equatable, Sendable {
  package private(set) var size: Size

  private let opening: ProfileLocation?
  private let settings: Settings

  /// `opening`: what is opened at once; nil: the library is shown.
  package init(
    size: Size, opening: ProfileLocation? = nil, settings: Settings = Settings()
  ) {
    self.size = size
    self.opening = opening
    self.settings = settings
  }

  /// What the worker is to do first.
  package func started() -> [Effect] { [opening.map { .open($0) } ?? .list] }

  /// The only way in which the interface changes.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(.resized(let size)): self.size = size
    case .input(.key(.control("q"))): return [.quit]
    default: break
    }
    return []
  }

  /// The picture of it.
  package func frame() -> Frame {
    var frame = Frame(size)
    frame.write("Strata", in: frame.area, .title)
    return frame
  }
}
