import Guidance
import ProfileModel
import Screen

/// The service listing.
struct CatalogueScreen: Equatable, Sendable {
  /// What Enter is for.
  enum Purpose: Equatable, Sendable {
    case browsing, adding
    case replacing(LayerID)
  }

  var purpose = Purpose.browsing
  var filter = TextField()
  var isFiltering = false
  /// The user's own service files.
  var own: [OwnService] = []
  /// The id of the selected service, or the path of a file that is none.
  var selected: String?
  var scroll = 0
  /// The first line of the description.
  var detailScroll = 0
  /// The screen to go back to.
  var former = Composer.ScreenName.library

  /// A line of the list: a category, a service, or a file that cannot be read as one.
  enum Line: Equatable, Sendable {
    case category(String)
    case service(Service)
    case broken(OwnService)

    /// What it is selected by; nil where it cannot be.
    var id: String? {
      switch self {
      case .category: nil
      case .service(let service): service.id
      case .broken(let own): own.path
      }
    }
  }

  /// The services that the filter leaves, the best first; by category without one.
  func services(of catalogue: Catalogue) -> [Service] {
    guard !filter.text.isEmpty else {
      return catalogue.categories.flatMap { category in
        catalogue.services.filter { $0.category == category }
      }
    }
    let match = FuzzyMatch(filter.text)
    return catalogue.services.enumerated().compactMap { place, service -> (Int, Int, Service)? in
      let scores = [service.title, service.id, service.category].compactMap { match.score($0) }
      return scores.max().map { ($0, place, service) }
    }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
  }

  func lines(of catalogue: Catalogue) -> [Line] {
    let services = services(of: catalogue)
    let broken = broken.map(Line.broken)
    guard filter.text.isEmpty else { return services.map(Line.service) + broken }
    var lines: [Line] = []
    var category = ""
    for service in services {
      if service.category != category {
        category = service.category
        lines.append(.category(category))
      }
      lines.append(.service(service))
    }
    return lines + (broken.isEmpty ? [] : [.category("not readable")]) + broken
  }

  /// The files that the filter leaves of those that are no services.
  private var broken: [OwnService] {
    let broken = own.filter { $0.id == nil }
    guard !filter.text.isEmpty, !broken.isEmpty else { return broken }
    let match = FuzzyMatch(filter.text)
    return broken.filter { match.score($0.fileName) != nil }
  }

  /// The selected line; the first one where none is.
  func line(of catalogue: Catalogue) -> Line? {
    let lines = lines(of: catalogue).filter { $0.id != nil }
    return lines.first { $0.id == selected } ?? lines.first
  }

  func current(in catalogue: Catalogue) -> Service? {
    if case .service(let service)? = line(of: catalogue) { service } else { nil }
  }

  /// Where a service comes from; nil for one that is part of the program.
  func own(_ service: Service) -> OwnService? { own.last { $0.id == service.id } }

  mutating func selectFirst(_ catalogue: Catalogue) {
    selected = lines(of: catalogue).lazy.compactMap(\.id).first
    detailScroll = 0
  }

  mutating func move(_ steps: Int, in catalogue: Catalogue) {
    let ids = lines(of: catalogue).compactMap(\.id)
    guard !ids.isEmpty else { return }
    let place = ids.firstIndex { $0 == selected } ?? 0
    selected = ids[min(max(0, place + steps), ids.count - 1)]
    detailScroll = 0
  }
}

extension Composer {
  mutating func openCatalogue(_ purpose: CatalogueScreen.Purpose) {
    leaveForm()
    services.purpose = purpose
    services.former = screen
    services.filter = TextField()
    services.isFiltering = purpose != .browsing
    services.selectFirst(catalogue)
    services.scroll = 0
    screen = .catalogue
  }

  /// What an action does on the catalogue screen.
  mutating func performInCatalogue(_ action: Action) -> [Effect] {
    let page = max(1, size.rows - 6)
    switch action {
    case .up: services.move(-1, in: catalogue)
    case .down: services.move(1, in: catalogue)
    case .pageUp: services.move(-page, in: catalogue)
    case .pageDown: services.move(page, in: catalogue)
    case .top: services.move(-1000, in: catalogue)
    case .bottom: services.move(1000, in: catalogue)
    case .right,
      .nextPane where !services.isFiltering:
      services.detailScroll += 1
    case .left,
      .formerPane where !services.isFiltering:
      services.detailScroll = max(0, services.detailScroll - 1)
    case .nextField where services.isFiltering, .formerField where services.isFiltering:
      services.isFiltering = false
    case .open, .accept, .addLayer: return takeService()
    case .filter: services.isFiltering = true
    case .newService: askForNewService()
    case .reload:
      say("read again: the services of \(servicesFolder)")
      return [.list]
    case .copy: return copyService()
    case .back: stepOutOfCatalogue()
    case .leave: screen = services.former
    default:
      guard services.isFiltering, services.filter.perform(action) else { break }
      services.selectFirst(catalogue)
    }
    return []
  }

  /// A filter that only just was opened is one thing with the screen; one with text is cleared.
  private mutating func stepOutOfCatalogue() {
    if services.purpose == .browsing, services.isFiltering || !services.filter.text.isEmpty {
      services.isFiltering = false
      services.filter = TextField()
      services.selectFirst(catalogue)
    } else {
      screen = services.former
    }
  }

  /// A service is copied as profiles name it, a file by its path.
  private mutating func copyService() -> [Effect] {
    guard let id = services.line(of: catalogue)?.id else { return [] }
    say("copied \(id)")
    return [.copy(id)]
  }

  private mutating func takeService() -> [Effect] {
    if case .broken(let own)? = services.line(of: catalogue) {
      say(
        "\(own.fileName) cannot be read as a service: mend the file, then R reads it again", .hint)
      return []
    }
    guard let service = services.current(in: catalogue) else { return [] }
    services.isFiltering = false
    switch services.purpose {
    case .replacing(let id): return replace(id, by: service)
    case .adding: return add(service)
    case .browsing:
      guard stack != nil, services.former != .library else {
        askForNewProfile(service: service)
        return []
      }
      return add(service)
    }
  }
}
