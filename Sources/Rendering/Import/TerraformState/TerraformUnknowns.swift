import Formats

/// What a plan leaves open: values that are known only after it has been applied.
struct TerraformUnknowns {
  /// The changes of resources by their addresses.
  private var changes: [String: JSONValue] = [:]

  init(_ root: JSONPlace) throws(ImportFailure) {
    for change in try root.items(of: "resource_changes") {
      guard let address = try change.text(of: "address"),
        let unknown = try change.object(of: "change")?["after_unknown"]
      else { continue }
      changes[address] = unknown.value
    }
  }

  /// What is missing of the profile of a resource, by its packs.
  func remarks(for address: String?, packs: [String]) -> [Remark] {
    guard let address, let unknown = changes[address] else { return [] }
    var remarks: [Remark] = []
    for member in unknown.object ?? [] where member.key != "id" && member.key != "pack" {
      if Self.isTrue(member.value) { remarks.append(Self.remark(nil, member.key)) }
    }
    if unknown["pack"]?.bool == true { remarks.append(Self.remark(nil, "pack")) }
    for (place, pack) in (unknown["pack"]?.array ?? []).enumerated() {
      let name = packs.indices.contains(place) ? packs[place] : nil
      for member in pack.object ?? [] where member.key != "uid" {
        remarks += Self.remarks(member, layer: name)
      }
    }
    return remarks
  }

  private static func remarks(_ member: JSONMember, layer: String?) -> [Remark] {
    switch member.value {
    case .bool(true): [remark(layer, member.key)]
    case .object(let parts):
      parts.filter { isTrue($0.value) }.map { remark(layer, "\(member.key).\($0.key)") }
    case .array(let items):
      items.enumerated().flatMap { place, item in
        (item.object ?? []).filter { $0.key != "uid" && isTrue($0.value) }
          .map { remark(layer, "\(member.key)[\(place)].\($0.key)") }
      }
    default: []
    }
  }

  private static func isTrue(_ value: JSONValue) -> Bool { value.bool == true }

  private static func remark(_ layer: String?, _ field: String) -> Remark {
    Remark(
      .leftOut, layer: layer, field: field,
      "`\(field)` is known only after the plan has been applied; it is not in the file")
  }
}
