/// Reports what a file says and nobody knows.
enum UnknownMembers {
  /// A remark for each member that is none of the known ones; what is null or empty says nothing.
  static func remarks(
    in place: JSONPlace, known: Set<String>, layer: String? = nil
  ) throws(ImportFailure) -> [Remark] {
    let unknown = try place.members().filter {
      !known.contains($0.key) && !$0.place.isEmpty
    }
    var remarks = unknown.prefix(most).map { _, place in
      Remark(.leftOut, layer: layer, "`\(place.path.text)` is unknown and was left out")
    }
    if unknown.count > most {
      let path = place.path.text
      let within = path.isEmpty ? "" : " in `\(path)`"
      remarks.append(
        Remark(
          .leftOut, layer: layer,
          "\(unknown.count - most) more unknown members\(within) were left out"))
    }
    return remarks
  }

  /// More remarks than this about one object help nobody.
  private static let most = 20
}
