extension ReferencePage {
  /// The page that lists all the others.
  static func index(of pages: [ReferencePage]) -> ReferencePage {
    var page = ReferencePage(
      "README.md", "Reference", "What Strata has, listed from the tables that it works from.")
    page.table(
      ["page", "what it lists"], pages.map { ["[\($0.name)](\($0.name))", $0.summary] })
    page.paragraph(
      "The manual page [strata.1](../strata.1) is made of the same tables: `man strata`, where Strata "
        + "is installed.")
    return page
  }
}
