import ProfileLibrary
import ProfileModel

extension Editing {
  /// Writes the profile's new text where it was read from, unless somebody else wrote there
  /// meanwhile. The former text becomes a revision.
  func save(_ text: String, of changed: Profile) throws(Ending) {
    guard let location = source.location else { return }
    do throws(LibraryFailure) {
      _ = try workspace.library.save(
        text, over: location, expecting: source.stamp,
        isSecret: isInLibrary && workspace.hasLiteralSecret(changed))
    } catch {
      throw .failed(error)
    }
  }

  /// Whether the profile is a version of the library, and not a file of the user's own.
  var isInLibrary: Bool {
    if case .version? = source.location { true } else { false }
  }
}

extension Workspace {
  /// Whether a secret stands in a profile as a plain text.
  func hasLiteralSecret(_ profile: Profile) -> Bool {
    profile.layers.contains { layer in
      (catalogue[layer.service]?.parameters ?? []).contains { parameter in
        guard parameter.isSecret, let value = layer.value(of: parameter) else { return false }
        if case .literal? = Secret(value) { return true }
        return false
      }
    }
  }
}
