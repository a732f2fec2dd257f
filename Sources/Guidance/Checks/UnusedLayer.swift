import ProfileModel

/// A layer with outputs that nothing reads. Off unless asked for: the top of a stack is never read.
enum UnusedLayer {
  @Sendable static func findings(_ context: ProfileContext) -> [Finding] {
    let read = Set(context.layers.lazy.flatMap(\.reads).map(\.position))
    return context.layers.filter { layer in
      !read.contains(layer.scope.position) && layer.service?.outputs.isEmpty == false
    }.map { layer in
      Finding(
        .unusedLayer, at: layer.place(FieldPath("name")),
        "nothing reads any output of `\(layer.layer.name)`; wire a layer above to it, or remove it")
    }
  }
}
