import CNcurses
import Screen

/// The keys as the terminal's description has them; most say what all terminals send.
enum DescribedKeys {
  private static let names: [(name: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", Key(.insert)),
    ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab), ("kent", .enter),
    ("kri", Key(.up, shift: true)), ("kind", Key(.down, shift: true)),
    ("kLFT", Key(.left, shift: true)), ("kRIT", Key(.right, shift: true)),
    ("kHOM", Key(.home, shift: true)), ("kEND", Key(.end, shift: true)),
    ("kDC", Key(.delete, shift: true)), ("kIC", Key(.insert, shift: true)),
    ("kPRV", Key(.pageUp, shift: true)), ("kNXT", Key(.pageDown, shift: true)),
  ]

  static func all() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    let functions = (1...12).map { (name: "kf\($0)", key: Key(.function($0))) }
    for (name, key) in names + functions {
      guard let text = cnc_capability(name) else { continue }
      keys[Array(String(cString: text).utf8)] = key
    }
    return keys
  }
}
