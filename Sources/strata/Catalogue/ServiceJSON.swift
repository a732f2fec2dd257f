import Formats
import ProfileModel

extension Service {
  /// The service as `catalog --json` shows it.
  var json: JSONValue {
    [
      "id": JSONValue(id), "title": JSONValue(title), "category": JSONValue(category),
      "description": JSONValue(description), "tierType": JSONValue(tierType.rawValue),
      "pack": ["name": JSONValue(pack.name), "versions": JSONValue(pack.versions)],
      "versions": JSONValue(versions),
      "minimum": [
        "cpu": JSONValue(minimum.cpu), "memory": JSONValue(minimum.memory),
        "storage": JSONValue(minimum.storage),
      ],
      "credentialSecret": JSONValue(credentialSecret),
      "openOutputs": .bool(hasOpenOutputs),
      "provenance": JSONValue(provenance.rawValue),
      "parameters": .array(parameters.map(\.json)), "outputs": .array(outputs.map(\.json)),
    ]
  }
}

extension Parameter {
  var json: JSONValue {
    [
      "key": JSONValue(key), "formerKeys": JSONValue(formerKeys), "label": JSONValue(label),
      "description": JSONValue(description), "apiKey": JSONValue(apiKey),
      "type": JSONValue(type.rawValue), "kind": JSONValue(kind.rawValue),
      "default": defaultValue.json, "required": .bool(isRequired), "secret": .bool(isSecret),
      "choices": JSONValue(choices), "minimum": JSONValue(minimum), "maximum": JSONValue(maximum),
      "pattern": JSONValue(pattern?.text), "reserved": JSONValue(reserved),
      "provenance": JSONValue(provenance.rawValue),
    ]
  }
}

extension Output {
  var json: JSONValue {
    [
      "name": JSONValue(name), "kind": JSONValue(kind.rawValue),
      "description": JSONValue(description), "sensitive": .bool(isSensitive),
      "known": JSONValue(known.rawValue), "value": JSONValue(value),
      "condition": condition.map {
        ["parameter": JSONValue($0.parameter), "is": JSONValue($0.value)]
      } ?? .null,
      "formerNames": JSONValue(formerNames), "provenance": JSONValue(provenance.rawValue),
    ]
  }
}

extension Value {
  /// Texts stay texts: their types come from the catalogue.
  var json: JSONValue {
    switch self {
    case .empty: .null
    case .text(let text): JSONValue(text)
    case .list(let items): .array(items.map(\.json))
    case .table(let entries): .object(entries.map { JSONMember($0.key, $0.value.json) })
    }
  }
}
