import Formats

/// What `terraform show -json` prints, as the tests hand it in.
enum TerraformSamples {
  /// A state with a profile at the top, another one in a module, and the packs they looked up.
  static let state = """
    {
      "format_version": "1.0",
      "terraform_version": "1.11.4",
      "values": {
        "outputs": {},
        "root_module": {
          "resources": [
            {
              "address": "data.spectrocloud_pack_simple.redis", "mode": "data",
              "type": "spectrocloud_pack_simple", "name": "redis",
              "values": {"id": "pack-redis", "name": "redis-operator", "version": "6.2.19-1",
                "type": "operator-instance", "registry_uid": "reg-public", "values": ""},
              "sensitive_values": {}
            },
            {
              "address": "data.spectrocloud_pack_simple.kafka", "mode": "data",
              "type": "spectrocloud_pack_simple", "name": "kafka",
              "values": {"id": "pack-kafka", "name": "kafka", "version": "20.0.0", "type": "helm",
                "registry_uid": "reg-bitnami"},
              "sensitive_values": {}
            },
            {
              "address": "data.spectrocloud_registry.bitnami", "mode": "data",
              "type": "spectrocloud_registry", "name": "bitnami",
              "values": {"id": "reg-bitnami", "name": "Bitnami"}, "sensitive_values": {}
            },
            {
              "address": "spectrocloud_application_profile.shop", "mode": "managed",
              "type": "spectrocloud_application_profile", "name": "shop",
              "provider_name": "registry.terraform.io/spectrocloud/spectrocloud",
              "schema_version": 3,
              "values": {
                "id": "p1", "name": "shop-stack", "version": "1.4.0", "context": "tenant",
                "cloud": "all", "description": "A shop", "tags": ["team:web", "demo"],
                "timeouts": null,
                "pack": [
                  {
                    "name": "cache", "type": "operator-instance", "source_app_tier": "pack-redis",
                    "registry_uid": "", "registry_name": "", "tag": "6.2.19-1", "uid": "u1",
                    "install_order": 0, "values": "", "manifest": [],
                    "properties": {"redisVolumeSize": "3", "userPassword": "aHVudGVyMg=="}
                  },
                  {
                    "name": "queue", "type": "helm", "source_app_tier": "pack-kafka",
                    "registry_uid": "reg-bitnami", "registry_name": null, "tag": "",
                    "install_order": 1, "values": "replicaCount: 3", "properties": null,
                    "manifest": [{"name": "extra", "content": "kind: X", "uid": "m1"}]
                  },
                  {
                    "name": "ui", "type": "container", "source_app_tier": "pack-container",
                    "registry_uid": "reg-public", "tag": "1.0.2", "install_order": 2,
                    "values": "containerService:\\n  image: nginx:1.25\\n  access: private",
                    "manifest": []
                  },
                  {
                    "name": "objects", "type": "manifest",
                    "source_app_tier": "spectro-manifest-pack", "tag": "1.0.0",
                    "install_order": 3, "manifest": [{"name": "ns", "content": "kind: Namespace"}]
                  }
                ]
              },
              "sensitive_values": {
                "tags": [false, false],
                "pack": [{"properties": {"userPassword": true, "redisVolumeSize": true},
                  "manifest": []}, {"manifest": [{"content": true}]}, {"values": true}, {}]
              }
            },
            {
              "address": "aws_instance.x", "mode": "managed", "type": "aws_instance", "name": "x",
              "values": {"pack": 7}, "sensitive_values": {}
            }
          ],
          "child_modules": [
            {
              "address": "module.inner",
              "child_modules": [
                {
                  "address": "module.inner.module.deep",
                  "resources": [
                    {
                      "address":
                        "module.inner.module.deep.spectrocloud_application_profile.small[0]",
                      "mode": "managed", "type": "spectrocloud_application_profile",
                      "name": "small", "index": 0,
                      "values": {"name": "tiny", "pack": [{"name": "m", "type": "manifest"}]}
                    }
                  ]
                }
              ]
            }
          ]
        }
      }
    }
    """

  /// A plan in which a password, an identifier and the values of one tier are not known yet.
  static let plan = """
    {
      "format_version": "1.2", "terraform_version": "1.11.4",
      "variables": {},
      "planned_values": {
        "root_module": {
          "resources": [
            {
              "address": "spectrocloud_application_profile.p", "mode": "managed",
              "type": "spectrocloud_application_profile", "name": "p",
              "values": {
                "name": "planned", "context": "project", "cloud": "all",
                "pack": [
                  {"name": "db", "type": "operator-instance", "source_app_tier": "pack-pg",
                   "tag": "1.8.2", "properties": {"dbUserName": "u", "databaseName": null}},
                  {"name": "api", "type": "container", "tag": "1.0.2", "flavour": "x"}
                ]
              },
              "sensitive_values": {"pack": [{}, {}]}
            }
          ]
        }
      },
      "resource_changes": [
        {"address": "spectrocloud_application_profile.p",
         "change": {"actions": ["create"], "before": null, "after": {},
           "after_unknown": {"id": true, "description": true, "pack": [
             {"uid": true, "manifest": [], "properties": {"databaseName": true}},
             {"uid": true, "values": true, "source_app_tier": true,
              "manifest": [{"uid": true, "content": true}]}]}}}
      ],
      "prior_state": {
        "format_version": "1.0",
        "values": {"root_module": {"resources": [
          {"address": "data.spectrocloud_pack_simple.pg", "mode": "data",
           "type": "spectrocloud_pack_simple", "name": "pg",
           "values": {"id": "pack-pg", "name": "postgresql-operator", "version": "1.8.2"}},
          {"address": "spectrocloud_application_profile.old", "mode": "managed",
           "type": "spectrocloud_application_profile", "name": "old",
           "values": {"name": "gone", "pack": []}}
        ]}}
      }
    }
    """
}
