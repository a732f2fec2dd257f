/// The scalars that take two columns.
enum WideScalars {
  static func contain(_ scalar: Unicode.Scalar) -> Bool {
    (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xA4CF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFE30...0xFE6F).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
      || (0xFFE0...0xFFE6).contains(scalar.value) || (0x1F300...0x1F64F).contains(scalar.value)
      || (0x1F900...0x1F9FF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
  }
}
