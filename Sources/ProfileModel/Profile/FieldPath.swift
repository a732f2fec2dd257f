/// The way to a field: `env.DB_HOST`, `ports[0]`, `values`, `manifests.config`.
///
/// Inside a layer the first step is one of the layer's own fields or the key of a parameter.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  /// A way of keys only.
  package init(_ keys: String...) { steps = keys.map(Step.key) }

  /// This way and one key more.
  package func key(_ key: String) -> FieldPath { FieldPath(steps + [.key(key)]) }

  /// This way and one item more, counted from 0.
  package func index(_ index: Int) -> FieldPath { FieldPath(steps + [.index(index)]) }

  /// The first step's key.
  package var first: String? {
    if case .key(let key)? = steps.first { key } else { nil }
  }

  /// The way after its first step.
  package var rest: FieldPath { FieldPath(Array(steps.dropFirst())) }

  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension Layer {
  /// The fields a layer has besides its parameters; no parameter may take one of these names.
  package static let fieldNames = [
    "name", "service", "version", "parameters", "chart", "values", "manifests", "installOrder",
    "source",
  ]

  /// The way to a parameter: its key alone, unless a field of the layer has that name.
  package static func parameterPath(_ key: String) -> FieldPath {
    fieldNames.contains(key) ? FieldPath("parameters", key) : FieldPath(key)
  }

  /// The way to each manifest's text: by its name, or by its number where the name is taken twice.
  package var manifestPaths: [FieldPath] {
    let counts = Dictionary(manifests.map { ($0.name, 1) }, uniquingKeysWith: +)
    return manifests.enumerated().map { number, manifest in
      let isClear = !manifest.name.isEmpty && counts[manifest.name] == 1
      return isClear
        ? FieldPath("manifests", manifest.name) : FieldPath("manifests").index(number)
    }
  }

  /// Which manifest a way like `manifests.config` or `manifests[1]` means.
  package func manifestNumber(_ path: FieldPath) -> Int? {
    guard path.first == "manifests", path.steps.count == 2 else { return nil }
    switch path.steps[1] {
    case .index(let number): return manifests.indices.contains(number) ? number : nil
    case .key(let name): return manifests.firstIndex { $0.name == name }
    }
  }
}
