import ProfileModel

/// Some outputs exist only as long as a setting of their layer has a certain value.
enum ConditionalOutput {
  @Sendable static func findings(_ context: LayerContext) -> [Finding] {
    context.suspects.filter(\.reference.isClosed).compactMap { use in
      guard case .output(let output) = use.resolution, !output.isThere,
        let condition = output.output.condition,
        !isBad(condition.parameter, at: output.position, context.index),
        case .output(_, let name) = use.reference.target
      else { return nil }
      let producer = context.index.profile.layers[output.position]
      let close = alternatives(to: output, context.index)
      return Finding(
        .conditionalOutput, at: context.place(use.field, name.range),
        "`\(name.name)` exists only where \(condition.parameter) is \(condition.value), and in "
          + "`\(producer.name)` it is not; make it \(condition.value)"
          + (close.first.map { ", or read `\($0)`" } ?? ""),
        candidates: close,
        fixes: [
          Fix(
            "make \(condition.parameter) of `\(producer.name)` \(condition.value)",
            edits: [
              .set(producer.id, FieldPath(condition.parameter), .text(condition.value))
            ])
        ])
    }
  }

  /// Whether the setting on which the condition hangs is wrong itself, so that this is what is said.
  private static func isBad(_ key: String, at position: Int, _ index: ProfileIndex) -> Bool {
    guard let service = index.services[position], let parameter = service.parameter(key),
      let value = index.profile.layers[position].value(of: parameter)
    else { return false }
    return ParameterCheck(parameter, service).problem(of: value) != nil
  }

  /// Outputs of the same layer that say a like thing and are there.
  private static func alternatives(to use: OutputUse, _ index: ProfileIndex) -> [String] {
    guard let service = index.services[use.position] else { return [] }
    let hosts: Set<Kind> = [.host, .address]
    guard hosts.contains(use.output.kind) else { return [] }
    return service.outputs.filter {
      hosts.contains($0.kind) && index.holds($0.condition, at: use.position)
    }.map(\.name)
  }
}
