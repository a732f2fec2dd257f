import Formats
import Guidance
import ProfileLibrary
import ProfileModel
import Rendering

/// What one call of `render` asks for, read from its words, the library and the environment.
struct RenderOrder {
  let target: Target
  let request: RenderRequest
  /// The profile as people call it.
  let label: String
  /// Sentences about files beside the profile.
  private(set) var messages: [String]

  init(_ invocation: Invocation) throws(Ending) {
    target = try Self.target(invocation)
    let workspace = try Workspace(invocation)
    let source = try workspace.library.profile(invocation.arguments[0])
    try workspace.checkSound(source, invocation.arguments[0])
    label = source.label
    messages = workspace.warnings
    var request = RenderRequest(workspace.index(source.profile))
    request.app = try Self.app(invocation, source.profile)
    request.layer = try Self.layer(invocation, source.profile)
    request.context = try workspace.context(invocation)
    request.isRevealed = invocation.has("reveal")
    request.secrets = try SecretValues.written(
      request, to: target, invocation.value("output"), invocation.surroundings.variable)
    if invocation.has("helm") {
      guard target == .kubernetes else {
        throw .wrongUse(
          "--helm renders charts for Kubernetes; say --to kubernetes, or leave it out")
      }
      let charts = try HelmProgram.charts(of: request, invocation.surroundings)
      request.charts = charts.rendered
      messages += charts.sentences
    }
    self.request = request
  }

  private static func target(_ invocation: Invocation) throws(Ending) -> Target {
    guard let word = invocation.value("to"), let target = Target(rawValue: word) else {
      let all = Target.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongUse("say what to render to: --to \(Target.kubernetes.rawValue), or one of \(all)")
    }
    return target
  }

  private static func layer(_ invocation: Invocation, _ profile: Profile) throws(Ending) -> Int? {
    guard let name = invocation.value("layer") else { return nil }
    guard let position = profile.layers.firstIndex(where: { $0.name == name }) else {
      let names = profile.layers.map(\.name)
      throw .badInput(
        "\(profile.name) has no layer \(quoted(name))"
          + guess(name, names, else: "its layers are \(names.joined(separator: ", "))"))
    }
    return position
  }

  private static func app(_ invocation: Invocation, _ profile: Profile) throws(Ending) -> String {
    guard let app = invocation.value("app") else { return profile.name }
    switch AppName.problem(of: app, in: profile) {
    case .noName(let words)?: throw .wrongUse("\(quoted(app)) is \(words)")
    case .tooLong(let words)?: throw .badInput("\(quoted(app)) is \(words)")
    case nil: break
    }
    return app
  }
}

extension Workspace {
  /// A profile with errors is not rendered.
  func checkSound(_ source: ProfileSource, _ word: String) throws(Ending) {
    guard source.document.isReadable else { throw .unreadable(source) }
    let errors = review(source).filter { $0.finding.severity == .error }
    guard let first = errors.first else { return }
    let place = source.document.source.position(of: first.range.lowerBound)
    let path = source.path.map(shortPath) ?? "stdin"
    let more = errors.count == 1 ? "" : " (and \(counted(errors.count - 1, "error")) more)"
    throw .badInput(
      "\(path):\(place.line):\(place.column): \(first.finding.message)\(more); "
        + "nothing is rendered until it is mended, and strata validate \(word) shows all")
  }

  /// Values that the user knows before the deployment: the library's, then those of `--context`.
  func context(_ invocation: Invocation) throws(Ending) -> [String: String] {
    var values: [String: String] = [:]
    do throws(LibraryFailure) {
      if let own = library.contextFile() {
        values = try read(own.path, own.bytes.get())
      }
    } catch {
      throw .failed(error)
    }
    guard let path = invocation.value("context") else { return values }
    let bytes: [UInt8]
    do throws(LibraryFailure) {
      bytes = path == "-" ? try FileReading.standardInput() : try FileReading.bytes(at: path)
    } catch {
      throw .failed(error)
    }
    return values.merging(try sound(path, ContextFile(bytes))) { _, given in given }
  }

  private func read(_ path: String, _ bytes: [UInt8]) throws(LibraryFailure) -> [String: String] {
    let file = ContextFile(bytes)
    guard let problem = file.problems.first else { return file.values }
    throw LibraryFailure(.taken, Self.sentence(path, file, problem))
  }

  private func sound(_ path: String, _ file: ContextFile) throws(Ending) -> [String: String] {
    guard let problem = file.problems.first else { return file.values }
    throw .badInput(Self.sentence(path, file, problem))
  }

  private static func sentence(
    _ path: String, _ file: ContextFile, _ problem: ContextFile.Problem
  ) -> String {
    let place = file.source.position(of: problem.offset)
    return "\(path):\(place.line):\(place.column): \(problem.message)"
  }
}
