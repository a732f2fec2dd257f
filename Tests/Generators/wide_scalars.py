"""Writes the table in Sources/Screen/WideScalars.swift from what the C library says in C.UTF-8.

    python3 Tests/Generators/wide_scalars.py > Sources/Screen/WideScalars.swift
"""

import ctypes

LIBC = ctypes.CDLL("libc.so.6")
LC_ALL = 6

TOP = """/// The scalars that take two columns, as the C library has it.
///
/// Written by Tests/Generators/wide_scalars.py; a test compares it with the C library.
enum WideScalars {
  static func contain(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = boundaries.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle] <= scalar { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }

  /// By turns the first of a run, and the first behind it.
  private static let boundaries: [UInt32] = ["""


def boundaries():
    """Where runs of wide scalars begin and end."""
    was_wide = False
    for scalar in range(0x110000):
        is_wide = LIBC.wcwidth(scalar) == 2
        if is_wide != was_wide:
            yield scalar
        was_wide = is_wide


def main():
    if not LIBC.setlocale(LC_ALL, b"C.UTF-8"):
        raise SystemExit("The locale C.UTF-8 is not here.")
    numbers = [f"0x{scalar:X}" for scalar in boundaries()]
    print(TOP)
    for start in range(0, len(numbers), 10):
        print("    " + ", ".join(numbers[start : start + 10]) + ",")
    print("  ]\n}")


main()
