public import Dialogue

/// What a caller does, as one line of text: digits, `*` and `#` are keys, `w` waits half a second, `,`
/// two seconds, and words stand in parentheses: `2w8145…#w(yes)`.
public struct DialScript: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case press(Key)
    case say(String)
    case wait(Duration)
  }

  public let steps: [Step]

  /// How long a key takes: a tone of 70 ms and a gap of 70 ms, as ITU-T Q.24 has them at least.
  public static let keyTime = Duration.milliseconds(140)

  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// A line as one types it on a terminal: one that begins with a letter is words, unless all of it can be
  /// dialled, as `w1#` can.
  ///
  /// - Throws: `ScriptError` for another one that cannot be dialled.
  public init(line: String) throws(ScriptError) {
    let text = String(line.drop(while: \.isWhitespace))
    do throws(ScriptError) {
      self = try DialScript(parsing: text)
    } catch {
      guard text.first?.isLetter == true else { throw error }
      steps = [.say(text)]
    }
  }

  /// - Throws: `ScriptError` with the place of what cannot be dialled. Spaces are passed over.
  public init(parsing text: String) throws(ScriptError) {
    var steps: [Step] = []
    var words: (text: String, position: Int)?
    for (offset, character) in text.enumerated() {
      if let open = words {
        if character == ")" {
          steps.append(.say(open.text))
          words = nil
        } else {
          words?.text.append(character)
        }
        continue
      }
      switch character {
      case "w": steps.append(.wait(.milliseconds(500)))
      case ",": steps.append(.wait(.seconds(2)))
      case "(": words = ("", offset + 1)
      case " ": continue
      default:
        guard let key = Key(rawValue: character) else {
          throw ScriptError(text, position: offset + 1, "“\(character)” cannot be dialled")
        }
        steps.append(.press(key))
      }
    }
    if let open = words {
      throw ScriptError(text, position: open.position, "“(” is not closed by “)”")
    }
    self.steps = steps
  }
}

/// Why a text cannot be dialled.
public struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ text: String, position: Int, _ found: String) {
    let shown = text.dropFirst(max(0, position - 30)).prefix(60)
    let caret = String(repeating: " ", count: min(position, 30) - 1) + "^"
    description =
      "\(found) (character \(position)). Keys are 0 to 9, * and #; w waits half a second, a comma two; "
      + "words stand in parentheses.\n  \(shown)\n  \(caret)"
  }
}

extension DialScript.Step {
  /// How long the caller is busy with it.
  public var length: Duration {
    switch self {
    case .press: DialScript.keyTime
    case .say(let words): Speech([.words(words)]).length
    case .wait(let time): time
    }
  }
}
