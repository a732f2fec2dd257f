import ProfileLibrary
import ProfileModel
import Rendering

/// Finds what the secrets of a profile are: in the environment, in the profile, or made up.
enum SecretValues {
  /// A value for each secret; without `mustHaveAll` a variable that is not set is left out.
  static func found(
    for all: [RenderRequest.WantedSecret], _ surroundings: Surroundings, mustHaveAll: Bool
  ) throws(Ending) -> [SecretName: String] {
    var random = SystemRandomNumberGenerator()
    var values: [SecretName: String] = [:]
    for wanted in all {
      switch wanted.origin {
      case .generated: values[wanted.name] = madeUp(&random)
      case .literal(let text): values[wanted.name] = text
      case .environment(let variable):
        if let text = surroundings.variable(variable) {
          values[wanted.name] = text
        } else if mustHaveAll {
          throw .failed(
            LibraryFailure(
              .environment,
              "\(wanted.name.parameter) of \(wanted.name.layer) is read from $\(variable), which is "
                + "not set; set it, or render without --reveal"))
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
