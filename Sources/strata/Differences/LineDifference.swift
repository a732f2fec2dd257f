import ProfileModel

extension LineDifference {
  /// The lines for people, each with its sign.
  func write(to page: inout Page, indent: Int) {
    let space = String(repeating: " ", count: indent)
    for line in lines {
      switch line {
      case .removed(let text): page.line("\(space)- \(text)", .removed)
      case .added(let text): page.line("\(space)+ \(text)", .added)
      case .kept(let text): page.line("\(space)  \(text)", .quiet)
      case .skipped: page.line("\(space)…", .quiet)
      }
    }
  }
}
