import Formats
import Guidance
import ProfileModel
import Rendering

extension FuzzTarget {
  /// Whatever profile is read, rendered to all targets. The first byte says how.
  static let render = FuzzTarget(
    "render", words: FuzzWords.profile + FuzzWords.references, largest: 4096,
    seeds: { ProfileFuzzing.seeds.map { "a" + $0 }.asBytes }
  ) { RenderFuzzing.problem(in: Array($0.dropFirst()), choice: $0.first ?? 0) }
}

enum RenderFuzzing {
  /// Stands for every secret, and must not be seen.
  private static let secret = "S3cretThatNobodySees"

  static func problem(in bytes: [UInt8], choice: UInt8) -> String? {
    let document = ProfileDocument.read(bytes)
    // A profile may say the word itself.
    guard document.isReadable, !bytes.asText.contains(secret) else { return nil }
    let index = ProfileIndex(document.profile, catalogue: BuiltInCatalogue.catalogue)
    let isSound = Review.findings(of: document, index).allSatisfy { $0.finding.severity != .error }
    var request = RenderRequest(
      index, app: choice & 1 == 0 ? nil : "app", context: ["project.name": "p", "macro.x": "a: b"],
      secrets: secrets(index), isRevealed: choice & 2 == 0)
    if choice & 4 == 4, !index.profile.layers.isEmpty { request.layer = 0 }
    return firstProblem(in: Target.allCases) { target in
      let rendered = Render.rendered(request, to: target)
      let problem =
        files(rendered) ?? traces(rendered)
        ?? hidden(rendered, isRevealed: request.isRevealed)
        ?? (isSound ? syntax(rendered, target) : nil)
      return problem.map { "\(target): \($0)" }
    } ?? again(request)
  }

  private static func secrets(_ index: ProfileIndex) -> [SecretName: String] {
    var secrets: [SecretName: String] = [:]
    for (layer, service) in zip(index.profile.layers, index.services) {
      for parameter in service?.parameters ?? [] where parameter.isSecret {
        secrets[SecretName(layer: layer.name, parameter: parameter.key)] = secret
      }
    }
    return secrets
  }

  /// Names of files lead nowhere else.
  private static func files(_ rendered: Rendered) -> String? {
    firstProblem(in: rendered.files) { file in
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      let isSafe = parts.allSatisfy { !["", ".", ".."].contains($0) }
      let isPlain = file.name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
      return isSafe && isPlain ? nil : "a file is called \(file.name.debugDescription)"
    }
  }

  private static func traces(_ rendered: Rendered) -> String? {
    firstProblem(in: rendered.files) { file in
      let count = file.text.text.utf8.count
      var end = 0
      return firstProblem(in: file.text.traces) { trace in
        guard trace.range.lowerBound >= end, rendered.resolved.indices.contains(trace.number) else {
          return "a trace is at \(trace.range), after \(end), of number \(trace.number)"
        }
        end = trace.range.upperBound
        return stretchProblem(trace.range, within: count, "a trace")
      }
    }
  }

  /// A secret stands in files for their owner alone, and in a stream only where it was asked for.
  private static func hidden(_ rendered: Rendered, isRevealed: Bool) -> String? {
    if rendered.remarks.contains(where: { $0.message.contains(secret) }) {
      return "a remark tells a secret"
    }
    return firstProblem(in: rendered.files) { file in
      guard file.text.text.contains(secret) else { return nil }
      if !file.isSecret { return "everybody may read the secret in \(file.name)" }
      return file.isInStream && !isRevealed ? "\(file.name) shows a secret" : nil
    }
  }

  /// What is written of a profile without errors can be read.
  private static func syntax(_ rendered: Rendered, _ target: Target) -> String? {
    firstProblem(in: rendered.files) { file in
      let text = file.text.text
      if file.name.hasSuffix(".json") {
        do throws(JSONFailure) {
          _ = try JSONValue.read(Array(text.utf8))
        } catch {
          return "\(file.name) is no JSON: \(error.message)\n\(text)"
        }
      }
      guard file.name.hasSuffix(".yaml"), target == .compose || target == .values else {
        return nil
      }
      let failure = YAMLStream.read(SourceText(text)).failure
      return failure.map { "\(file.name) is no YAML: \($0.message)\n\(text)" }
    }
  }

  /// The same request gives the same bytes.
  private static func again(_ request: RenderRequest) -> String? {
    let target = Target.kubernetes
    return Render.rendered(request, to: target) == Render.rendered(request, to: target)
      ? nil : "it is rendered otherwise a second time"
  }
}
