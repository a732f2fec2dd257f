import ProfileModel
import Screen

/// From a finding to the place that it is about.
extension Composer {
  mutating func goToFinding() -> [Effect] {
    guard let item = selectedFinding else { return [] }
    findings.isFiltering = false
    guard let position = item.layer.flatMap({ stack?.profile.position(of: $0) }) else {
      return goToProfile(item)
    }
    screen = .stack
    selectLayer(position)
    enterForm()
    focus(on: item.finding.place)
    stack?.returnsTo = .findings
    return []
  }

  /// What is about the profile itself stands in no layer's form.
  private mutating func goToProfile(_ item: Reviewed.Item) -> [Effect] {
    let field = item.finding.place.field?.description
    if field == "metadata.version" {
      let key = keys.key(for: .saveAsVersion, at: .findings)?.description ?? ""
      say("the version is given where it is saved as one: \(key)", .hint)
    } else if field?.hasPrefix("metadata") == true {
      return askForMetadata()
    } else {
      say("it stands in line \(item.line) of the file; no form shows it", .hint)
    }
    return []
  }

  /// Gives the focus to the field that a place is in, the cursor at the place.
  private mutating func focus(on place: ProfileModel.Place) {
    guard let stack, let layer = stack.layer, let form, let path = place.field,
      let id = layer.fieldID(near: path, place.part, catalogue[layer.service], form)
    else { return }
    // Of a key, the place is not one of its value.
    let cursor = place.isInFile || id.part != .value ? nil : place.range?.lowerBound
    focus(id, cursor: cursor)
    if let field = focusedField, field.control == .longText { openEditor(field, at: cursor ?? 0) }
  }
}

extension Layer {
  /// The field of the form that is nearest to a way: its own, one around it, else one inside of it.
  fileprivate func fieldID(
    near path: FieldPath, _ part: ProfileModel.Place.Part, _ service: Service?, _ form: LayerForm
  ) -> FieldID? {
    let key = FieldID(path, .key)
    if part == .key, form.field(key) != nil { return key }
    if let id = fieldID(of: path, service, form) { return id }
    return form.fields.first { $0.id.path.steps.starts(with: path.steps) }?.id
  }
}
