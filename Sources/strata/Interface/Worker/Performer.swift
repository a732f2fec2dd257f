import Composer
import Formats
import Guidance
import ProfileLibrary
import ProfileModel

/// Does what the interface wants done to the library, one effect after the other.
struct Performer {
  let library: Library
  /// The user's home, for paths as people write them.
  let home: String?
  /// What a variable of the environment says.
  let variable: (String) -> String?
  let post: (Answer) -> Void

  /// The catalogue and the macros, once they are read.
  var workspace: Workspace?
  /// What the library's context file said, once it is read.
  var context: [String: String] = [:]
  /// What has been said of the user's own files.
  var warned: Set<String> = []
  /// What the newest versions said, by their paths.
  var known: [String: Known] = [:]
  /// The newest versions of which the findings are still to be counted.
  var uncounted: [Library.Entry] = []
  /// Profiles of which this program's draft says no more than the disk.
  var markers: Set<ProfileLocation> = []
  /// What a save made of a stamp: a draft on its way still has the former one.
  var restamped: [ProfileLocation: (from: Stamp?, to: Stamp)] = [:]
  /// What was seen of a file that is watched.
  var watched: [ProfileLocation: (state: FileState, stamp: Stamp)] = [:]

  var drafts: Drafts { Drafts(of: library) }

  init(
    _ library: Library, home: String?, variable: @escaping (String) -> String? = { _ in nil },
    post: @escaping (Answer) -> Void
  ) {
    self.library = library
    self.home = home
    self.variable = variable
    self.post = post
  }

  /// Does it and posts the answers. Says whether it could be done.
  mutating func perform(_ effect: Effect) -> Bool {
    do throws(LibraryFailure) {
      try attempt(effect)
      return true
    } catch {
      post(.failed(effect, error))
      return false
    }
  }

  private mutating func attempt(_ effect: Effect) throws(LibraryFailure) {
    switch effect {
    case .list: try list()
    case .open(let location): try open(location, isReload: false)
    case .reload(let location): try open(location, isReload: true)
    case .openDraft(let draft): try open(draft)
    case .createAll(let writings): try createAll(writings)
    case .readImport(let request): try readImport(request)
    case .listPaths(let request): list(request)
    case .addService(let request): try addService(request)
    case .watch(let location, let stamp): try watch(location, stamp)
    case .save(let writing, let stamp): try save(writing, expecting: stamp)
    case .create(let writing): try create(writing)
    case .delete(let location): try delete(location)
    case .deleteAll(let name): try deleteAll(name)
    case .undelete(let locations): try undelete(locations)
    case .clone(let location, let name, let version): try clone(location, name, version)
    case .rename(let name, let new): try rename(name, new)
    case .readVersions(let request): try readVersions(request)
    case .compare(let request): try compare(request)
    case .readText(let request): try readText(request)
    case .writeRendering(let order): try write(order)
    case .keepContext(let key, let value): try keepContext(key, value)
    case .keepDraft(let writing, let base): try keep(writing, base)
    case .discardDraft(let location): try discardDraft(of: location)
    case .discardAbandoned(let draft): try drafts.discard(draft)
    // Others do these: threads of their own, and the main thread, which has the terminal.
    case .review, .fix, .preview, .readAuthors, .copy, .useMouse, .editOutside, .suspend, .redraw,
      .quit:
      break
    }
  }

  /// The catalogue and the macros, read once.
  mutating func surroundings() throws(LibraryFailure) -> Workspace {
    if let workspace { return workspace }
    return try readSurroundings()
  }

  /// Reads them anew, and tells of it where they are others than before.
  @discardableResult
  mutating func readSurroundings() throws(LibraryFailure) -> Workspace {
    let read = try Workspace(library)
    let own = read.ownContext()
    let services = ownServices(read)
    if services != workspace.map(ownServices) ?? [] { post(.ownServices(services)) }
    if workspace?.catalogue != read.catalogue || workspace?.macros != read.macros
      || context != own.values
    {
      for path in known.keys { known[path]?.findings = nil }
      post(.surroundings(read.catalogue, macros: read.macros, context: own.values))
    }
    workspace = read
    context = own.values
    for warning in read.warnings + own.problems where warned.insert(warning).inserted {
      post(.notice(warning))
    }
    return read
  }
}
