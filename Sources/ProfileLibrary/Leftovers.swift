import ProfileModel

/// What a program left that was killed as it wrote.
enum Leftovers {
  /// Removes it. Under the lock nobody else is writing. What cannot be removed harms nobody.
  static func remove(_ folder: borrowing OpenFolder, isLibrary: Bool = false) {
    clear(folder)
    guard isLibrary else { return }
    if let services = try? folder.folder("services") { clear(services) }
    guard let profiles = try? folder.folder("profiles") else { return }
    clear(profiles)
    for name in (try? profiles.entries()) ?? [] where ProfileName.isValid(name) {
      if let profile = try? profiles.folder(name) { clear(profile) }
    }
  }

  /// Removes what ended programs left in a folder that is not locked.
  static func removeOfEndedPrograms(_ folder: borrowing OpenFolder) {
    for name in (try? folder.entries()) ?? [] {
      guard let number = Unfinished.program(name), RunningProgram.running(number) == nil else {
        continue
      }
      folder.discard(name)
    }
  }

  /// Removes unfinished files, and unfinished folders with the files in them.
  private static func clear(_ folder: borrowing OpenFolder) {
    for name in (try? folder.entries()) ?? [] where Unfinished.isOne(name) {
      if let inner = try? folder.folder(name) {
        for file in (try? inner.entries()) ?? [] { inner.discard(file) }
      }
      folder.discard(name)
    }
  }
}
