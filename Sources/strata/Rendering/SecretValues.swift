import ProfileLibrary
import ProfileModel
import Rendering

/// Finds what the secrets of a profile are: in the environment, in the profile, or made up.
enum SecretValues {
  /// The secrets where they are to be written: all of them when they are revealed, and for a Compose
  /// file in a folder those that its `.env` does not hold yet. `path`: nil for standard output.
  static func written(
    _ request: RenderRequest, to target: Target, _ path: String?,
    _ variable: (String) -> String?
  ) throws(Ending) -> [SecretName: String] {
    let folder = path.flatMap { OutputFile.isFolder($0) ? $0 : nil }
    guard request.isRevealed || target == .compose && folder != nil else { return [:] }
    let wanted =
      target == .compose
      ? ComposeTarget.wantedSecrets(request.index) : RenderRequest.wantedSecrets(request.index)
    let secrets = try found(for: wanted, variable, mustHaveAll: request.isRevealed)
    guard target == .compose, let folder else { return secrets }
    do throws(LibraryFailure) {
      let former = try OutputFile.former("\(folder)/.env") ?? []
      return ComposeTarget.secrets(
        secrets, keeping: String(decoding: former, as: UTF8.self), request.index)
    } catch {
      throw .failed(error)
    }
  }

  /// A value for each secret; without `mustHaveAll` a variable that is not set is left out.
  private static func found(
    for all: [RenderRequest.WantedSecret], _ variable: (String) -> String?, mustHaveAll: Bool
  ) throws(Ending) -> [SecretName: String] {
    var random = SystemRandomNumberGenerator()
    var values: [SecretName: String] = [:]
    for wanted in all {
      switch wanted.origin {
      case .generated: values[wanted.name] = madeUp(&random)
      case .literal(let text): values[wanted.name] = text
      case .environment(let name):
        if let text = variable(name) {
          values[wanted.name] = text
        } else if mustHaveAll {
          throw .failed(
            LibraryFailure(
              .environment,
              "\(wanted.name.parameter) of \(wanted.name.layer) is read from $\(name), which is "
                + "not set; set it, or do not reveal the secrets"))
        }
      }
    }
    return values
  }

  private static let letters = Array(
    "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")

  /// 32 letters and digits, without those that look alike: 187 bits.
  static func madeUp(_ random: inout some RandomNumberGenerator) -> String {
    String((0..<32).map { _ in letters[Int.random(in: letters.indices, using: &random)] })
  }
}
