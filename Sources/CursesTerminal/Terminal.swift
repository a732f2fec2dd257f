import CNcurses
package import Screen

/// The terminal that the program runs in, through ncurses; it is given back when this value ends.
package struct Terminal: ~Copyable {
  /// How large it is now.
  package var size: Size { Size(Int(cnc_columns()), Int(cnc_rows())) }
}
