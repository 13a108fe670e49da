internal import Dialogue

/// Writes down a call as it is heard, piece by piece, so that a live call and a finished one read the
/// same:
///
/// ```
/// support>  Please enter the 20 digits of the product ID, then —
/// keys      8145
/// ```
public struct Transcript: Hashable, Sendable {
  /// A run of text, and what it is, so that a terminal can colour it.
  public struct Span: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case label
      case speech
      case caller
      case note
    }

    public let kind: Kind
    public let text: String

    public init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Where lines are broken between words; `nil` for never.
  private let width: Int?
  private let party: String
  private var line = Line.none
  private var column = 0

  private enum Line: Hashable {
    case none
    /// Support speaks.
    case support
    /// Support has begun to speak, but nothing was heard of it yet.
    case supportSilent
    case keys
  }

  /// - Parameter party: who hangs up at the end, as the note says.
  public init(width: Int? = nil, party: String = "Customer Support") {
    self.width = width
    self.party = party
  }

  /// What is to be written for a moment.
  public mutating func write(_ moment: Moment) -> [Span] {
    switch moment.sound {
    case .beganSpeaking:
      defer { line = .supportSilent }
      return close()
    case .heard(let piece):
      return speak(piece)
    case .finishedSpeaking:
      return close()
    case .cutSpeaking:
      return (line == .support ? [Self.cut] : []) + close()
    case .pressed(let key):
      let opening = line == .keys ? [] : open(.keys, "keys")
      column += 1
      return opening + [Span(kind: .caller, text: key.description)]
    case .said(let text):
      return open(.none, "says") + [Span(kind: .caller, text: text + "\n")]
    case .onHold:
      return []
    case .transferred:
      return close() + [Span(kind: .note, text: Self.indent + "(a representative takes over)\n")]
    case .callerHungUp:
      return close() + [Span(kind: .note, text: "hangs up\n")]
    case .supportHungUp:
      return close() + [Span(kind: .note, text: Self.indent + "(\(party) hangs up)\n")]
    }
  }

  /// Somebody else writes to the same screen: the line is ended, and begun anew with what is heard next.
  ///
  /// - Parameter isCut: whether it is the caller who begins to speak, and cuts what is being said.
  public mutating func interrupt(isCut: Bool = false) -> [Span] {
    let isSpeaking = line == .support
    defer { if isSpeaking { line = .supportSilent } }
    return (isSpeaking && isCut ? [Self.cut] : []) + close()
  }

  private static let cut = Span(kind: .speech, text: " —")

  /// What stands before the text of a line that has no label: as wide as a label.
  public static let indent = String(repeating: " ", count: 10)

  private mutating func open(_ next: Line, _ label: String) -> [Span] {
    let closing = close()
    line = next
    column = Self.indent.count
    let padding = Self.indent.dropFirst(label.count)
    return closing + [Span(kind: .label, text: label + padding)]
  }

  private mutating func close() -> [Span] {
    defer { line = .none }
    guard line == .support || line == .keys else { return [] }
    return [Span(kind: .speech, text: "\n")]
  }

  private mutating func speak(_ piece: Speech.Piece) -> [Span] {
    // A prompt that cannot be cut goes on after a key.
    guard line == .support else {
      let opening = open(.support, "support>")
      column += piece.text.count
      return opening + [Span(kind: .speech, text: piece.text)]
    }
    let space = piece.isAttached ? "" : " "
    if let width, column + space.count + piece.text.count >= width, !piece.isAttached {
      column = Self.indent.count + piece.text.count
      return [Span(kind: .speech, text: "\n" + Self.indent + piece.text)]
    }
    column += space.count + piece.text.count
    return [Span(kind: .speech, text: space + piece.text)]
  }
}
