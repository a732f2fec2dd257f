enum KubernetesTarget {
  static func rendered(_ request: RenderRequest) -> Rendered { Rendered() }
}
