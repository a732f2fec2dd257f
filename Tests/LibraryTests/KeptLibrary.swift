import ProfileLibrary
import ProfileModel
import TestKit

/// A library with its state in a fresh folder.
struct KeptLibrary {
  let program = Program()
  let library: Library
  let version = Version(1, 0, 0)
  let shop = ProfileLocation.version("shop", Version(1, 0, 0))

  private init() {
    library = Self.library(in: program.folder)
  }

  private static func library(in folder: String) -> Library {
    Library(
      LibraryLocation(path: "\(folder)/library", origin: .option),
      state: StateFolder(environment: ["XDG_STATE_HOME": "\(folder)/state"]))
  }

  /// Hands over a library with `shop 1.0.0`, whose text is `one`, and removes it all afterwards.
  static func with(_ body: (KeptLibrary) throws -> Void) throws {
    let kept = KeptLibrary()
    defer { kept.program.remove() }
    _ = try kept.library.create("shop", kept.version, text: "one")
    try body(kept)
  }

  var folder: String { program.folder }
  var file: String { "library/profiles/shop/1.0.0.yaml" }
  var text: String { program.read(file) }

  @discardableResult
  func save(_ text: String, expecting former: String) throws -> Stamp {
    try library.save(text, over: shop, expecting: Stamp(former))
  }

  /// The texts of all revisions, the oldest first.
  func former(_ location: ProfileLocation? = nil) throws -> [String] {
    try library.history(of: location ?? shop).map {
      String(decoding: try library.read($0), as: UTF8.self)
    }
  }

  /// Runs a shell script in the folder and gives what it prints.
  @discardableResult
  func shell(_ script: String) -> String {
    let driver = "DRIVER=\"${STRATA%/*}/library-driver\"; "
    return program.shell(driver + script).output
  }

  /// Everything below the folder of the profiles.
  var profiles: [String] {
    shell("cd library/profiles && find . -mindepth 1 | LC_ALL=C sort").split(separator: "\n")
      .map(String.init)
  }

  /// The failure that something ends with.
  func failure(_ body: () throws -> Void) -> LibraryFailure? {
    do {
      try body()
      return nil
    } catch {
      return error as? LibraryFailure
    }
  }
}
