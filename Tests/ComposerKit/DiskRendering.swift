import Composer
import ProfileModel

/// What the worker answers to what is saved from the preview.
extension Disk {
  func written(_ order: RenderingOrder) throws(LibraryFailure) -> Answer {
    let path = order.path.hasSuffix("/") ? order.path + "all.yaml" : order.path
    guard order.mayReplace || files[path] == nil else { return .fileExists(order, [path]) }
    files[path] = Previewed(order.request, variable: { variables[$0] }).text
    return .rendered([path], isSecret: order.request.subject.isRevealed)
  }

  func kept(_ value: String, for key: String) -> [Answer] {
    context[key] = value
    return [
      .surroundings(catalogue, macros: macros, context: context),
      .done("\(key) stands in ~/library/context.yaml now", selecting: nil),
    ]
  }
}
