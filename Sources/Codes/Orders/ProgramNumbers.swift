/// The number of an agreement: 7 digits.
public struct AgreementNumber: CanonicalCode, CustomStringConvertible {
  public let canonical: String

  /// - Throws: `CodeError` when the text, read as people type digits, is not 7 digits.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    canonical = try CodeKind.agreementNumber.digits(in: String(text), count: 7).text
  }

  public var description: String { canonical }
}

/// The number of an open license: 8 digits.
public struct OpenLicenseNumber: CanonicalCode, CustomStringConvertible {
  public let canonical: String

  /// - Throws: `CodeError` when the text, read as people type digits, is not 8 digits.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    canonical = try CodeKind.openLicenseNumber.digits(in: String(text), count: 8).text
  }

  public var description: String { canonical }
}

/// The authorization number of an open license: 15 characters. Simulated: it begins with SIM04, which
/// no real one does, and ends with a check character by ISO 7064 Mod 37,36.
public struct AuthorizationNumber: CanonicalCode, CustomStringConvertible {
  static let prefix = "SIM04"

  public let canonical: String

  /// - Throws: `CodeError` when the text is not a sound number of this form.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    canonical = try CodeKind.authorizationNumber.simulated(text, count: 15, prefix: Self.prefix)
  }

  /// One to try things with: the serial is drawn, 9 characters.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    Self(unchecked: .simulated(prefix: prefix, serial: 9, using: &generator))
  }

  private init(unchecked canonical: String) { self.canonical = canonical }

  public var description: String { canonical.grouped([5, 5, 5], separator: "-") }
}

/// The code in a retail package: 25 characters in five groups. Simulated: it begins with SIM03, which
/// no real one does, and ends with a check character by ISO 7064 Mod 37,36.
public struct RetailCode: CanonicalCode, CustomStringConvertible {
  static let prefix = "SIM03"

  public let canonical: String

  /// - Throws: `CodeError` when the text is not a sound code of this form.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    canonical = try CodeKind.retailCode.simulated(text, count: 25, prefix: Self.prefix)
  }

  /// One to try things with: the serial is drawn, 19 characters.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    Self(unchecked: .simulated(prefix: prefix, serial: 19, using: &generator))
  }

  private init(unchecked canonical: String) { self.canonical = canonical }

  public var description: String { canonical.grouped([5, 5, 5, 5, 5], separator: "-") }
}

extension CodeKind {
  /// The canonical text of a code with a fixed beginning and a check character at its end.
  fileprivate func simulated(
    _ text: some StringProtocol, count: Int, prefix: String
  ) throws(CodeError) -> String {
    let typed = try characters(in: text, count: count)
    let found = String(typed.prefix(prefix.count).map(\.character))
    guard found == prefix else {
      throw CodeError(self, .wrongPrefix(found: found, expected: prefix))
    }
    guard let sound = typed.soundReading(after: prefix.count) else {
      throw CodeError(self, .checkFails)
    }
    return sound.text
  }
}

extension String {
  fileprivate static func simulated(
    prefix: String, serial: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    let drawn = (0..<serial).map { _ in
      Alphanumeric.unmistakable[Int.random(in: 0..<32, using: &generator)]
    }
    let body = prefix.compactMap { Alphanumeric($0) } + drawn
    return (body + [Mod37.checkCharacter(of: body)]).text
  }
}
