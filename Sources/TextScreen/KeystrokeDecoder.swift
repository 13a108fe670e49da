/// Puts the bytes of a terminal together to keystrokes: UTF-8, the control sequences of ECMA-48 that
/// keyboards send, and bracketed paste. Sequences that mean no key here are passed over whole: their last
/// characters would be taken for keys of the telephone.
public struct KeystrokeDecoder: Hashable, Sendable {
  private enum State: Hashable {
    case plain
    case escape
    /// Parameters until a final byte, 0x40 to 0x7E.
    case controlSequence([UInt8])
    /// One more character, as keypads in application mode send it.
    case singleShift
    /// UTF-8 of more than one byte: those so far, and how many are still to come.
    case multibyte([UInt8], missing: Int)
    /// The last bytes, among which the end is looked for, and how many there were in all.
    case paste(tail: [UInt8], count: Int)
  }

  private var state = State.plain
  /// What was pasted so far; beside the state, so that a long paste is not copied at every byte.
  private var pasted: [UInt8] = []

  public init() {}

  /// The most that one paste holds, in bytes; the rest is passed over.
  public static let longestPaste = 65_536

  /// Whether Escape was pressed, or a sequence began with it: when nothing follows soon, it was Escape.
  public var isUndecided: Bool { state == .escape }

  /// Nothing followed.
  ///
  /// - Returns: `escape` when that was all; `nil` when nothing was undecided.
  public mutating func nothingFollowed() -> Keystroke? {
    guard isUndecided else { return nil }
    state = .plain
    return .escape
  }

  /// - Returns: `nil` when the byte completes no keystroke.
  public mutating func keystroke(after byte: UInt8) -> Keystroke? {
    switch (state, byte) {
    // Ctrl-C gets through everything, or a paste that never ends would take the keyboard away.
    case (_, 3):
      state = .plain
      return .control("c")
    case (.paste(let tail, let count), _):
      return paste(byte, after: tail, count)
    case (.escape, UInt8(ascii: "[")):
      state = .controlSequence([])
    case (.escape, UInt8(ascii: "O")):
      state = .singleShift
    case (.escape, 27):
      return .escape
    case (.escape, 33..<127):
      state = .plain
      return .alt(Character(Character(UnicodeScalar(byte)).lowercased()))
    case (.controlSequence, 27), (.singleShift, 27), (.multibyte, 27):
      state = .escape
    case (.controlSequence(let parameters), 0x40...0x7E):
      state = .plain
      return key(of: parameters, byte)
    case (.controlSequence(let parameters), _):
      // No key has more parameters; the sequence is still passed over to its end.
      state = .controlSequence(parameters.count < 16 ? parameters + [byte] : parameters)
    case (.singleShift, _):
      state = .plain
      return Self.movements[byte]
    case (.multibyte(let bytes, let missing), 0x80...0xBF):
      guard missing == 1 else {
        state = .multibyte(bytes + [byte], missing: missing - 1)
        return nil
      }
      state = .plain
      return String(decoding: bytes + [byte], as: UTF8.self).first.map { .character($0) }
    case (.plain, _), (.multibyte, _), (.escape, _):
      return first(byte)
    }
    return nil
  }

  private mutating func first(_ byte: UInt8) -> Keystroke? {
    state = .plain
    switch byte {
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: state = .escape
    case 1...26: return .control(Character(UnicodeScalar(byte + 96)))
    case 32..<127: return .character(Character(UnicodeScalar(byte)))
    case 0xC2...0xDF: state = .multibyte([byte], missing: 1)
    case 0xE0...0xEF: state = .multibyte([byte], missing: 2)
    case 0xF0...0xF4: state = .multibyte([byte], missing: 3)
    default: break
    }
    return nil
  }

  // MARK: Control sequences

  private static let movements: [UInt8: Keystroke] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private static let numbered: [String: Keystroke] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]

  /// - Parameter parameters: the first says which key, the second which of Shift, Alt and Ctrl were
  ///   held, which makes no difference here.
  private mutating func key(of parameters: [UInt8], _ final: UInt8) -> Keystroke? {
    let first = parameters.prefix { $0 != UInt8(ascii: ";") }
    switch final {
    case UInt8(ascii: "Z"):
      return .backTab
    case UInt8(ascii: "~"):
      let number = String(decoding: first, as: UTF8.self)
      guard number != "200" else {
        pasted = []
        state = .paste(tail: [], count: 0)
        return nil
      }
      return Self.numbered[number]
    default:
      return Self.movements[final]
    }
  }

  // MARK: Paste

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private mutating func paste(_ byte: UInt8, after tail: [UInt8], _ count: Int) -> Keystroke? {
    if pasted.count < Self.longestPaste { pasted.append(byte) }
    let tail = tail.suffix(Self.endOfPaste.count - 1) + [byte]
    guard tail.elementsEqual(Self.endOfPaste) else {
      state = .paste(tail: Array(tail), count: count + 1)
      return nil
    }
    state = .plain
    return .paste(
      String(decoding: pasted.prefix(count + 1 - Self.endOfPaste.count), as: UTF8.self))
  }
}
