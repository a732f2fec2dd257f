import Screen

/// The signs for findings.
struct Marks {
  var fine: String
  var error: String
  var warning: String
  var hint: String
  var unsaved: String

  static let unicode = Marks(fine: "✓", error: "✗", warning: "!", hint: "·", unsaved: "•")
  static func of(isASCII: Bool) -> Marks { isASCII ? ascii : unicode }

  static let ascii = Marks(fine: "ok", error: "x", warning: "!", hint: ".", unsaved: "*")
}

extension Composer {
  var marks: Marks { .of(isASCII: borders.isASCII) }
}
