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
  /// The id of the selected service.
  var selected: String?
  var scroll = 0
  /// The first line of the description.
  var detailScroll = 0
  /// The screen to go back to.
  var former = Composer.ScreenName.library

  /// A line of the list: a category, or a service.
  enum Line: Equatable, Sendable {
    case category(String)
    case service(Service)
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
    guard filter.text.isEmpty else { return services.map(Line.service) }
    var lines: [Line] = []
    var category = ""
    for service in services {
      if service.category != category {
        category = service.category
        lines.append(.category(category))
      }
      lines.append(.service(service))
    }
    return lines
  }

  func current(in catalogue: Catalogue) -> Service? {
    let services = services(of: catalogue)
    return services.first { $0.id == selected } ?? services.first
  }

  mutating func selectFirst(_ catalogue: Catalogue) {
    selected = services(of: catalogue).first?.id
    detailScroll = 0
  }

  mutating func move(_ steps: Int, in catalogue: Catalogue) {
    let services = services(of: catalogue)
    guard !services.isEmpty else { return }
    let place = services.firstIndex { $0.id == selected } ?? 0
    selected = services[min(max(0, place + steps), services.count - 1)].id
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
    case .open, .accept, .addLayer: return takeService()
    case .filter: services.isFiltering = true
    case .copy:
      guard let service = services.current(in: catalogue) else { break }
      say("copied \(service.id)")
      return [.copy(service.id)]
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

  private mutating func takeService() -> [Effect] {
    guard let service = services.current(in: catalogue) else { return [] }
    services.isFiltering = false
    switch services.purpose {
    case .replacing(let id): return replace(id, by: service)
    case .adding: return add(service)
    case .browsing:
      guard stack != nil, services.former != .library else {
        say("open a profile to add \(service.title) to it, or start one with `a`", .hint)
        askForNewProfile()
        services.purpose = .adding
        return []
      }
      return add(service)
    }
  }
}
