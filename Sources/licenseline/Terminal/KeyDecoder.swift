/// Puts the bytes of a terminal together to keys. Escape sequences, as arrows and Delete send them, are
/// passed over whole: their last characters would be taken for keys of the telephone.
struct KeyDecoder: Hashable {
  enum Key: Hashable {
    case character(Character)
    case enter
    case backspace
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D.
    case endOfInput
  }

  private enum State: Hashable {
    case plain
    case escape
    /// ECMA-48 control sequence: parameters until a final byte, 0x40 to 0x7E.
    case controlSequence
    /// One more character, as keypads in application mode send it.
    case singleShift
    /// UTF-8 of more than one byte: those so far, and how many are still to come.
    case multibyte([UInt8], missing: Int)
  }

  private var state = State.plain

  /// - Returns: `nil` when the byte completes no key.
  mutating func key(after byte: UInt8) -> Key? {
    switch (state, byte) {
    case (_, 3):
      state = .plain
      return .interrupt
    case (.escape, UInt8(ascii: "[")):
      state = .controlSequence
    case (.escape, UInt8(ascii: "O")):
      state = .singleShift
    case (.controlSequence, 0x40...0x7E), (.singleShift, _), (.escape, _):
      state = .plain
    case (.controlSequence, _):
      return nil
    case (.multibyte(let bytes, let missing), 0x80...0xBF):
      guard missing == 1 else {
        state = .multibyte(bytes + [byte], missing: missing - 1)
        return nil
      }
      state = .plain
      return String(decoding: bytes + [byte], as: UTF8.self).first.map { .character($0) }
    case (.plain, _), (.multibyte, _):
      return first(byte)
    }
    return nil
  }

  private mutating func first(_ byte: UInt8) -> Key? {
    state = .plain
    switch byte {
    case 4: return .endOfInput
    case 8, 127: return .backspace
    case 10, 13: return .enter
    case 27: state = .escape
    case 32..<127: return .character(Character(UnicodeScalar(byte)))
    case 0xC2...0xDF: state = .multibyte([byte], missing: 1)
    case 0xE0...0xEF: state = .multibyte([byte], missing: 2)
    case 0xF0...0xF4: state = .multibyte([byte], missing: 3)
    default: break
    }
    return nil
  }
}
