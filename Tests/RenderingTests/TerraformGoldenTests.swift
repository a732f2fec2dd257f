import Formats
import ProfileModel
import Testing

@testable import Rendering

/// Two examples as files. What every container's values begin with stands as `HOOKS` in them.
@Suite struct TerraformGoldenTests {
  private func rendered(_ name: String) throws -> String {
    let index = PaletteSample.example(name)
    let text = Render.rendered(RenderRequest(index), to: .terraform).stream.text
    var lines: [Substring] = []
    var isHook = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let word = line.drop { $0 == " " }
      if word == "pack:" {
        lines.append("      HOOKS")
        isHook = true
      }
      if word == "containerService:" { isHook = false }
      if !isHook { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  @Test func helloUniverse() throws {
    #expect(
      try rendered("hello-universe") == #"""
        terraform {
          required_providers {
            spectrocloud = {
              source  = "spectrocloud/spectrocloud"
              version = ">= 0.29.8"
            }
          }
        }

        data "spectrocloud_registry" "public_repo" {
          name = "Public Repo"
        }

        data "spectrocloud_pack_simple" "postgresql_operator_1_8_2" {
          name         = "postgresql-operator"
          type         = "operator-instance"
          version      = "1.8.2"
          registry_uid = data.spectrocloud_registry.public_repo.id
        }

        data "spectrocloud_pack_simple" "container_1_0_2" {
          name         = "container"
          type         = "container"
          version      = "1.0.2"
          registry_uid = data.spectrocloud_registry.public_repo.id
        }

        resource "spectrocloud_application_profile" "hello_universe" {
          name        = "hello-universe"
          version     = "1.0.0"
          description = "Three-tier demo with a PostgreSQL database, an API and a web page"
          context     = "project"
          tags        = ["app:hello-universe", "demo"]

          pack {
            name            = "postgres-db"
            type            = "operator-instance"
            source_app_tier = data.spectrocloud_pack_simple.postgresql_operator_1_8_2.id
            tag             = "1.8.2"
            install_order   = 0
            properties = {
              dbUserName         = "pguser"
              databaseName       = "counter"
              databaseVolumeSize = "2"
              version            = "14"
            }
          }

          pack {
            name            = "api"
            type            = "container"
            source_app_tier = data.spectrocloud_pack_simple.container_1_0_2.id
            registry_uid    = data.spectrocloud_registry.public_repo.id
            tag             = "1.0.2"
            install_order   = 1
            values          = <<-EOT
              HOOKS
              containerService:
                serviceName: "{{.spectro.system.appdeployment.tiername}}-svc"
                registryUrl: ""
                image: ghcr.io/spectrocloud/hello-universe-api:1.0.12
                replicas: 1
                access: private
                ports:
                  - "3000"
                env:
                  - name: DB_HOST
                    value: "{{.spectro.app.$appDeploymentName.postgres-db.POSTGRESMSTR_SVC}}"
                  - name: DB_USER
                    value: "{{.spectro.app.$appDeploymentName.postgres-db.USERNAME}}"
                  - name: DB_PASSWORD
                    value: "{{.spectro.app.$appDeploymentName.postgres-db.PASSWORD}}"
                  - name: DB_NAME
                    value: counter
                  - name: DB_INIT
                    value: "true"
                  - name: DB_ENCRYPTION
                    value: require
                  - name: AUTHORIZATION
                    value: "false"
            EOT
          }

          pack {
            name            = "ui"
            type            = "container"
            source_app_tier = data.spectrocloud_pack_simple.container_1_0_2.id
            registry_uid    = data.spectrocloud_registry.public_repo.id
            tag             = "1.0.2"
            install_order   = 2
            values          = <<-EOT
              HOOKS
              containerService:
                serviceName: "{{.spectro.system.appdeployment.tiername}}-svc"
                registryUrl: ""
                image: ghcr.io/spectrocloud/hello-universe:1.1.3
                replicas: 1
                access: public
                ports:
                  - "8080"
                serviceType: LoadBalancer
                env:
                  - name: API_URI
                    value: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}"
            EOT
          }
        }

        """#)
  }

  @Test func connectivity() throws {
    #expect(
      try rendered("connectivity") == #"""
        terraform {
          required_providers {
            spectrocloud = {
              source  = "spectrocloud/spectrocloud"
              version = ">= 0.29.8"
            }
          }
        }

        data "spectrocloud_registry" "public_repo" {
          name = "Public Repo"
        }

        data "spectrocloud_registry" "podinfo" {
          name = "podinfo"
        }

        data "spectrocloud_pack_simple" "postgresql_operator_1_8_2" {
          name         = "postgresql-operator"
          type         = "operator-instance"
          version      = "1.8.2"
          registry_uid = data.spectrocloud_registry.public_repo.id
        }

        data "spectrocloud_pack_simple" "container_1_0_2" {
          name         = "container"
          type         = "container"
          version      = "1.0.2"
          registry_uid = data.spectrocloud_registry.public_repo.id
        }

        data "spectrocloud_pack_simple" "podinfo_6_7_1" {
          name         = "podinfo"
          type         = "helm"
          version      = "6.7.1"
          registry_uid = data.spectrocloud_registry.podinfo.id
        }

        resource "spectrocloud_application_profile" "connectivity" {
          name        = "connectivity"
          version     = "1.0.0"
          description = "A Helm application that reads a container that reads a database"
          context     = "project"
          tags        = ["connectivity", "demo"]

          pack {
            name            = "postgresql-3"
            type            = "operator-instance"
            source_app_tier = data.spectrocloud_pack_simple.postgresql_operator_1_8_2.id
            tag             = "1.8.2"
            install_order   = 0
            properties = {
              dbUserName         = "shop"
              databaseName       = "shop"
              databaseVolumeSize = "4"
              version            = "14"
            }
          }

          pack {
            name            = "api"
            type            = "container"
            source_app_tier = data.spectrocloud_pack_simple.container_1_0_2.id
            registry_uid    = data.spectrocloud_registry.public_repo.id
            tag             = "1.0.2"
            install_order   = 1
            values          = <<-EOT
              HOOKS
              containerService:
                serviceName: "{{.spectro.system.appdeployment.tiername}}-svc"
                registryUrl: ""
                image: postgrest/postgrest:v12.2.3
                replicas: 1
                access: private
                ports:
                  - "3000"
                env:
                  - name: PGHOST
                    value: "{{.spectro.app.$appDeploymentName.postgresql-3.POSTGRESMSTR_SVC}}"
                  - name: PGPORT
                    value: "{{.spectro.app.$appDeploymentName.postgresql-3.POSTGRESMSTR_SVC_PORT}}"
                  - name: PGUSER
                    value: "{{.spectro.app.$appDeploymentName.postgresql-3.USERNAME}}"
                  - name: PGPASSWORD
                    value: "{{.spectro.app.$appDeploymentName.postgresql-3.PASSWORD}}"
                  - name: PGDATABASE
                    value: shop
                  - name: PGSSLMODE
                    value: require
                  - name: PGRST_DB_ANON_ROLE
                    value: "{{.spectro.app.$appDeploymentName.postgresql-3.USERNAME}}"
            EOT
          }

          pack {
            name            = "application"
            type            = "helm"
            source_app_tier = data.spectrocloud_pack_simple.podinfo_6_7_1.id
            registry_uid    = data.spectrocloud_registry.podinfo.id
            tag             = "6.7.1"
            install_order   = 2
            values          = <<-EOT
              replicaCount: 2
              # A reference in values is resolved before Helm sees it, so the chart gets a plain address.
              backend: "http://{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC}}:{{.spectro.app.$appDeploymentName.api.CONTAINER_SVC_PORT}}"
              ui:
                message: Three layers, one chain
            EOT
          }
        }

        """#)
  }
}
