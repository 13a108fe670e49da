public import Dialogue

/// An utterance in time: each piece with its beginning, from the beginning of the utterance.
///
/// Digits take 0.7 s, slow ones 1 s, with 1.5 and 2 s between groups, as people dictate them; words of
/// the spelling alphabet 0.9 and 1.3 s; other words about 160 a minute, with a breath after a sentence.
public struct Speech: Hashable, Sendable {
  public struct Piece: Hashable, Sendable {
    public let text: String
    /// The piece stands against the one before it, without a space.
    public let isAttached: Bool
    public let begins: Duration
  }

  public private(set) var pieces: [Piece] = []
  public private(set) var length = Duration.zero

  public init(_ segments: [Segment]) {
    segments.forEach { add($0) }
  }

  private mutating func add(_ segment: Segment) {
    switch segment {
    case .words(let words):
      for word in words.split(separator: " ") { add(word: word) }
    case .number(let number):
      add("\(number)", lasting: .milliseconds(300 * String(number).count + 200))
    case .digits(let text, let slow):
      add(digits: text, slow: slow)
    case .spelling(let words, let slow):
      for (index, word) in words.enumerated() {
        if index > 0 { add(",", lasting: .zero, isAttached: true) }
        add(word, lasting: .milliseconds(slow ? 1300 : 900))
      }
    case .date(let month, let day):
      add(month, lasting: .milliseconds(500))
      add("\(day)", lasting: .milliseconds(500))
    case .pause(let duration):
      length += duration
    }
  }

  private mutating func add(word: Substring) {
    let isPunctuation = word.allSatisfy { ".,;:?!".contains($0) }
    add(String(word), lasting: .milliseconds(100 + 55 * word.count), isAttached: isPunctuation)
    length += Self.breath(after: word)
  }

  /// The pause that the punctuation at the end of a word makes.
  public static func breath(after word: some StringProtocol) -> Duration {
    switch word.last {
    case ".", "?", "!": .milliseconds(350)
    case ",", ":", ";": .milliseconds(200)
    default: .zero
    }
  }

  private mutating func add(digits: String, slow: Bool) {
    for (index, group) in digits.split(separator: "-").enumerated() {
      if index > 0 {
        add(",", lasting: slow ? .seconds(2) : .milliseconds(1500), isAttached: true)
      }
      for digit in group { add(String(digit), lasting: .milliseconds(slow ? 1000 : 700)) }
    }
  }

  private mutating func add(_ text: String, lasting duration: Duration, isAttached: Bool = false) {
    pieces.append(Piece(text: text, isAttached: isAttached || pieces.isEmpty, begins: length))
    length += duration
  }
}
