/// One line of text that is being typed.
public struct TextField: Hashable, Sendable {
  /// What stands before the cursor, and after it. Two texts rather than one and a place: an accent that
  /// is typed after its letter then joins it.
  private var before = ""
  private var after = ""
  /// The most characters that it takes.
  private let longest: Int

  /// What cannot be seen is left out of the text, and what is too long cut off.
  public init(_ text: String = "", longest: Int = 60) {
    self.longest = longest
    insert(text)
  }

  public var text: String { before + after }

  /// What can be seen of it where there is room for only so many columns, the cursor among them.
  ///
  /// - Returns: the text, and the column of the cursor in it.
  public func shown(in columns: Int) -> (text: String, cursor: Int) {
    var head = before
    var width = head.columns
    // The cursor needs a column of its own.
    while width >= max(1, columns), let first = head.first {
      head.removeFirst()
      width -= first.columns
    }
    return (head + after, width)
  }

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
    before = (before + typed).filter { $0.columns > 0 }
    let surplus = max(0, text.count - longest)
    before = String(before.dropLast(surplus))
  }
}
