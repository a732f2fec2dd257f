import Composer
import Formats
import Glibc
import ProfileLibrary
import ProfileModel
import Rendering

/// The import's part of the work.
extension Performer {
  /// What the command would bring in, and nothing is written.
  mutating func readImport(_ request: ImportRequest) throws(LibraryFailure) {
    let catalogue = try surroundings().catalogue
    post(.imported(ImportAnswer(request, outcome(of: request, catalogue))))
  }

  private func outcome(
    of request: ImportRequest, _ catalogue: Catalogue
  ) -> ImportAnswer.Outcome {
    var files: [ImportFile] = []
    do throws(LibraryFailure) {
      for path in paths(in: request.paths) {
        files.append(try Importing.file(expanded(path, home ?? "~"), named: path))
      }
    } catch {
      return .failed(error.sentence)
    }
    do throws(ImportFailure) {
      let profiles = try Import.imported(
        files, format: nil, catalogue: catalogue, options: request.options)
      return .profiles(
        profiles.map { ImportedProfile($0, text: ProfileText.text(of: $0.profile)) })
    } catch {
      let sentence = Importing.sentence(error, files)
      return error.openTier.map { .openTier($0, sentence) } ?? .failed(sentence)
    }
  }

  /// The paths as a shell takes them; a text that is a file as it stands is one path.
  private func paths(in text: String) -> [String] {
    let path = String(text.drop { $0 == " " })
    if FileState(expanded(path, home ?? "~")) != nil { return [path] }
    return ShellWords(text).words
  }

  mutating func createAll(_ writings: [Writing]) throws(LibraryFailure) {
    let entries = try library.add(
      writings.map { ($0.document.profile, $0.document.written) }
    ) { profile, version, newest in
      LibraryFailure(
        .taken,
        "the library has \(profile.name) \(version) already, and nothing was written; give it another "
          + "version, such as \(newest.raised(.minor))")
    }
    let names = entries.map { "\($0.name) \($0.version)" }
    let words = names.count > 3 ? counted(names.count, "profile") : names.joined(separator: ", ")
    post(.done("imported \(words)", selecting: entries.first?.location))
  }

  // MARK: Paths

  /// A folder that cannot be read has nothing to offer.
  func list(_ request: PathsRequest) {
    let candidates = PathCandidates(request.text)
    let folder = candidates.folder.isEmpty ? "." : expanded(candidates.folder, home ?? "~")
    let names = (try? FileReading.names(in: folder, where: candidates.isWanted)) ?? []
    post(.paths(PathList(request, items: candidates.items(names))))
  }
}
