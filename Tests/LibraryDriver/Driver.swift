import ProfileLibrary
import ProfileModel
import TestKit

/// One thing to do to a library.
struct Driver {
  var library: Library
  /// `NAME@VERSION`, `NAME`, or a file.
  var profile: String
  var words: [String]

  func run(_ verb: String) throws(LibraryFailure) {
    switch verb {
    case "create": try create()
    case "save":
      let stamp = Stamp(try read())
      _ = try library.save(words[0], over: location, expecting: stamp)
    case "delete":
      if case .version(let name, let version) = location { try library.delete(name, version) }
    case "delete-all": try library.deleteAll(profile)
    case "restore":
      if let last = try library.history(of: location).last {
        _ = try library.restore(last, expecting: nil)
      }
    case "rename":
      try library.rename(profile, to: words[0]) { _, bytes in
        String(decoding: bytes, as: UTF8.self)
      }
    case "draft": try Drafts(of: library).write(words[0], for: location, base: nil)
    case "count": try count(Int(words[0]) ?? 0)
    case "churn": try churn(Int(words[0]) ?? 0)
    case "recover": try recover()
    default: LastWords.say("no verb \(verb)", status: 2)
    }
  }

  private var location: ProfileLocation {
    if profile.contains("/") { return .file(profile) }
    let parts = profile.split(separator: "@").map(String.init)
    return .version(parts[0], (parts.last.flatMap { Version($0) }) ?? .initial)
  }

  private func create() throws(LibraryFailure) {
    guard case .version(let name, let version) = location else { return }
    _ = try library.create(name, version, text: words[0])
  }

  private func read() throws(LibraryFailure) -> [UInt8] {
    switch location {
    case .file(let path): return try FileReading.bytes(at: path)
    case .version(let name, let version):
      return try FileReading.bytes(at: "\(library.path)/profiles/\(name)/\(version).yaml")
    }
  }

  // MARK: Many saves

  /// Adds one to the number in the text, so many times. Prints how often it was told to read anew.
  private func count(_ rounds: Int) throws(LibraryFailure) {
    var done = 0
    var told = 0
    while done < rounds {
      let bytes = try read()
      let number = Int(String(decoding: bytes, as: UTF8.self)) ?? -1
      do throws(LibraryFailure) {
        _ = try library.save(String(number + 1), over: location, expecting: Stamp(bytes))
        done += 1
      } catch {
        guard error.kind == .changedOnDisk || error.kind == .locked else { throw error }
        told += 1
      }
    }
    print(told)
  }

  /// Writes a draft and saves it, over and over, until it is killed.
  private func churn(_ size: Int) throws(LibraryFailure) {
    var stamp = Stamp(try read())
    var number = NumberedText.number(in: try read()) ?? 0
    while true {
      number += 1
      let text = NumberedText.text(number, size: size)
      try Drafts(of: library).write(text, for: location, base: stamp)
      stamp = try library.save(text, over: location, expecting: stamp)
    }
  }

  /// After a kill: everything that is there is whole, and the next save works.
  private func recover() throws(LibraryFailure) {
    let now = try read()
    guard let number = NumberedText.number(in: now) else { fail("the version is torn") }
    let drafts = Drafts(of: library)
    let found = try drafts.drafts(for: location)
    // Words: the number before the killed program began. Each save has its draft before it.
    if let former = words.first.flatMap({ Int($0) }), number != former, found.isEmpty {
      fail("the draft of \(number) is lost")
    }
    for draft in found {
      let text = try drafts.text(of: draft)
      guard let typed = NumberedText.number(in: Array(text.utf8)), draft.standing == .abandoned,
        typed == number || typed == number + 1
      else { fail("the draft is torn or old") }
      try drafts.discard(draft)
    }
    if number > 1 { try checkRevision(before: number) }
    let next = NumberedText.text(number + 1, size: now.count)
    _ = try library.save(next, over: location, expecting: Stamp(now))
    print(number)
  }

  private func checkRevision(before number: Int) throws(LibraryFailure) {
    guard let last = try library.history(of: location).last,
      let kept = NumberedText.number(in: try library.read(last)),
      kept == number - 1 || kept == number
    else { fail("the former text of \(number) is not kept") }
  }

  private func fail(_ sentence: String) -> Never { LastWords.say(sentence, status: 4) }
}
