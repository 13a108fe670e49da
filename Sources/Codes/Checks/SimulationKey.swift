internal import Crypto

/// The 32 bytes that both sides of one simulation share, as a real product ships with what it needs
/// to verify its vendor's answers.
public struct SimulationKey: Hashable, Sendable {
  /// Always 32.
  public let bytes: [UInt8]
  /// HMAC-SHA256 with the key already in it, since every code of a simulation begins with it.
  let authenticator: HMAC<SHA256>

  public static let length = 32

  /// The octets 0 to 31: the key of the known answers and of rehearsals. Everybody knows it.
  public static let rehearsal = SimulationKey(unchecked: Array(0..<32))

  /// `nil` when there are not exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.init(unchecked: bytes)
  }

  /// The key as a key file holds it: 64 hexadecimal digits, white space around them allowed.
  /// `nil` for anything else.
  public init?(hexadecimal text: String) {
    let nibbles = text.split(whereSeparator: \.isWhitespace).joined().map { character in
      character.isASCII ? character.hexDigitValue : nil
    }
    guard nibbles.count == 2 * Self.length else { return nil }
    var bytes: [UInt8] = []
    var high: Int?
    for nibble in nibbles {
      guard let nibble else { return nil }
      if let first = high {
        bytes.append(UInt8(first << 4 | nibble))
        high = nil
      } else {
        high = nibble
      }
    }
    self.init(bytes: bytes)
  }

  public static func random(using generator: inout some RandomNumberGenerator) -> SimulationKey {
    SimulationKey(
      unchecked: (0..<length).map { _ in .random(in: .min ... .max, using: &generator) })
  }

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
    authenticator = HMAC(key: SymmetricKey(data: bytes))
  }

  public static func == (left: SimulationKey, right: SimulationKey) -> Bool {
    left.bytes == right.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  /// 64 lower-case hexadecimal digits, as a key file holds them.
  public var hexadecimal: String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

extension SimulationKey: CustomStringConvertible {
  /// Says nothing of the bytes, so that no log shows them by accident.
  public var description: String { "simulation key of \(Self.length) bytes" }
}
