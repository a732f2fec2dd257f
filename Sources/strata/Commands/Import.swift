import Formats
import Guidance
import ProfileLibrary
import ProfileModel
import Rendering

extension Command {
  /// `strata import`
  static let importing = Command(
    name: "import", summary: "bring in profiles from Palette, Terraform, Compose or manifests",
    arguments: "FILE…", count: 1...Int.max,
    options: [
      .choice("format", "FORMAT", ImportFormat.allCases.map(\.rawValue), "what the files are"),
      .value("name", "NAME", "the profile to take where there are several, or the new one's name"),
      .value("as", "VERSION", "the version it gets"),
      .value(
        "service", "TIER=SERVICE", "the service of a tier that does not tell", isRepeatable: true),
      .choice(
        "secrets", ImportOptions.Secrets.allCases.map(\.rawValue),
        "what becomes of a password: generated anew, or read from the environment"),
      .json,
    ],
    details: """
      FILE is the platform's JSON (the body that creates a profile, or the bodies that reading it
      and its tiers gives, as several files), what terraform show -json prints, a Compose file,
      Kubernetes manifests, or - for standard input. The profiles go into the library; a version
      that is there already stays as it is. What was not taken over is told on standard error.
      """,
    example: "strata import docker-compose.yml --name shop"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let files = try importFiles(invocation.arguments)
    let profiles = try imported(files, invocation, workspace.catalogue)
    let entries = try workspace.keep(profiles, invocation)
    return outcome(profiles, entries, workspace, invocation)
  }
}

private func importFiles(_ words: [String]) throws(Ending) -> [ImportFile] {
  guard words.count(where: { $0 == "-" }) < 2 else {
    throw .wrongUse("standard input can be one of the files only")
  }
  var files: [ImportFile] = []
  for word in words {
    do throws(LibraryFailure) {
      if word == "-" {
        let bytes = try FileReading.standardInput()
        files.append(ImportFile(name: "standard input", source: SourceText(bytes: bytes)))
      } else {
        files.append(try Importing.file(word, named: word))
      }
    } catch {
      throw .failed(error)
    }
  }
  return files
}

private func imported(
  _ files: [ImportFile], _ invocation: Invocation, _ catalogue: Catalogue
) throws(Ending) -> [Imported] {
  let options = try importOptions(invocation, catalogue)
  let format = invocation.value("format").flatMap(ImportFormat.init)
  do throws(ImportFailure) {
    return try Import.imported(files, format: format, catalogue: catalogue, options: options)
  } catch {
    throw .badInput(Importing.sentence(error, files))
  }
}

private func importOptions(
  _ invocation: Invocation, _ catalogue: Catalogue
) throws(Ending) -> ImportOptions {
  var options = ImportOptions()
  options.name = invocation.value("name")
  if let name = options.name, !ProfileName.isValid(name) {
    throw .wrongUse(
      "\(quoted(name)) is no profile name: use lower-case letters, digits and hyphens")
  }
  options.version = try invocation.value("as").map(ProfileArgument.version)
  for word in invocation.all("service") {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw .wrongUse("\(quoted(word)) is no TIER=SERVICE, as in --service db=postgresql")
    }
    guard catalogue[parts[1]] != nil else {
      let ids = catalogue.services.map(\.id)
      throw .wrongUse(
        "the catalogue has no service \(quoted(parts[1]))"
          + guess(parts[1], ids, else: "it has \(ids.joined(separator: ", "))"))
    }
    options.services[parts[0]] = parts[1]
  }
  if let word = invocation.value("secrets"), let secrets = ImportOptions.Secrets(rawValue: word) {
    options.secrets = secrets
  }
  return options
}

extension Workspace {
  /// Adds all of them to the library, or none where one is there already.
  fileprivate func keep(
    _ profiles: [Imported], _ invocation: Invocation
  ) throws(Ending) -> [Library.Entry] {
    let words = asGiven(invocation)
    do throws(LibraryFailure) {
      return try library.add(profiles.map { ($0.profile, ProfileText.text(of: $0.profile)) }) {
        profile, version, newest in
        LibraryFailure(
          .taken,
          "the library has \(profile.name) \(version) already, and it stays as it is; to import this "
            + "one beside it: strata import \(words) --as \(newest.raised(.minor))")
      }
    } catch {
      throw .failed(error)
    }
  }
}

/// The files, and the options without which the same command would take something else.
private func asGiven(_ invocation: Invocation) -> String {
  let options = ["name", "format", "service", "secrets", "library"].flatMap { name in
    invocation.all(name).flatMap { ["--\(name)", $0] }
  }
  return (invocation.arguments + options).map(ShellWords.quoted).joined(separator: " ")
}

// MARK: Words

private func outcome(
  _ profiles: [Imported], _ entries: [Library.Entry], _ workspace: Workspace,
  _ invocation: Invocation
) -> Outcome {
  var page = invocation.page
  var details = Page(
    isColored: invocation.surroundings.isColored(
      invocation.value("color"), isTerminal: invocation.surroundings.hasTerminalForMessages))
  var items: [JSONValue] = []
  for (imported, entry) in zip(profiles, entries) {
    let count = workspace.findings(of: entry)
    items.append(json(imported, entry, count))
    page.line(
      "\(entry.name) \(entry.version) is imported: "
        + "\(counted(imported.profile.layers.count, "layer")), \(count.words): \(entry.path)")
    write(imported, entry, to: &details)
  }
  if invocation.wantsJSON {
    page = invocation.page
    page.json(.array(items))
  }
  return Outcome(output: page.text, messages: workspace.warnings, details: details.text)
}

extension Workspace {
  /// How much there is to mend in what was just written.
  fileprivate func findings(of entry: Library.Entry) -> FindingCount {
    guard let source = try? library.source(of: entry) else { return FindingCount([]) }
    return FindingCount(review(source).map(\.finding.severity))
  }
}

private func write(_ imported: Imported, _ entry: Library.Entry, to page: inout Page) {
  Remark.write(imported.remarks, to: &page) { "\(entry.name): \($0.importTitle)" }
}

extension Remark.Kind {
  /// As a heading of an import.
  fileprivate var importTitle: String {
    switch self {
    case .leftOut: "not taken over"
    case .assumed: "assumed"
    case .secret: "secrets"
    case .note: "good to know"
    }
  }
}

private func json(
  _ imported: Imported, _ entry: Library.Entry, _ count: FindingCount
) -> JSONValue {
  [
    "name": JSONValue(entry.name), "version": JSONValue(entry.version.description),
    "path": JSONValue(entry.path), "layers": JSONValue(imported.profile.layers.count),
    "errors": JSONValue(count.errors), "warnings": JSONValue(count.warnings),
    "remarks": .array(imported.remarks.map(\.json)),
  ]
}
