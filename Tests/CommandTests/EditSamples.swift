import TestKit
import Testing

/// A profile with comments, odd spacing and an unknown field, for the stories of editing.
enum EditSample {
  static let shop = """
    # Our shop.
    apiVersion: strata/v1
    kind: AppProfile
    metadata:
      name: shop
      version: 1.0.0          # the first
      team: orders
    layers:
      - name: db              # the orders
        service: postgresql
        parameters: {username: shop, databaseName: orders}

      # the API
      - name: api
        service: container
        parameters:
          image:   nginx:1.27
          ports: ["80"]
          env:
            DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"   # from db
            DB_USER: "{{.spectro.app.$appDeploymentName.db.USERNAME}}"
      - name: chart
        service: helm
        chart: {registry: bitnami, name: nginx, version: 15.0.0}
        values: |
          # strata: allow pasted-load-balancer
          backend: "{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}"
        manifests:
          - name: a.yaml
            content: |
              kind: ConfigMap

    """
}

extension Program {
  /// A program whose folder holds `shop.yaml`.
  static func withShop(_ text: String = EditSample.shop, _ body: (Program) throws -> Void) rethrows
  {
    try inFreshFolder { program in
      program.write(text, to: "shop.yaml")
      try body(program)
    }
  }

  /// The lines of `shop.yaml` that differ from the sample's: `- former` and `+ new`.
  func changedLines(from former: String = EditSample.shop) -> [String] {
    let old = former.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = read("shop.yaml").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }
}
