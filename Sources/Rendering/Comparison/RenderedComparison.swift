package import ProfileModel

/// What differs between what two profiles become: objects that come, go and change.
///
/// Kubernetes objects are matched by kind, namespace and name, the parts of other targets by their
/// own names. Both are rendered under one app name. Secrets show that they changed and no more.
package struct RenderedComparison: Equatable, Sendable {
  /// An object that both have, and what is another in it.
  package struct Change: Equatable, Sendable {
    package var name: String
    package var fields: [FieldChange]
  }

  package var added: [String] = []
  package var removed: [String] = []
  package var changed: [Change] = []

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// Compares what two profiles are rendered to for a target.
  package init(from old: ProfileIndex, to new: ProfileIndex, target: Target) {
    var marks = SecretMarks()
    let former = RenderedObjects(marks.request(old, app: old.profile.name), target)
    let later = RenderedObjects(marks.request(new, app: old.profile.name), target)
    for object in former.all where later[object.name] == nil { removed.append(object.name) }
    for object in later.all {
      guard let before = former[object.name] else {
        added.append(object.name)
        continue
      }
      let fields = ValueComparison.changes(from: before, to: object.value)
      if !fields.isEmpty { changed.append(Change(name: object.name, fields: fields)) }
    }
  }
}

/// Gives every secret a mark in place of its value, so that equal ones are seen as equal and
/// others as others, and none is seen.
private struct SecretMarks {
  private var numbers: [String: Int] = [:]

  mutating func request(_ index: ProfileIndex, app: String) -> RenderRequest {
    var request = RenderRequest(index, app: app, isRevealed: true)
    for secret in RenderRequest.wantedSecrets(index) {
      request.secrets[secret.name] = mark(secret)
    }
    return request
  }

  private mutating func mark(_ secret: RenderRequest.WantedSecret) -> String {
    switch secret.origin {
    case .generated: return Placeholder.text(secret.name)
    case .environment(let variable): return Placeholder.text(variable: variable)
    case .literal(let text):
      let number = numbers[text] ?? numbers.count + 1
      numbers[text] = number
      return "\(Placeholder.start)written-\(number)>"
    }
  }
}
