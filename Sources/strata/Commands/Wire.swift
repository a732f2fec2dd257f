import Formats
import Guidance
import ProfileModel

extension Command {
  /// `strata wire`
  static let wire = Command(
    name: "wire", summary: "let a layer read another through its environment",
    arguments: "PROFILE LAYER FROM [OUTPUT=NAME]…", count: 3...Int.max,
    options: [
      .value("prefix", "P", "what the names begin with, such as DB_ or PG"),
      .flag("force", "write over entries that are there"), .dryRun, .json,
    ],
    details: """
      Writes references to the outputs of FROM into the environment of LAYER, under the names that
      applications expect: DB_HOST, DB_PORT and so on. OUTPUT=NAME chooses outputs and names.
      Entries that are there already stay as they are; --force writes over them.
      """,
    example: "strata wire shop api postgresql-1 --prefix PG"
  ) { (invocation) throws(Ending) in
    let editing = try Editing(invocation)
    let reader = try editing.layer(invocation.arguments[1])
    let producer = try editing.layer(invocation.arguments[2])
    let prefix = try checkedPrefix(invocation.value("prefix"))
    let wireUp: WireUp
    do throws(WireUp.Obstacle) {
      wireUp = try WireUp(reader.id, to: producer.id, prefix: prefix, in: editing.index)
    } catch {
      throw ending(error, reader, producer, editing)
    }
    let pairs = Array(invocation.arguments.dropFirst(3))
    let wires =
      pairs.isEmpty ? wireUp.wires.filter(\.isUsual) : try chosen(pairs, wireUp, producer)
    guard !wires.isEmpty else {
      throw .badInput("\(producer.name) (\(producer.service)) offers nothing to read")
    }
    return try editing.outcome(of: try change(wires, wireUp, reader, producer, editing))
  }
}

private func change(
  _ wires: [WireUp.Wire], _ wireUp: WireUp, _ reader: Layer, _ producer: Layer, _ editing: Editing
) throws(Ending) -> Change {
  let inTheWay = wires.filter { $0.isTaken && !$0.isThere }.map(\.name)
  let isForced = editing.invocation.has("force")
  if !isForced, !inTheWay.isEmpty, editing.invocation.arguments.count > 3 {
    throw .badInput(
      "\(reader.name) has \(inTheWay.joined(separator: ", ")) already; nothing was changed, and "
        + "--force writes over")
  }
  let made = wires.filter { !$0.isThere && (isForced || !$0.isTaken) }
  let names = made.map { $0.output == nil ? "\($0.name) (copied, no output)" : $0.name }
  let stays = isForced || inTheWay.isEmpty
  return Change(
    edits: wireUp.edits(made), deed: "wiring \(reader.name) to \(producer.name)",
    done: "\(reader.name) reads \(producer.name) in \(names.joined(separator: ", "))",
    warnings: stays
      ? []
      : [
        "\(inTheWay.joined(separator: ", ")) of \(reader.name) stays as it is; "
          + "--force writes over, --prefix P chooses other names"
      ],
    members: [
      JSONMember("layer", .string(reader.name)), JSONMember("from", .string(producer.name)),
      JSONMember(
        "entries",
        .array(
          made.map {
            [
              "name": .string($0.name), "output": JSONValue($0.output),
              "kind": .string($0.kind.rawValue),
            ]
          })),
      JSONMember("kept", JSONValue(isForced ? [] : inTheWay)),
    ])
}

/// `OUTPUT=NAME` pairs.
private func chosen(
  _ pairs: [String], _ wireUp: WireUp, _ producer: Layer
) throws(Ending) -> [WireUp.Wire] {
  var wires: [WireUp.Wire] = []
  for pair in pairs {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, isVariable(String(parts[1])) else {
      throw .wrongUse("\(quoted(pair)) names no entry: write OUTPUT=NAME, as in USERNAME=DB_USER")
    }
    let output = String(parts[0])
    guard let wire = wireUp.wire(output: output, as: String(parts[1])) else {
      let names = wireUp.outputNames
      throw .wrongUse(
        "\(producer.name) has no output \(quoted(output))"
          + guess(output, names, else: "it offers \(names.joined(separator: ", "))"))
    }
    wires.append(wire)
  }
  return wires
}

private func checkedPrefix(_ prefix: String?) throws(Ending) -> String? {
  guard let prefix, !isVariable(prefix) else { return prefix }
  throw .wrongUse(
    "\(quoted(prefix)) cannot begin a name: it has letters, digits and underscores")
}

private func isVariable(_ word: String) -> Bool {
  guard let first = word.first, !first.isNumber else { return false }
  return word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
}

private func ending(
  _ obstacle: WireUp.Obstacle, _ reader: Layer, _ producer: Layer, _ editing: Editing
) -> Ending {
  switch obstacle {
  case .noEnvironment:
    .badInput(
      "\(reader.name) (\(reader.service)) has no environment; write references into its values "
        + "or manifests, strata variables \(editing.word) --for \(reader.name) lists them")
  case .notBelow:
    .badInput(
      reader.id == producer.id
        ? "\(reader.name) cannot read itself"
        : "\(producer.name) stands above \(reader.name), and a layer reads only those below it; "
          + "strata move \(editing.word) \(producer.name) down moves it")
  case .unknownService:
    .badInput(
      "nobody knows what \(producer.name) offers: the catalogue has no service "
        + quoted(producer.service))
  }
}
