/// Seconds since 1970 as a date and time of day at Greenwich: `2026-11-21T09:50:32Z`.
func isoDate(_ seconds: Int) -> String {
  let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  let clock = seconds - day * 86_400
  let date = civilDate(day)
  return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
    + "T\(digits(clock / 3600, 2)):\(digits(clock / 60 % 60, 2)):\(digits(clock % 60, 2))Z"
}

/// The Gregorian date of a day counted from 1970-01-01, after Howard Hinnant's `civil_from_days`:
/// years begin in March, so that the leap day is the last one.
private func civilDate(_ day: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = day + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
  let month = (5 * dayOfYear + 2) / 153
  let isAfterNewYear = month >= 10
  return (
    year + era * 400 + (isAfterNewYear ? 1 : 0), isAfterNewYear ? month - 9 : month + 3,
    dayOfYear - (153 * month + 2) / 5 + 1
  )
}

private func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
