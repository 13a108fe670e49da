/// The name of a license server: 1 to 63 letters, digits, hyphens, dots or underscores, a letter or
/// digit first. As with computer names, case does not matter.
public struct ServerName: Hashable, Sendable {
  /// As it was given.
  public let text: String

  /// - Throws: `NameError` when the text is no such name.
  public init(parsing text: String) throws(NameError) {
    let isAllowed = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber)
    }
    guard let first = text.first else { throw NameError(text, "it is empty") }
    guard text.count <= 63 else { throw NameError(text, "it has \(text.count) characters") }
    guard isAllowed(first) else { throw NameError(text, "it begins with “\(first)”") }
    if let stray = text.first(where: { !isAllowed($0) && !"-._".contains($0) }) {
      throw NameError(text, "it has a “\(stray)”")
    }
    self.text = text
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.text.lowercased() == right.text.lowercased()
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text.lowercased())
  }
}

extension ServerName: CustomStringConvertible {
  public var description: String { text }
}

/// Why a text is no name of a computer.
public struct NameError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ text: String, _ found: String) {
    let shown = text.count > 70 ? text.prefix(70) + "…" : text[...]
    description =
      "“\(shown)” is no name of a computer: \(found). A name is 1 to 63 letters, digits, hyphens, dots "
      + "or underscores, and begins with a letter or digit."
  }
}
