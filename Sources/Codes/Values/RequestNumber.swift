/// The number of one request of the wizard: 8 digits, 4-4, the last one Damm's check digit over the
/// seven before it. The wizard draws a new one for every request and keeps it until the request ends.
public struct RequestNumber: CanonicalCode {
  /// The 8 digits run together.
  public let canonical: String

  /// - Throws: `CodeError` when the text, read as people type digits, is not a sound request number.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    let digits = try CodeKind.requestNumber.digits(in: String(text), count: 8)
    guard Damm.isSound(digits) else { throw CodeError(.requestNumber, .checkFails) }
    canonical = digits.text
  }

  public static func random(using generator: inout some RandomNumberGenerator) -> RequestNumber {
    let serial = (0..<7).map { _ in Digit(lastOf: .random(in: 0..<10, using: &generator)) }
    return RequestNumber(unchecked: (serial + [Damm.checkDigit(of: serial)]).text)
  }

  private init(unchecked canonical: String) {
    self.canonical = canonical
  }

  /// As Customer Support reads it back: digit by digit, a comma between the groups.
  public var spoken: String { Spelling.spoken(description.split(separator: "-")) }
}

extension RequestNumber: CustomStringConvertible {
  /// `1234-5671`
  public var description: String { canonical.grouped([4, 4], separator: "-") }
}
