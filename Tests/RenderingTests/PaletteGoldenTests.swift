import Formats
import ProfileModel
import Testing

@testable import Rendering

/// Two examples as bodies. What every container's values begin with is left out of them.
@Suite struct PaletteGoldenTests {
  private func rendered(_ name: String) throws -> String {
    let rendered = Render.rendered(RenderRequest(PaletteSample.example(name)), to: .palette)
    return try short(JSONValue.read(Array(rendered.stream.text.utf8))).text()
  }

  private func short(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): .array(items.map(short))
    case .object(let members): .object(members.map { JSONMember($0.key, short($0.value)) })
    case .string(let text) where text.hasPrefix("pack:\n"):
      .string(
        text.firstRange(of: "containerService:\n").map { String(text[$0.lowerBound...]) } ?? text)
    default: value
    }
  }

  @Test func helloUniverse() throws {
    #expect(
      try rendered("hello-universe") == #"""
        {
          "metadata": {
            "name": "hello-universe",
            "annotations": {
              "description": "Three-tier demo with a PostgreSQL database, an API and a web page"
            },
            "labels": {
              "app": "hello-universe",
              "demo": "spectro__tag"
            }
          },
          "spec": {
            "version": "1.0.0",
            "template": {
              "appTiers": [
                {
                  "name": "postgres-db",
                  "type": "operator-instance",
                  "version": "1.8.2",
                  "installOrder": 0,
                  "properties": [
                    {
                      "name": "dbUserName",
                      "value": "pguser"
                    },
                    {
                      "name": "databaseName",
                      "value": "counter"
                    },
                    {
                      "name": "databaseVolumeSize",
                      "value": "2"
                    },
                    {
                      "name": "version",
                      "value": "14"
                    }
                  ]
                },
                {
                  "name": "api",
                  "type": "container",
                  "version": "1.0.2",
                  "installOrder": 1,
                  "values": "containerService:\n  serviceName: \"{{.spectro.system.appdeployment.tiername}}-svc\"\n  registryUrl: \"\"\n  image: ghcr.io/spectrocloud/hello-universe-api:1.0.12\n  replicas: 1\n  access: private\n  ports:\n    - \"3000\"\n  env:\n    - name: DB_HOST\n      value: \"{{.spectro.app.$appDeploymentName.postgres-db.POSTGRESMSTR_SVC}}\"\n    - name: DB_USER\n      value: \"{{.spectro.app.$appDeploymentName.postgres-db.USERNAME}}\"\n    - name: DB_PASSWORD\n      value: \"{{.spectro.app.$appDeploymentName.postgres-db.PASSWORD}}\"\n    - name: DB_NAME\n      value: counter\n    - name: DB_INIT\n      value: \"true\"\n    - name: DB_ENCRYPTION\n      value: require\n    - name: AUTHORIZATION\n      value: \"false\"\n"
                },
                {
                  "name": "ui",
                  "type": "container",
                  "version": "1.0.2",
                  "installOrder": 2,
                  "values": "containerService:\n  serviceName: \"{{.spectro.system.appdeployment.tiername}}-svc\"\n  registryUrl: \"\"\n  image: ghcr.io/spectrocloud/hello-universe:1.1.3\n  replicas: 1\n  access: public\n  ports:\n    - \"8080\"\n  serviceType: LoadBalancer\n  env:\n    - name: API_URI\n      value: \"http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}\"\n"
                }
              ]
            }
          }
        }
        """#)
  }

  @Test func connectivity() throws {
    #expect(
      try rendered("connectivity") == #"""
        {
          "metadata": {
            "name": "connectivity",
            "annotations": {
              "description": "A Helm application that reads a container that reads a database"
            },
            "labels": {
              "connectivity": "spectro__tag",
              "demo": "spectro__tag"
            }
          },
          "spec": {
            "version": "1.0.0",
            "template": {
              "appTiers": [
                {
                  "name": "postgresql-3",
                  "type": "operator-instance",
                  "version": "1.8.2",
                  "installOrder": 0,
                  "properties": [
                    {
                      "name": "dbUserName",
                      "value": "shop"
                    },
                    {
                      "name": "databaseName",
                      "value": "shop"
                    },
                    {
                      "name": "databaseVolumeSize",
                      "value": "4"
                    },
                    {
                      "name": "version",
                      "value": "14"
                    }
                  ]
                },
                {
                  "name": "api",
                  "type": "container",
                  "version": "1.0.2",
                  "installOrder": 1,
                  "values": "containerService:\n  serviceName: \"{{.spectro.system.appdeployment.tiername}}-svc\"\n  registryUrl: \"\"\n  image: postgrest/postgrest:v12.2.3\n  replicas: 1\n  access: private\n  ports:\n    - \"3000\"\n  env:\n    - name: PGHOST\n      value: \"{{.spectro.app.$appDeploymentName.postgresql-3.POSTGRESMSTR_SVC}}\"\n    - name: PGPORT\n      value: \"{{.spectro.app.$appDeploymentName.postgresql-3.POSTGRESMSTR_SVC_PORT}}\"\n    - name: PGUSER\n      value: \"{{.spectro.app.$appDeploymentName.postgresql-3.USERNAME}}\"\n    - name: PGPASSWORD\n      value: \"{{.spectro.app.$appDeploymentName.postgresql-3.PASSWORD}}\"\n    - name: PGDATABASE\n      value: shop\n    - name: PGSSLMODE\n      value: require\n    - name: PGRST_DB_ANON_ROLE\n      value: \"{{.spectro.app.$appDeploymentName.postgresql-3.USERNAME}}\"\n"
                },
                {
                  "name": "application",
                  "type": "helm",
                  "version": "6.7.1",
                  "installOrder": 2,
                  "values": "replicaCount: 2\n# A reference in values is resolved before Helm sees it, so the chart gets a plain address.\nbackend: \"http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}\"\nui:\n  message: Three layers, one chain\n"
                }
              ]
            }
          }
        }
        """#)
  }
}
