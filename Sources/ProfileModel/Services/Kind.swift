/// What a value means, so that a port is offered where a port is wanted.
package enum Kind: String, Sendable, CaseIterable {
  case host, port, user, password, token, uri, namespace, database, bucket, region
  case accessKey, secretKey, address, image, replicas, path, text
}

/// Where a fact about the platform comes from.
package enum Provenance: String, Sendable, CaseIterable {
  case documented, observed, assumed
}

/// When a value is known.
package enum Knowledge: String, Sendable, CaseIterable {
  case now, deployment, secret
}

/// The platform's word for what a layer is.
package enum TierType: String, Sendable, CaseIterable {
  case container, helm, manifest
  case operatorInstance = "operator-instance"
}
