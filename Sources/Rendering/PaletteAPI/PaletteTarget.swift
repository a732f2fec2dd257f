enum PaletteTarget {
  static func rendered(_ request: RenderRequest) -> Rendered { Rendered() }
}
