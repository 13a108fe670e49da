/// Puts the bytes of a terminal together to keystrokes: UTF-8, the control sequences of ECMA-48 that
/// keyboards send, and bracketed paste. Sequences that mean no key here are passed over whole: their last
/// characters would be taken for keys of the telephone.
public struct KeystrokeDecoder: Hashable, Sendable {
  private enum State: Hashable {
    case plain
    case escape
    /// Parameters until a final byte, 0x40 to 0x7E.
    case controlSequence([UInt8])
    /// One more character, as keypads in application mode send it, after digits if Shift and the like
    /// are held.
    case singleShift
    /// One more letter, which says which function key of a Linux console it is.
    case functionKey
    /// UTF-8 of more than one byte: those so far, and how many are still to come.
    case multibyte([UInt8], missing: Int)
    /// How many bytes there were so far, and how many of the last may be the beginning of its end.
    case paste(count: Int, endBytes: Int)
  }

  private var state = State.plain
  /// What was pasted so far; beside the state, so that a long paste is not copied at every byte.
  private var pasted: [UInt8] = []

  public init() {}

  /// The most that one paste holds, in bytes; the rest is passed over.
  public static let longestPaste = 65_536

  /// Whether Escape was pressed, or Alt and a character, or a sequence began with it: when nothing
  /// follows soon, it was no sequence.
  public var isUndecided: Bool { undecided != nil }

  private var undecided: Keystroke? {
    switch state {
    case .escape: .escape
    case .controlSequence([]): .alt("[")
    case .singleShift: .alt("o")
    case .plain, .controlSequence, .functionKey, .multibyte, .paste: nil
    }
  }

  /// Nothing followed.
  ///
  /// - Returns: what was pressed when that was all; `nil` when nothing was undecided.
  public mutating func nothingFollowed() -> Keystroke? {
    guard let undecided else { return nil }
    state = .plain
    return undecided
  }

  /// - Returns: `nil` when the byte completes no keystroke.
  public mutating func keystroke(after byte: UInt8) -> Keystroke? {
    switch (state, byte) {
    // Ctrl-C gets through everything, or a paste that never ends would take the keyboard away.
    case (_, 3):
      (state, pasted) = (.plain, [])
      return .control("c")
    case (.paste(let count, let endBytes), _):
      return paste(byte, after: count, endBytes)
    case (.escape, UInt8(ascii: "[")):
      state = .controlSequence([])
    case (.escape, UInt8(ascii: "O")):
      state = .singleShift
    case (.escape, 27):
      return .escape
    case (.escape, 33..<127):
      state = .plain
      return .alt(Character(Character(UnicodeScalar(byte)).lowercased()))
    case (.controlSequence([]), UInt8(ascii: "[")):
      state = .functionKey
    case (.controlSequence(let parameters), 0x20...0x3F):
      // No key has more parameters; the sequence is still passed over to its end.
      state = .controlSequence(parameters.count < 16 ? parameters + [byte] : parameters)
    case (.controlSequence(let parameters), 0x40...0x7E):
      state = .plain
      return key(of: parameters, byte)
    case (.singleShift, 0x30...0x3F):
      break
    case (.singleShift, 0x20...0x7E):
      state = .plain
      return Self.movements[byte]
    case (.functionKey, 0x20...0x7E):
      state = .plain
    case (.multibyte(let bytes, let missing), 0x80...0xBF):
      guard missing == 1 else {
        state = .multibyte(bytes + [byte], missing: missing - 1)
        return nil
      }
      state = .plain
      return String(validating: bytes + [byte], as: UTF8.self)?.first.map { .character($0) }
    // What breaks a sequence off is a key of its own.
    case (.plain, _), (.escape, _), (.controlSequence, _), (.singleShift, _), (.functionKey, _),
      (.multibyte, _):
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
        state = .paste(count: 0, endBytes: 0)
        return nil
      }
      return Self.numbered[number]
    default:
      return Self.movements[final]
    }
  }

  // MARK: Paste

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private mutating func paste(_ byte: UInt8, after count: Int, _ endBytes: Int) -> Keystroke? {
    if pasted.count < Self.longestPaste { pasted.append(byte) }
    // Escape is the first byte of the end and none of the others, so nothing else begins one anew.
    let isNext = byte == Self.endOfPaste[endBytes]
    let endBytes = isNext ? endBytes + 1 : byte == Self.endOfPaste[0] ? 1 : 0
    guard endBytes == Self.endOfPaste.count else {
      state = .paste(count: count + 1, endBytes: endBytes)
      return nil
    }
    var content = pasted.prefix(count + 1 - endBytes)
    if count + 1 - endBytes > content.count { content = Self.withoutCutCharacter(content) }
    (state, pasted) = (.plain, [])
    return .paste(String(decoding: content, as: UTF8.self))
  }

  /// Without the bytes of a character at the end that the limit cut off.
  private static func withoutCutCharacter(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let missing = bytes.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    let whole = bytes.dropLast(missing + 1)
    let last = bytes.dropFirst(whole.count)
    return String(validating: last, as: UTF8.self) == nil ? whole : bytes
  }
}
