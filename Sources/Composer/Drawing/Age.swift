/// How long ago something was, in the words of the list.
enum Age {
  static func words(of moment: Int, now: Int) -> String {
    let seconds = max(0, now - moment)
    switch seconds {
    case ..<60: return "just now"
    case ..<120: return "1 minute ago"
    case ..<3600: return "\(seconds / 60) minutes ago"
    case ..<7200: return "1 hour ago"
    case ..<86400: return "\(seconds / 3600) hours ago"
    case ..<172_800: return "yesterday"
    case ..<(86400 * 14): return "\(seconds / 86400) days ago"
    default: return date(moment, now: now)
    }
  }

  /// `3 Nov`, with the year where it is another one; in UTC.
  private static func date(_ moment: Int, now: Int) -> String {
    let (year, month, day) = civil(moment / 86400)
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let text = "\(day) \(names[month - 1])"
    return civil(now / 86400).year == year ? text : "\(text) \(year)"
  }

  /// The day of the calendar, from days since 1970.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1)
  }
}
