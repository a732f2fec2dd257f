/// Renders profiles.
package enum Render {
  /// What a request comes to for a target.
  package static func rendered(_ request: RenderRequest, to target: Target) -> Rendered {
    switch target {
    case .kubernetes: KubernetesTarget.rendered(request)
    case .palette: PaletteTarget.rendered(request)
    case .terraform: TerraformTarget.rendered(request)
    case .compose: ComposeTarget.rendered(request)
    case .values: ValuesTarget.rendered(request)
    }
  }
}
