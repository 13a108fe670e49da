/// Why a text is not the code that it should be: what was found, where, and what was expected.
public struct CodeError: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case empty
    /// A character that cannot stand in such a code; its place in the text as typed, from 1.
    case unexpected(Character, position: Int)
    case wrongLength(found: Int, expected: Int)
    case wrongPrefix(found: String, expected: String)
    case otherKind(CodeKind)
    case checkFails
    case tooLarge
  }

  public let kind: CodeKind
  public let cause: Cause

  public init(_ kind: CodeKind, _ cause: Cause) {
    self.kind = kind
    self.cause = cause
  }
}

extension CodeError: CustomStringConvertible {
  public var description: String {
    switch cause {
    case .empty:
      "No \(kind.rawValue) was typed. It is \(kind.form)."
    case .unexpected(let character, let position):
      "“\(character)”, character \(position), cannot stand in \(kind.withArticle). It is \(kind.form)."
    case .wrongLength(let found, let expected):
      "This has \(found) \(unit(found)); \(kind.withArticle) has \(expected)."
    case .wrongPrefix(let found, let expected):
      "\(capital(kind.withArticle)) begins with \(expected); this begins with \(found)."
    case .otherKind(let other):
      "This is \(other.withArticle), not \(kind.withArticle). \(capital(kind.withArticle)) is "
        + "\(kind.form)."
    case .checkFails:
      "This \(kind.rawValue) does not check: at least one character is wrong or two are swapped. "
        + "Compare it with the original."
    case .tooLarge:
      "This \(kind.rawValue) is too large. It is \(kind.form)."
    }
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func unit(_ count: Int) -> String {
    let noun =
      switch kind {
      case .productID, .requestNumber, .confirmationCode, .unissuedCount, .agreementNumber,
        .openLicenseNumber:
        "digit"
      case .licenseServerID, .licensePackID, .spokenReference, .authorizationNumber, .retailCode:
        "character"
      }
    return count == 1 ? noun : noun + "s"
  }
}
