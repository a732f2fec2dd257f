import ProfileModel

extension ReferencePage {
  /// What references may name, and the functions that may follow.
  static func references() -> ReferencePage {
    var page = ReferencePage(
      "references.md", "References",
      "What a setting, a value or a manifest may read, and how it is written.")
    page.block("{{.spectro.app.$appDeploymentName.<layer>.<OUTPUT>}}")
    page.table(
      ["written", "what it reads"],
      [
        [
          "`{{.spectro.app.$appDeploymentName.<layer>.<OUTPUT>}}`",
          "An output of a layer below; [catalogue.md](catalogue.md) lists them by service.",
        ],
        ["`{{.spectro.system.<name>}}`", "A system variable, see below."],
        ["`{{.spectro.macro.<name>}}`", "A macro, see [file-format.md](file-format.md#macros)."],
        [
          "`{{ .spectro.<path> | <function> … }}`",
          "The same, changed by functions; spaces are free.",
        ],
        ["`<<.spectro.<path>>>`", "The same, for texts in which other templates use braces."],
      ])
    page.paragraph(
      "Older spellings, such as `$appdeploymentName` or a former name of an output, are read too; a "
        + "[finding](findings.md#reference-spelling) says how it is written now.")
    page.paragraph(
      "Other templates in a value or a manifest are not Strata's: they stay as they are.")
    page.heading("System variables")
    page.table(
      ["variable", "kind", "what it is"],
      (SystemVariable.all + [SystemVariable.namespace]).map {
        [code($0.name), $0.kind.rawValue, $0.description]
      })
    page.paragraph(
      "The settings of the layer itself are there too, as `{{.spectro.system.apptier.<key>}}`.")
    page.heading("Functions")
    page.table(
      ["function", "what becomes of the value"],
      TemplateFunction.allCases.map { [code($0.rawValue), sentence($0.description)] })
    page.heading("Kinds")
    page.paragraph(
      "Each output, variable and parameter is of a kind; completion offers what fits first: "
        + codes(Kind.allCases.map(\.rawValue)) + ".")
    return page
  }
}
