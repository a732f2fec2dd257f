import ProfileModel

/// Makes a layer of a service of the catalogue out of a well-known image's settings.
struct KnownServiceLayer {
  let recipe: ServiceRecipe
  let secrets: ImportOptions.Secrets
  var service: ComposeEntry
  private var used: Set<String> = []

  init(_ service: ComposeEntry, _ recipe: ServiceRecipe, _ secrets: ImportOptions.Secrets) {
    self.service = service
    self.recipe = recipe
    self.secrets = secrets
  }

  /// The service with its parameters and version, and with what is to be said of them.
  mutating func made() -> ComposeEntry {
    readVersion()
    readUser()
    readPassword()
    readDatabase()
    readMounts()
    sayUnused()
    return service
  }

  private var title: String { service.service.title }

  private mutating func readVersion() {
    guard let image = service.image.map(ImageName.init), let wanted = image.version else { return }
    let offered = service.service.versions
    guard let version = ImageName.match(wanted, among: offered) else {
      let choice =
        offered.isEmpty
        ? "the catalogue offers no choice of versions"
        : "the catalogue offers \(offered.joined(separator: ", ")); the newest is taken"
      service.note(.leftOut, "version", "the file asks for \(title) \(wanted); \(choice)")
      return
    }
    service.version = version
  }

  /// The values of the variables that are named, the one that counts first.
  private mutating func values(_ names: [String], _ options: Set<String>) -> [ComposeText] {
    var values: [ComposeText] = []
    for name in names {
      guard let variable = service.environment.first(where: { $0.key == name }) else { continue }
      used.insert(name)
      if !variable.text.text.isEmpty { values.append(variable.text) }
    }
    guard !options.isEmpty else { return values }
    let words = (service.entrypoint ?? []) + (service.command ?? [])
    for (word, next) in zip(words, words.dropFirst()) where options.contains(word.text) {
      values.append(next)
    }
    for word in words {
      let parts = word.text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count > 1, options.contains(parts[0]) { values.append(ComposeText(parts[1])) }
    }
    return values
  }

  private mutating func readUser() {
    let told = values(recipe.users, recipe.userOptions)
    let known = told.isEmpty ? recipe.user : recipe.onlyUser
    service.account.users = told.map(\.text) + [known].compactMap { $0 }
    guard let parameter = service.service.parameter(of: .user) else {
      guard let only = recipe.onlyUser, let name = told.first, name.text != only else { return }
      service.note(
        .assumed, "environment",
        "the platform sets up \(only) alone, so layers that connect as another user connect as "
          + "\(only)")
      return
    }
    guard let name = told.first?.text ?? recipe.user else {
      if parameter.isRequired { setUser("app", parameter, "the file names no user") }
      return
    }
    guard Self.isTaken(name, by: parameter) || name.contains("${") else {
      set(parameter, .text(name))
      if told.isEmpty { service.note(.assumed, parameter.key, "the file names no user") }
      return
    }
    let near = name.split(separator: "-").joined(separator: "_")
    let isFree = !name.contains("${") && !Self.isTaken(near, by: parameter)
    let why =
      name.contains("${") ? "the file does not tell the user" : "\(title) keeps the user `\(name)`"
    setUser(isFree && !near.isEmpty ? near : "app", parameter, why)
  }

  private mutating func setUser(_ name: String, _ parameter: Parameter, _ why: String) {
    set(parameter, .text(name))
    service.note(.assumed, parameter.key, "\(why), so `\(name)` was chosen")
  }

  /// Whether a service keeps a name for itself; `*` stands for any text.
  private static func isTaken(_ name: String, by parameter: Parameter) -> Bool {
    parameter.reserved.contains { word in
      guard word.contains("*") else { return word == name }
      return word.split(separator: "*").allSatisfy { name.contains($0) }
    }
  }

  private mutating func readPassword() {
    let told = values(recipe.passwords, recipe.passwordOptions)
    service.account.passwords = told.map(\.text)
    guard let value = told.first,
      let parameter = service.service.parameters.first(where: \.isSecret)
    else { return }
    let variable = value.onlyVariable ?? value.defaults.first
    switch secrets {
    case .generate:
      set(parameter, .table([Entry("generate", .text("true"))]))
      service.note(
        .secret, parameter.key, "the password of the file is not taken over: a new one is generated"
      )
    case .env:
      let name = variable ?? Self.variable(service.layer, parameter.key)
      set(parameter, .table([Entry("fromEnv", .text(name))]))
      service.note(
        .secret, parameter.key,
        "the password of the file is not taken over: set \(name) in the environment that renders")
    }
  }

  /// `SHOP_DB_ROOT_PASSWORD` for the parameter `rootPassword` of the layer `shop-db`.
  private static func variable(_ layer: String, _ key: String) -> String {
    var name = ""
    for scalar in "\(layer)-\(key)".unicodeScalars {
      if scalar.properties.isUppercase { name += "_" }
      name += scalar == "-" ? "_" : String(scalar).uppercased()
    }
    return name.first?.isNumber == true ? "_\(name)" : name
  }

  private mutating func readDatabase() {
    let told = values(recipe.databases, []).first
    service.account.database = told?.text
    guard let parameter = service.service.parameter(of: .database), parameter.isRequired else {
      guard let told else { return }
      service.note(
        .leftOut, "environment",
        "the platform makes no database in \(title); make `\(told.text)` from a layer of your own")
      return
    }
    if let told, !told.text.contains("${") {
      set(parameter, .text(told.text))
      return
    }
    let name = recipe.database ?? service.account.users.first ?? "app"
    let chosen = name.contains("${") ? "app" : name
    set(parameter, .text(chosen))
    service.note(
      .assumed, parameter.key, "the file does not tell the database, so `\(chosen)` was chosen")
  }

  private mutating func set(_ parameter: Parameter, _ value: Value) {
    service.parameters.append(Entry(parameter.key, value))
  }

  private mutating func readMounts() {
    let size = service.service.parameters.first { $0.key == "volumeSize" }
    for mount in service.mounts {
      let isData = recipe.dataPaths.contains { mount.target.hasPrefix($0) }
      guard isData, mount.form != .bind, let size else {
        service.note(
          .leftOut, "volumes", "what is mounted at \(mount.target) is not taken over")
        continue
      }
      guard let standard = size.defaultValue.text else { continue }
      service.note(
        .note, size.key, "Compose volumes have no size; \(standard) GiB is the catalogue's default")
    }
  }

  private mutating func sayUnused() {
    for variable in service.environment where !used.contains(variable.key) {
      service.note(
        .leftOut, "environment", "\(title) has no setting for `\(variable.key)`")
    }
    for (words, field) in [(service.entrypoint, "entrypoint"), (service.command, "command")]
    where words != nil {
      service.note(.leftOut, field, "the platform starts \(title) its own way")
    }
    if !service.ports.isEmpty {
      service.note(
        .leftOut, "ports", "\(title) is not published; layers above read its outputs")
    }
    if service.replicas != nil {
      service.note(.leftOut, "replicas", "the platform runs \(title) its own way")
    }
  }
}
