/// One line of text that is being typed.
public struct TextField: Hashable, Sendable {
  /// What stands before the cursor, and after it. Two texts rather than one and a place: an accent that
  /// is typed after its letter then joins it.
  private var before: String
  private var after = ""
  /// The most characters that it takes.
  private let longest: Int

  public init(_ text: String = "", longest: Int = 60) {
    before = String(text.prefix(longest))
    self.longest = longest
  }

  public var text: String { before + after }

  /// How many columns stand before the cursor.
  public var cursorColumn: Int { before.columns }

  /// - Returns: whether the keystroke means something to a line of text.
  public mutating func take(_ keystroke: Keystroke) -> Bool {
    switch keystroke {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: before = String(before.dropLast())
    case .delete: after = String(after.dropFirst())
    case .left:
      guard let last = before.popLast() else { return true }
      after = String(last) + after
    case .right:
      guard let first = after.first else { return true }
      after.removeFirst()
      before.append(first)
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .control("u"): before = ""
    default: return false
    }
    return true
  }

  private mutating func insert(_ typed: String) {
    let printable = typed.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    before += String(String.UnicodeScalarView(printable))
    let surplus = max(0, text.count - longest)
    before = String(before.dropLast(surplus))
  }
}
