/// What tells one installation of a license server from every other: 20 digits, 5-3-7-5.
///
/// The first block is always 81459, which no real product ID begins with; the last two digits are
/// ISO 7064 Mod 97-10 over the eighteen before them.
public struct ProductID: CanonicalCode {
  static let prefix = "81459"

  /// The 20 digits run together.
  public let canonical: String

  /// - Throws: `CodeError` when the text, read as people type digits, is not a sound product ID.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    let digits = try CodeKind.productID.digits(in: String(text), count: 20)
    let canonical = digits.text
    guard canonical.hasPrefix(Self.prefix) else {
      throw CodeError(
        .productID, .wrongPrefix(found: String(canonical.prefix(5)), expected: Self.prefix))
    }
    guard Mod97.isSound(digits) else { throw CodeError(.productID, .checkFails) }
    self.canonical = canonical
  }

  public static func random(using generator: inout some RandomNumberGenerator) -> ProductID {
    let serial = (0..<13).map { _ in Digit(lastOf: .random(in: 0..<10, using: &generator)) }
    let digits = [Digit](canonical: prefix) + serial
    return ProductID(unchecked: (digits + Mod97.checkDigits(of: digits)).text)
  }

  private init(unchecked canonical: String) {
    self.canonical = canonical
  }

  /// As Customer Support reads it back: digit by digit, a comma between the groups.
  public var spoken: String { Spelling.spoken(description.split(separator: "-")) }
}

extension ProductID: CustomStringConvertible {
  /// `81459-123-4567890-12309`
  public var description: String { canonical.grouped([5, 3, 7, 5], separator: "-") }
}
