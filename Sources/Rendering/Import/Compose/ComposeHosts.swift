/// The names under which the services of a file reach each other, and who may enter them.
struct ComposeHosts {
  private var hosts: [String: Int] = [:]
  /// The services that a password or a user's name belongs to, in the file's order.
  private var passwords: [String: [Int]] = [:]
  private var users: [String: [Int]] = [:]
  /// Names that are no secrets, whatever password is the same.
  private var plain: Set<String> = []

  init(_ services: [ComposeEntry]) {
    for (number, service) in services.enumerated() {
      hosts[service.name] = number
      plain.insert(service.name)
      for password in service.account.passwords where !password.isEmpty {
        passwords[password, default: []].append(number)
      }
      for user in service.account.users where !user.isEmpty {
        users[user, default: []].append(number)
        plain.insert(user)
      }
      if let database = service.account.database { plain.insert(database) }
    }
    for (number, service) in services.enumerated() {
      for alias in service.aliases where hosts[alias] == nil { hosts[alias] = number }
    }
  }

  /// The service of a host name as another service says it.
  func service(_ host: String, links: [String: String]) -> Int? {
    hosts[links[host] ?? host]
  }

  func services(withPassword text: String) -> [Int] { passwords[text] ?? [] }
  func services(withUser text: String) -> [Int] { users[text] ?? [] }

  /// Whether a text is a password of the file and nothing else.
  func isPassword(_ text: String) -> Bool {
    passwords[text] != nil && !plain.contains(text) && KeyWords.canBeSecret(text)
  }
}
