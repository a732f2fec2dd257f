enum ComposeTarget {
  static func rendered(_ request: RenderRequest) -> Rendered { Rendered() }
}
