internal import Crypto

/// HMAC-SHA256 (RFC 2104, FIPS 198-1) under the simulation key, over the format's version, a purpose,
/// and fields.
///
/// The message is one byte of version (1), then the purpose and each field as UTF-8 with its length
/// in bytes before it, four bytes big-endian, so that no two lists of fields give one message.
///
/// Known answer: key 00 01 02 … 1f, purpose `confirmation code`, fields `abc` and the empty text give
/// `d139a3bcca03ee7a…`; `decimal(13)` is then 1258837880442 and `characters(12)` 2ED3QK507VKT.
package struct MessageCode {
  private let bytes: [UInt8]

  /// - Parameter purpose: what the code is for, so that a code for one use is none for another.
  package init(_ purpose: String, _ fields: [String], key: SimulationKey) {
    let version: UInt8 = 1
    var message = [version]
    for field in [purpose] + fields {
      message += UInt32(truncatingIfNeeded: field.utf8.count).bigEndianBytes
      message += field.utf8
    }
    bytes = Array(
      HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key.bytes)))
  }

  /// All 32 bytes.
  package var digest: [UInt8] { bytes }

  /// The first eight bytes, big-endian, modulo 10ⁿ, with leading zeros: `count` digits, 1 to 19.
  func decimal(_ count: Int) -> [Digit] {
    positional(10, count).map { Digit(lastOf: $0) }
  }

  /// The first eight bytes, big-endian, modulo 32ⁿ, in the 32 unmistakable characters: `count` of
  /// them, 1 to 12.
  func characters(_ count: Int) -> [Alphanumeric] {
    positional(32, count).map { Alphanumeric.unmistakable[Int($0)] }
  }

  private func positional(_ base: UInt64, _ count: Int) -> [UInt64] {
    var rest = bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    var places: [UInt64] = []
    for _ in 0..<count {
      places.append(rest % base)
      rest /= base
    }
    return places.reversed()
  }
}

extension UInt32 {
  fileprivate var bigEndianBytes: [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) }
  }
}

/// Whether two texts are the same, in a time that depends on their length alone, so that a guess
/// learns nothing from how long a refusal takes.
func isSameInConstantTime(_ left: String, _ right: String) -> Bool {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
