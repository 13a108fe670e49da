extension CodeKind {
  /// Reads exactly `count` characters of 0–9 A–Z for a code of this kind, separators left out.
  func characters(in text: some StringProtocol, count: Int) throws(CodeError) -> [Alphanumeric] {
    var typed: [Alphanumeric] = []
    for (offset, character) in text.enumerated() where !character.bare.isSeparator {
      guard let alphanumeric = Alphanumeric(typed: character) else {
        throw CodeError(self, .unexpected(character, position: offset + 1))
      }
      typed.append(alphanumeric)
    }
    guard !typed.isEmpty else { throw CodeError(self, .empty) }
    guard typed.count == count else {
      throw CodeError(self, .wrongLength(found: typed.count, expected: count))
    }
    return typed
  }

  /// The kind of issued ID that the text begins like; `nil` when it begins like none.
  init?(ofIssuedID text: some StringProtocol) {
    let start = String(text.lazy.filter { !$0.bare.isSeparator }.prefix(5))
    guard start.count == 5 else { return nil }
    if LicenseServerForm.canBegin(with: start) {
      self = .licenseServerID
    } else if LicensePackForm.canBegin(with: start) {
      self = .licensePackID
    } else {
      return nil
    }
  }
}

extension [Alphanumeric] {
  /// The characters read so that they are sound by Mod 37,36; `nil` when no reading is.
  ///
  /// After the first `fixed` only unmistakable characters can stand, save for the check character at
  /// the end, which can be any: there 1, I and L are tried for one another, and 0 and O.
  func soundReading(after fixed: Int) -> [Alphanumeric]? {
    guard let check = last else { return nil }
    let body = prefix(fixed) + dropFirst(fixed).dropLast().map(\.unmistaken)
    return Alphanumeric.all.filter { $0.unmistaken == check.unmistaken }.map { body + [$0] }
      .first(where: Mod37.isSound)
  }
}
