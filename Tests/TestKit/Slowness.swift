/// How much slower than the program that is shipped the tested one is.
package enum Slowness {
  /// 1 where the tests are optimised. More is more than it needs: other programs run beside it.
  package static let factor: Int = {
    #if DEBUG
      let ofBuild = 8
    #else
      let ofBuild = 1
    #endif
    // The sanitizers watch each access to the memory.
    return Files.environment("TSAN_OPTIONS") == nil ? ofBuild : ofBuild * 10
  }()
}
