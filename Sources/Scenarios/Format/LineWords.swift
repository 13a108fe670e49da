/// The words of a line, taken one after another. Words in quotation marks are one; `\"` between them is a
/// quotation mark.
struct LineWords {
  struct Word: Hashable {
    let text: String
    /// From 1, in characters.
    let column: Int
  }

  struct Fault: Error {
    let column: Int
    let message: String
  }

  private var left: Substring
  /// Where `left` begins, from 1.
  private(set) var column = 1

  init(_ line: Substring) {
    left = line
    skipSpaces()
  }

  var isEmpty: Bool { left.isEmpty }

  /// Whether the next word begins with two hyphens.
  var isAtOption: Bool { left.hasPrefix("--") }

  /// - Throws: when there is no word left, or its quotation mark is not closed.
  mutating func next(_ expected: String) throws(Fault) -> Word {
    guard !left.isEmpty else {
      throw Fault(column: column, message: "Expected \(expected); the line ends")
    }
    let start = column
    var text = ""
    var quote: Int?
    while let character = left.first, quote != nil || !character.isWhitespace {
      left = left.dropFirst()
      column += 1
      if quote != nil, character == "\\", left.first == "\"" {
        text.append("\"")
        left = left.dropFirst()
        column += 1
      } else if character == "\"" {
        quote = quote == nil ? column - 1 : nil
      } else {
        text.append(character)
      }
    }
    if let quote { throw Fault(column: quote, message: "The quotation mark is not closed") }
    skipSpaces()
    return Word(text: text, column: start)
  }

  /// - Throws: when there is no word left, or it means nothing to `reading`.
  mutating func next<Value>(
    _ expected: String, _ reading: (String) -> Value?
  ) throws(Fault) -> Value {
    let word = try next(expected)
    guard let value = reading(word.text) else {
      throw Fault(column: word.column, message: "Expected \(expected); found “\(word.text)”")
    }
    return value
  }

  /// What is left, as it is written but for spaces at the end; empty when nothing is.
  mutating func rest() -> String {
    var text = left
    while text.last?.isWhitespace == true { text.removeLast() }
    left = ""
    return String(text)
  }

  /// The words that are left, each by itself.
  mutating func all() throws(Fault) -> [Word] {
    var words: [Word] = []
    while !isEmpty { words.append(try next("a word")) }
    return words
  }

  /// - Throws: when a word is left.
  func end() throws(Fault) {
    guard !left.isEmpty else { return }
    throw Fault(
      column: column, message: "Nothing more was expected; found “\(left.prefix(40))”")
  }

  private mutating func skipSpaces() {
    while left.first?.isWhitespace == true {
      left = left.dropFirst()
      column += 1
    }
  }
}

extension String {
  /// Alternatives as the end of a sentence: `a, b or c`.
  static func alternatives(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "nothing" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
