import ProfileModel
import Rendering

/// The way from another tool's files to profiles: which files, then what comes out of them.
struct ImportDialog: Equatable, Sendable {
  /// What has the focus while files are asked for.
  enum Spot: Int, Equatable, Sendable, CaseIterable {
    case files, name, version, secrets, read, cancel
  }

  /// Files that the path at the cursor may mean.
  struct Paths: Equatable, Sendable {
    var items: [PathList.Item]
    var selected = 0
    var scroll = 0
  }

  static let pathRows = 6

  var files = TextField()
  var name = TextField()
  var version = TextField()
  var options = ImportOptions()
  var spot = Spot.files
  var paths: Paths?
  /// Of the last question for paths.
  var pathsNumber = 0
  /// It was asked for by a key, so that an empty answer is told.
  var isPathsWanted = false
  /// Of the last question for profiles.
  var number = 0
  /// Files are being read, or profiles written.
  var isWaiting = false
  var problem: String?
  /// What came out; nil while files are asked for.
  var report: ImportReport?

  /// The field that letters go to.
  var input: TextField? {
    get {
      switch spot {
      case .files: files
      case .name: name
      case .version: version
      case .secrets, .read, .cancel: nil
      }
    }
    set {
      guard let newValue else { return }
      switch spot {
      case .files: files = newValue
      case .name: name = newValue
      case .version: version = newValue
      case .secrets, .read, .cancel: break
      }
    }
  }

  mutating func move(_ steps: Int) {
    let all = Spot.allCases
    let place = (all.firstIndex(of: spot) ?? 0) + steps
    spot = all[(place + all.count) % all.count]
    paths = nil
  }

  /// Something else is asked for now: an answer that is on its way is of no use.
  mutating func didChange() {
    problem = nil
    isWaiting = false
    options.services = [:]
  }
}
