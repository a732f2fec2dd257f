import CNcurses
package import Screen

/// The terminal that the program runs in, through ncurses; it is given back when this value ends.
package struct Terminal: ~Copyable {
  package enum Failure: Error, Equatable {
    case notATerminal
    package var sentence: String { "this is no terminal" }
  }
  package struct Options {
    package init(usesMouse: Bool, usesColor: Bool) {}
  }
  package struct Reading {
    package var inputs: [Input] = []
    package var isWoken = false
    package var isClosed = false
    package var endSignal: Int32?
  }
  package init(_ options: Options) throws(Failure) { throw .notATerminal }
  /// How large it is now.
  package var size: Size { Size(Int(cnc_columns()), Int(cnc_rows())) }
  package mutating func draw(_ frame: Frame, _ theme: Theme) {}
  package mutating func read(wake: Int32, timeout: Duration?) -> Reading { Reading() }
  package mutating func suspend() {}
  package mutating func useMouse(_ on: Bool) {}
  package mutating func redraw() {}
  package mutating func copy(_ text: String) -> Bool { true }
}
