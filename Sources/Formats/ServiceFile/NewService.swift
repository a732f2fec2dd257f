import ProfileModel

/// Writes the file of a service that did not exist before.
package enum NewService {
  /// A file to be filled: it can be read as it is, and comments say what else may stand in it.
  package static func text(id: String, title: String) -> String {
    """
    id: \(scalar(id))
    title: \(scalar(title))
    category: own
    description: >-
      What it is for, in one paragraph.
    tierType: operator-instance       # or container, helm, manifest
    provenance: assumed               # documented once the platform's documents say so

    parameters:                       # what a form asks for, in this order
      - key: username
        label: Username
        description: Who logs in.
        kind: user
        required: true
      # - key: password
      #   label: Password
      #   kind: password
      #   secret: true

    outputs:                          # what layers above may read
      - name: HOST
        kind: host
        description: The DNS name of its Kubernetes service.
        value: <app>-<layer>.<app>-<layer>-ns.svc.cluster.local
      # - name: PORT
      #   kind: port
      #   value: "5432"

    """
  }

  /// A service's own text under another id and title; nil where it has none that could be replaced.
  package static func text(from original: String, id: String, title: String) -> String? {
    let stream = YAMLStream.read(SourceText(bytes: Array(original.utf8)))
    guard let root = stream.documents.first, let oldID = root.pair("id")?.value,
      let oldTitle = root.pair("title")?.value
    else { return nil }
    let text = original.applying([
      TextEdit(oldID.range, scalar(id)), TextEdit(oldTitle.range, scalar(title)),
    ])
    return ServiceFile.read(Array(text.utf8)).service?.id == id ? text : nil
  }

  /// What is wrong with an id for a service, as the end of a sentence; nil where nothing is.
  package static func problem(ofID id: String) -> String? { ServiceFileReader.problem(ofID: id) }

  private static func scalar(_ text: String) -> String { YAMLScalar.text(text) }
}
