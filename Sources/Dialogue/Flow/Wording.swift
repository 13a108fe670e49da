/// The words of a flow in one language.
public struct Wording: Hashable, Sendable {
  public var phrases: [PhraseName: Phrase]
  /// How a single character is said when it is spelt: `A` as `Alfa`.
  public var characters: [Character: String]
  /// The names of the twelve months, January first.
  public var months: [String]
  /// What slots of the form `text` are known to hold, so that it can be recorded.
  public var names: [String]

  public init(
    phrases: [PhraseName: Phrase], characters: [Character: String] = [:], months: [String] = [],
    names: [String] = []
  ) {
    self.phrases = phrases
    self.characters = characters
    self.months = months
    self.names = names
  }
}

/// One thing that can be said, by the automated line and, if it differs, by a person.
public struct Phrase: Hashable, Sendable {
  public var parts: [Part]
  /// What a person says instead, slower and fuller; `nil` when the same.
  public var fuller: [Part]?

  public init(_ parts: [Part], fuller: [Part]? = nil) {
    self.parts = parts
    self.fuller = fuller
  }

  public enum Part: Hashable, Sendable {
    case words(String)
    case slot(SlotName, Form)
    case pause(Duration)
  }

  /// How the content of a slot is said.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// As it stands.
    case text
    /// As one number: forty.
    case number
    /// Digit by digit, a pause at each hyphen.
    case digits
    /// Character by character, letters in the spelling alphabet.
    case spelling
    /// An ISO 8601 day, said as month and day.
    case date
  }
}
