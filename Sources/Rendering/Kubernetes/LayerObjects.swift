import Formats
import ProfileModel

/// What becomes of a layer, by what its service is.
extension KubernetesLayer {
  mutating func addObjects() {
    switch layer.service?.tierType {
    case .container?: addContainer()
    case .helm?: addChart()
    case .manifest?: break
    case .operatorInstance?: addOperated()
    case nil: addSettings("the catalogue does not know the service `\(layer.layer.service)`")
    }
    addManifests()
    remarkFields()
    remarkUnused()
  }

  private mutating func addOperated() {
    switch layer.layer.service {
    case "cockroachdb": addCockroachDB()
    case "kafka": addKafka()
    case "minio": addMinIO()
    case "mongodb": addMongoDB()
    case "mysql": addMySQL()
    case "nats": addNATS()
    case "postgresql": addPostgreSQL()
    case "redis": addRedis()
    case "s3": addS3()
    case "vault": addVault()
    default: addSettings("nobody knows the operator behind `\(layer.layer.service)`")
    }
  }

  /// The settings alone, where nobody knows what is made of them.
  private mutating func addSettings(_ reason: String) {
    var open: [YAMLTreeEntry] = []
    var secret: [YAMLTreeEntry] = []
    for entry in layer.parameters where entry.value != .empty {
      let isSecret = layer.service?.parameter(entry.key)?.isSecret ?? false
      let text = settingText(entry)
      guard KubernetesName.isKey(entry.key) else {
        remark(.leftOut, entry.key, "a ConfigMap takes no key of this name")
        continue
      }
      if isSecret || resolution.holdsSecret(text) {
        secret.append(YAMLTreeEntry(entry.key, .text(text)))
      } else {
        open.append(YAMLTreeEntry(entry.key, .text(text)))
      }
    }
    remark(.assumed, "\(reason): its settings stand in a ConfigMap and a Secret")
    if !secret.isEmpty { addSecret(KubernetesName.object("\(layer.fullName)-secrets"), secret) }
    add(
      "ConfigMap", KubernetesName.object("\(layer.fullName)-settings"),
      [YAMLTreeEntry("data", .table(open))])
  }

  private mutating func settingText(_ entry: ResolvedEntry) -> TracedText {
    if let text = entry.value.text { return secretText(entry.key, text) }
    return secretText(entry.key, ResolvedSetting.tree(entry.value).written)
  }

  private mutating func remarkFields() {
    let isChart = layer.service?.tierType == .helm
    if layer.values != nil, !isChart {
      remark(
        .leftOut, "values", "values of the platform's own pack, which no object has a place for")
    }
    if layer.layer.chart != nil, !isChart {
      remark(.leftOut, "chart", "only a layer of a Helm chart has a place for it")
    }
    if layer.layer.installOrder != nil {
      remark(.leftOut, "installOrder", "the objects stand in the order of the layers")
    }
  }

  /// Says for which operator the objects of a service are made.
  mutating func remarkOperator(_ name: String, _ version: String) {
    remark(
      .assumed,
      "illustrative, not what Palette applies: written for the operator \(name) \(version)")
  }
}

/// Settings as they stand in a file.
enum ResolvedSetting {
  static func tree(_ value: ResolvedValue) -> YAMLTree {
    switch value {
    case .empty: .text("")
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(tree))
    case .table(let entries): .table(entries.map { YAMLTreeEntry($0.key, tree($0.value)) })
    }
  }
}
