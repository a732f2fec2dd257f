package import ProfileModel

/// Why a JSON document is no description of a service, in plain words without a full stop.
package struct PackParametersFailure: Error, Equatable, Sendable {
  package var message: String
}

/// The platform's own description of a service's form: the parameters of a pack's template.
package enum PackParameters {
  /// A service made from the parameters themselves, from a pack's template, or from a whole answer
  /// to `GET /v1/packs/{name}/registries/{uid}`. What the base knows beyond the document is kept.
  /// The notes say what could not be taken over.
  package static func service(
    from json: JSONValue, base: Service? = nil, id: String? = nil
  ) throws(PackParametersFailure) -> (service: Service, notes: [String]) {
    var reader = PackReader(pack: try PackDocument(json), base: base)
    let service = try reader.service(id: id)
    return (service, reader.notes)
  }

  /// The name of the pack that a document is about, where it says so.
  package static func packName(in json: JSONValue) -> String? {
    json["name"]?.string ?? json["metadata"]?["name"]?.string
  }
}

/// Where a document of the platform holds parameters, and which pack they belong to.
struct PackDocument {
  var name: String?
  var title: String?
  var version: String?
  var inputs: [JSONValue]
  var outputs: [JSONValue]
  var notes: [String] = []

  init(_ json: JSONValue) throws(PackParametersFailure) {
    guard json.object != nil else {
      throw PackParametersFailure(
        message: "pack parameters are a JSON object with `inputParameters` and `outputParameters`; "
          + "this document is none")
    }
    name = PackParameters.packName(in: json)
    title = json["displayName"]?.string
    version = json["version"]?.string ?? json["tag"]?.string
    inputs = []
    outputs = []
    guard let parameters = Self.parameters(in: json) ?? chooseVersion(of: json) else {
      throw Self.failure(for: json)
    }
    inputs = try Self.list("inputParameters", in: parameters)
    outputs = try Self.list("outputParameters", in: parameters)
    guard !inputs.isEmpty || !outputs.isEmpty else {
      throw PackParametersFailure(
        message: "the pack has neither input nor output parameters, so no service can be made of it"
      )
    }
  }

  /// The parameters themselves, or those of a template.
  private static func parameters(in json: JSONValue) -> JSONValue? {
    let places = [json, json["parameters"], json["template"]?["parameters"]]
    return places.compactMap(\.self).first {
      $0["inputParameters"] != nil || $0["outputParameters"] != nil
    }
  }

  /// A whole answer may hold several versions of the pack: the newest with parameters is taken.
  private mutating func chooseVersion(of json: JSONValue) -> JSONValue? {
    let tags = json["tags"]?.array ?? []
    let found = (json["packValues"]?.array ?? []).compactMap { item -> (String?, JSONValue)? in
      guard let parameters = Self.parameters(in: item) else { return nil }
      let tag = tags.first { $0["packUid"] != nil && $0["packUid"] == item["packUid"] }
      return (tag?["version"]?.string ?? tag?["tag"]?.string, parameters)
    }
    let newest = found.max { Self.numbers($0.0).lexicographicallyPrecedes(Self.numbers($1.0)) }
    guard let newest else { return nil }
    version = newest.0 ?? (tags.count == 1 ? tags[0]["version"]?.string : nil) ?? version
    if found.count > 1 {
      notes.append(
        "the document holds \(found.count) versions of the pack; \(version ?? "one") was taken")
    }
    return newest.1
  }

  private static func numbers(_ version: String?) -> [Int] {
    (version ?? "").split { !$0.isNumber }.compactMap { Int($0) }
  }

  private static func list(
    _ key: String, in parameters: JSONValue
  ) throws(PackParametersFailure) -> [JSONValue] {
    guard let value = parameters[key], value != .null else { return [] }
    guard let items = value.array else {
      throw PackParametersFailure(message: "`\(key)` must be a list of parameters")
    }
    return items
  }

  private static func failure(for json: JSONValue) -> PackParametersFailure {
    if json["spec"]?["template"]?["appTiers"] != nil {
      return PackParametersFailure(message: "this is an app profile, and a pack is wanted")
    }
    return PackParametersFailure(
      message: "this document holds no pack parameters: `inputParameters` is neither in it, nor in "
        + "`template.parameters`, nor in `packValues[].template.parameters`")
  }
}
