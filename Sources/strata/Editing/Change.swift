import Formats
import Guidance
import ProfileModel

/// What a command is to do to a profile, in edits and in words.
struct Change {
  var edits: [Edit]
  /// What it does, before it is done: `moving api up`.
  var deed: String
  /// What was done: `api moved up, it is 2 of 3 now`.
  var done: String
  /// What there is to say where the text stays as it is.
  var unchanged = "nothing to change"
  /// What the author should know of it.
  var warnings: [String] = []
  /// A command line that goes on from here.
  var next: String?
  /// What the JSON says beyond that of every change.
  var members: [JSONMember] = []
}

extension Editing {
  /// Makes the change, or says why not.
  func outcome(of change: Change) throws(Ending) -> Outcome {
    let impact = Impact(of: change.edits, in: index)
    guard impact.breaks.isEmpty || invocation.has("force") else { return refusal(change, impact) }
    let changed = profile.applying(change.edits)
    guard
      let (text, document) = ProfileText.document(
        patching: source.text, from: profile, to: changed, reading: source.reading)
    else { throw .unpatched(source) }
    return try outcome(of: change, impact, writing: text, document)
  }

  /// Writes a text that has been made from the profile's; `changed`: what reading it finds.
  func outcome(
    of change: Change, _ impact: Impact, writing text: String, _ changed: ProfileDocument
  ) throws(Ending) -> Outcome {
    var outcome = Outcome(messages: workspace.warnings + change.warnings)
    let isSame = text == source.text
    if invocation.has("dry-run") {
      outcome.output =
        invocation.wantsJSON
        ? json(change, impact, isWritten: false) : difference(to: text)
      if isSame { outcome.messages.append("nothing would change") }
      return outcome
    }
    if source.path != nil, !isSame { try save(text, of: changed.profile) }
    let next = isSame ? nil : next(change, impact, changed)
    let first = isSame ? change.unchanged : change.done
    let lines = ["\(source.label): \(first)"] + [next].compactMap(\.self).map { "next: \($0)" }
    if source.path == nil {
      outcome.output = text
      outcome.messages += lines
    } else if invocation.wantsJSON {
      outcome.output = json(change, impact, isWritten: !isSame)
    } else {
      var page = invocation.page
      for line in lines { page.line(line) }
      outcome.output = page.text
    }
    return outcome
  }

  // MARK: Broken references

  private func refusal(_ change: Change, _ impact: Impact) -> Outcome {
    var outcome = Outcome(status: .badInput)
    outcome.messages = workspace.warnings
    outcome.messages.append(
      "\(change.deed) would break \(Impact.count(impact.breaks)); nothing was changed, and "
        + "--force does it all the same:")
    outcome.details = table(impact.breaks)
    if invocation.wantsJSON { outcome.output = json(change, impact, isWritten: false) }
    return outcome
  }

  private func table(_ readings: [Impact.Reading]) -> String {
    var page = Page(isColored: false)
    var table = Table("LAYER", "FIELD", "REFERENCE", "WHY")
    for reading in readings {
      table.add(reading.layer, reading.field.description, reading.name, reading.reason)
    }
    table.write(to: &page, indent: 2)
    return page.text
  }

  // MARK: What comes next

  /// What the change left to do: broken references, parameters that are missing, other errors.
  private func next(
    _ change: Change, _ impact: Impact, _ changed: ProfileDocument
  ) -> String? {
    if !impact.breaks.isEmpty {
      return "strata validate \(word) names \(Impact.count(impact.breaks)) that broke"
    }
    let errors = newErrors(changed)
    let missing = errors.filter { $0.finding.code == .missingParameter }
    if let layer = missing.first?.layerName {
      let keys = missing.filter { $0.layerName == layer }
        .compactMap { $0.finding.place.field.map { "\($0)=…" } }
      return "strata set \(word) \(layer) \(keys.joined(separator: " "))"
    }
    if let first = errors.first {
      return "strata validate \(word) finds what is wrong now: \(first.finding.message)"
    }
    return change.next
  }

  /// The errors that the changed text has and the former one had not.
  private func newErrors(_ document: ProfileDocument) -> [LocatedFinding] {
    var changed = source
    changed.document = document
    let errors = workspace.review(changed).filter { $0.finding.severity == .error }
    guard !errors.isEmpty else { return [] }
    let key = { (found: LocatedFinding) in
      "\(found.finding.code.rawValue) \(found.layerName ?? "") \(found.finding.message)"
    }
    let before = Set(workspace.review(source).map(key))
    return errors.filter { !before.contains(key($0)) }
  }
}

extension Ending {
  /// A text of which nobody knows how to make it say something else.
  static func unpatched(_ source: ProfileSource) -> Ending {
    .badInput(
      "\(source.label) cannot be written so that it says what it should; it stays as it is, "
        + "change it in an editor")
  }
}
