import Formats
import ProfileModel

extension Command {
  /// `strata graph`
  static let graph = Command(
    name: "graph", summary: "show who reads whom", arguments: "PROFILE", count: 1...1,
    options: [
      .choice("format", ["text", "dot", "mermaid", "json"], "how to print it"), .json,
    ],
    details: "dot is for Graphviz; mermaid is what code hosts draw in a fenced block.",
    example: "strata graph shop --format mermaid"
  ) { (invocation) throws(Ending) in
    let workspace = try Workspace(invocation)
    let source = try workspace.library.profile(invocation.arguments[0])
    guard source.document.isReadable else { throw .unreadable(source) }
    let graph = ReadingGraph(workspace.index(source.profile))
    var page = invocation.page
    switch invocation.wantsJSON ? "json" : invocation.value("format") {
    case "json": page.json(graph.json)
    case "dot": graph.writeDot(to: &page)
    case "mermaid": graph.writeMermaid(to: &page)
    default: graph.write(to: &page)
    }
    return Outcome(output: page.text, messages: workspace.warnings)
  }
}
