enum ValuesTarget {
  static func rendered(_ request: RenderRequest) -> Rendered { Rendered() }
}
