enum TerraformTarget {
  static func rendered(_ request: RenderRequest) -> Rendered { Rendered() }
}
