/// One piece of output: an utterance of Customer Support, a line of a wizard's page, or a note.
public struct Entry: Hashable, Sendable {
  public let speaker: Speaker
  /// Without line breaks. How many spaces there are between words is for the eye alone.
  public let text: String

  /// Whose line it is.
  public enum Speaker: Hashable, Sendable {
    case support
    /// A window of the wizard, counted from 1.
    case wizard(Int)
    /// What is noted about the call or the records.
    case note
  }

  public init(_ speaker: Speaker, _ text: String) {
    self.speaker = speaker
    self.text = text
  }

  /// Its words, one space between.
  var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether this expectation takes `other`: by the same speaker, and the same words but where `...`
  /// stands for any.
  public func matches(_ other: Entry) -> Bool {
    speaker == other.speaker && Pattern(words).matches(other.words)
  }

  /// The lines that a run prints: 80 columns, longer ones go on after ten spaces.
  public var lines: [String] {
    // More spaces would make a note of it that goes on with the line before.
    let text =
      speaker == .note
      ? String(text.replacingDots.trimmingEnd.drop(while: \.isWhitespace))
      : text.replacingDots.trimmingEnd
    guard label.count + text.count > 80 || text.contains(where: \.isNewline) else {
      return [(label + text).trimmingEnd]
    }
    var lines: [String] = []
    var line = label + text.prefix { $0 == " " }
    var isFirst = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isFirst, line.count + 1 + word.count > 80 {
        lines.append(line)
        line = Layout.indent + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    return lines + [line]
  }

  private var label: String {
    switch speaker {
    case .support: Layout.padded("support>")
    case .wizard(1): Layout.padded("wizard>")
    case .wizard(let number): Layout.padded("wizard-\(number)>")
    case .note: "  "
    }
  }
}

/// Where things stand in a line.
enum Layout {
  /// Ten spaces: before what a line goes on with.
  static let indent = String(repeating: " ", count: 10)

  /// A word, and spaces up to the tenth column; one at least.
  static func padded(_ word: String) -> String {
    word + String(repeating: " ", count: max(1, indent.count - word.count))
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Three dots that somebody says are no pattern.
  fileprivate var replacingDots: String {
    var rest = self[...]
    var text = ""
    while let place = rest.firstRange(of: "...") {
      text += rest[..<place.lowerBound] + "\\..."
      rest = rest[place.upperBound...]
    }
    return text + rest
  }
}
