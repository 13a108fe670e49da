internal import LicensingWizard

/// The list of countries and regions, with the one that the cursor is on. First letters go to a name.
struct CountryList: Hashable {
  /// `nil` while nothing was chosen, where the cursor is on none.
  private(set) var highlighted: Country?
  /// What "Next" took last; `nil` before.
  private(set) var chosen: Country?
  /// The letters typed so far.
  private(set) var typed = ""

  init(_ chosen: Country?) {
    self.chosen = chosen
    highlighted = chosen
  }

  mutating func confirm() {
    chosen = highlighted
    typed = ""
  }

  /// - Returns: whether there was one to go to.
  mutating func move(by step: Int) -> Bool {
    typed = ""
    let all = Country.all
    guard let highlighted, let index = all.firstIndex(of: highlighted) else {
      self.highlighted = step > 0 ? all.first : all.last
      return true
    }
    self.highlighted = all[max(0, min(index + step, all.count - 1))]
    return true
  }

  /// Goes to the first name that begins with what was typed; a letter that fits none begins anew.
  ///
  /// - Returns: whether there is one.
  mutating func type(_ character: Character) -> Bool {
    for text in [typed + String(character), String(character)] {
      guard let found = Self.first(beginningWith: text) else { continue }
      (typed, highlighted) = (text, found)
      return true
    }
    return false
  }

  mutating func eraseTyped() {
    typed = String(typed.dropLast())
    highlighted = Self.first(beginningWith: typed) ?? highlighted
  }

  private static func first(beginningWith text: String) -> Country? {
    text.isEmpty ? nil : Country.all.first { $0.name.lowercased().hasPrefix(text.lowercased()) }
  }

  /// The names around the cursor.
  func shown(rows: Int) -> ArraySlice<Country> {
    let all = Country.all
    let index = highlighted.flatMap { all.firstIndex(of: $0) } ?? 0
    let first = max(0, min(index - rows / 2, all.count - rows))
    return all[first..<min(first + max(0, rows), all.count)]
  }
}
