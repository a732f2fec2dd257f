import ProfileModel
import Rendering

extension Command {
  /// `strata render`
  static let render = Command(
    name: "render", summary: "show what a profile becomes, for Kubernetes and others",
    arguments: "PROFILE", count: 1...1,
    options: [
      .choice("to", "TARGET", Target.allCases.map(\.rawValue), "what to render to"),
      .value("app", "NAME", "the deployed app's name, the profile's when left out"),
      .value("context", "FILE", "values that are else known only at deployment"),
      .value("layer", "LAYER", "this layer only"),
      .value("output", "PATH", "write here: a file, or a folder, which ends in a slash or exists"),
      .flag("helm", "let the helm program render the charts, for Kubernetes"),
      .flag("reveal", "write secrets out; generated ones are made up anew each time"),
      .flag("strict", "refuse where a value is known only at deployment"),
      .json,
    ],
    details: """
      Every value is known now, at deployment, or is secret. What the deployment alone knows stays
      a reference; a context file, or context.yaml of the library, closes such gaps:
      project: {name: east}, or app.api.CONTAINER_SVC_EXTERNALIP: 192.0.2.7. A secret is a
      placeholder until --reveal. What the target cannot express is told on standard error.
      Compose in a folder gets a .env with the app's name and the secrets; one that is there keeps
      its values.
      """,
    example: "strata render shop --to kubernetes --output out/"
  ) { (invocation) throws(Ending) in
    let order = try RenderOrder(invocation)
    let rendered = Render.rendered(order.request, to: order.target)
    if invocation.has("strict"), !rendered.gaps.isEmpty {
      throw .badInput(RenderReport.refusal(rendered.gaps))
    }
    let report = RenderReport(rendered, order)
    if let path = invocation.value("output") {
      let written = try OutputPlace(path, isRevealed: order.request.isRevealed).write(rendered)
      return report.outcome(invocation, written: written)
    }
    return report.outcome(invocation, written: nil)
  }
}
