import Formats
import ProfileModel
import Testing

@testable import Rendering

@Suite struct ComposeTargetContainerTests {
  @Test func aContainerWithAllItsSettings() {
    let rendered = ComposeTarget.rendered(
      composed(
        """
        - name: api
          service: container
          parameters:
            image: team/api:1
            registryUrl: https://registry.example.org/
            access: private
            ports: ["3000", "3001"]
            replicas: 2
            env: {PLAIN: costs $5, EMPTY: "", NUMBER: "1", PROJECT: "{{.spectro.system.project.name}}"}
            volumeName: files
            pathToMount: /srv/files
            volumeSize: 3
            ingressHost: api.example.org
            command: [sh, -c]
            args: ["echo $HOME ${X:-y} {{ .Values.z }}"]
          values: "a: b"
        """, app: "prod"))
    #expect(
      rendered.composeFile == """
        services:
          api:
            image: registry.example.org/team/api:1
            entrypoint:
              - sh
              - -c
            command:
              - "echo $$HOME $${X:-y} {{ .Values.z }}"
            environment:
              PLAIN: costs $$5
              EMPTY: ""
              NUMBER: "1"
              PROJECT: "{{.spectro.system.project.name}}"
            expose:
              - "3000"
              - "3001"
            volumes:
              - api-files:/srv/files
            deploy:
              replicas: 2
        volumes:
          api-files: {}

        """)
    #expect(rendered.gaps.map(\.key) == ["project.name"])
    #expect(rendered.environment == "COMPOSE_PROJECT_NAME=prod\n")
    for field in ["volumeSize", "ingressHost", "values"] {
      #expect(rendered.remarks("api", field), "\(field)")
    }
  }

  @Test(arguments: [
    ("team/api:1", "https://r.example.org/", "r.example.org/team/api:1"),
    ("team/api:1", "r.example.org:5000/own", "r.example.org:5000/own/team/api:1"),
    ("r.example.org/api:1", "https://r.example.org", "r.example.org/api:1"),
    ("other.example.org/api:1", "https://r.example.org", "other.example.org/api:1"),
    ("localhost/api", "r.example.org", "localhost/api"),
  ])
  func theRegistryStandsBeforeTheImage(_ image: String, _ registry: String, _ wanted: String) {
    let rendered = ComposeTarget.rendered(
      composed(
        "- {name: a, service: container, parameters: {image: \"\(image)\", registryUrl: \"\(registry)\"}}"
      ))
    #expect(rendered.composeFile.contains("    image: \(wanted)\n"))
    #expect(rendered.remarks("a", "registryUrl") == (image == wanted))
  }

  @Test func publishedPortsAreUnique() {
    let layers = ["8080", "8080", "8081", "8080", "65535", "65535"].enumerated().map {
      place, port in
      """
      - name: c\(place)
        service: container
        parameters: {image: x, access: public, ports: ["\(port)", "\(port)"], replicas: 2}
      """
    }
    let rendered = ComposeTarget.rendered(composed(layers.joined(separator: "\n")))
    let pairs = rendered.composeFile.split(separator: "\n").filter { $0.contains("      - \"") }
      .map { String($0.drop { $0 != "\"" }) }
    #expect(
      pairs == [
        "\"8080:8080\"", "\"8082:8080\"", "\"8081:8081\"", "\"8083:8080\"", "\"65535:65535\"",
        "\"1024:65535\"",
      ])
    #expect(rendered.remarks("c1", "ports"))
    #expect(!rendered.remarks("c0", "ports"))
    #expect(rendered.remarks("c0", "replicas"))
    #expect(!rendered.composeFile.contains("deploy"))
  }

  @Test func manyLayersOfOnePortAreQuick() {
    let layers = (0..<1_000).map {
      """
      - name: c\($0)
        service: container
        parameters: {image: x, access: public, ports: ["80"]}
      """
    }
    let request = composed(layers.joined(separator: "\n"))
    var rendered = Rendered()
    let time = ContinuousClock().measure { rendered = ComposeTarget.rendered(request) }
    #expect(rendered.composeFile.contains("- \"1079:80\""))
    #expect(time < .seconds(10))
  }

  @Test func volumesOfOneNameAreKeptApart() {
    let rendered = ComposeTarget.rendered(
      composed(
        """
        - name: x
          service: container
          parameters: {image: i, volumeName: y-data, pathToMount: "/a:b"}
        - {name: x-y, service: redis}
        - {name: z, service: container, parameters: {image: i, volumeName: "my files", pathToMount: /m}}
        - {name: w, service: container, parameters: {image: i, volumeName: alone}}
        """))
    #expect(rendered.composeFile.contains("- type: volume\n        source: x-y-data\n"))
    #expect(rendered.composeFile.contains("- x-y-data-2:/data"))
    #expect(
      rendered.composeFile.hasSuffix(
        "volumes:\n  x-y-data: {}\n  x-y-data-2: {}\n  z-my-files: {}\n"))
    #expect(rendered.remarks("z", "volumeName"))
    #expect(rendered.remarks("w", "volumeName"))
  }
}
