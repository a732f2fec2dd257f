extension Array {
  /// The first place from which on the test holds, in an array where it holds for an end of it; the
  /// array's end where it holds nowhere.
  @inlinable package func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
