import Formats
import ProfileModel

/// A profile as a resource of the platform's Terraform provider, with the data sources and the
/// variables it needs.
enum TerraformTarget {
  static func rendered(_ request: RenderRequest) -> Rendered {
    let profile = PlatformProfile(request)
    var module = TerraformModule()
    let resource = resource(request.profile, profile, &module)
    var rendered = Rendered()
    let blocks = [requirements] + module.blocks + [resource]
    rendered.files = [RenderedFile("\(request.profile.name).tf", TracedText(blocks.hcl))]
    let advice = Remark(
      .note, field: "version",
      "the provider carries a change out only where the name, a tag or a layer changes as well: a "
        + "new version or description alone it passes over")
    let remarks = profile.remarks + module.remarks + [advice]
    rendered.remarks = remarks.inOrder(of: request.profile)
    return rendered
  }

  /// Earlier releases of the provider do not send the order of installation.
  private static var requirements: HCLBlock {
    var providers = HCLBlock("required_providers")
    providers.set(
      "spectrocloud",
      .object([
        HCLMember("source", "spectrocloud/spectrocloud"), HCLMember("version", ">= 0.29.8"),
      ]))
    return HCLBlock("terraform", body: [.block(providers)])
  }

  private static func resource(
    _ profile: Profile, _ platform: PlatformProfile, _ module: inout TerraformModule
  ) -> HCLBlock {
    var resource = HCLBlock(
      "resource", "spectrocloud_application_profile", HCLName.name(of: profile.name))
    resource.set("name", .text(profile.name))
    resource.set("version", platform.version.map { .text($0) })
    resource.set("description", profile.description.isEmpty ? nil : .text(profile.description))
    resource.set("context", "project")
    resource.set("tags", profile.tags.isEmpty ? nil : .list(profile.tags.map { .text($0) }))
    for tier in platform.tiers {
      var pack = TerraformPack(tier)
      resource.append(pack.block(&module))
      module.remarks += pack.remarks
    }
    return resource
  }
}
