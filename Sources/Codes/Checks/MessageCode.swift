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
  private let code: HMAC<SHA256>.MAC

  /// - Parameter purpose: what the code is for, so that a code for one use is none for another.
  package init(_ purpose: String, _ fields: [String], key: SimulationKey) {
    let version: UInt8 = 1
    var message = [version]
    message.reserveCapacity(fields.reduce(1 + 4 + purpose.utf8.count) { $0 + 4 + $1.utf8.count })
    message.append(withLength: purpose)
    for field in fields { message.append(withLength: field) }
    var authenticator = key.authenticator
    authenticator.update(data: message)
    code = authenticator.finalize()
  }

  /// All 32 bytes.
  package var digest: [UInt8] { Array(code) }

  /// The first eight bytes, big-endian, modulo 10ⁿ, with leading zeros: `count` digits, 1 to 19.
  func decimal(_ count: Int) -> [Digit] {
    positional(10, count) { Digit(lastOf: $0) }
  }

  /// The first eight bytes, big-endian, modulo 32ⁿ, in the 32 unmistakable characters: `count` of
  /// them, 1 to 12.
  func characters(_ count: Int) -> [Alphanumeric] {
    positional(32, count) { Alphanumeric.unmistakable[Int($0)] }
  }

  /// - Parameter place: what a place from 0 to `base` - 1 is written as.
  private func positional<Place>(
    _ base: UInt64, _ count: Int, _ place: (UInt64) -> Place
  ) -> [Place] {
    var rest = code.withUnsafeBytes { bytes in
      bytes.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    }
    var places: [Place] = []
    // What checks them is appended.
    places.reserveCapacity(count + 2)
    for _ in 0..<count {
      places.append(place(rest % base))
      rest /= base
    }
    places.reverse()
    return places
  }
}

extension [UInt8] {
  fileprivate mutating func append(withLength text: String) {
    let length = UInt32(truncatingIfNeeded: text.utf8.count)
    for shift in [24, 16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: length >> shift)) }
    append(contentsOf: text.utf8)
  }
}

/// Whether two texts are the same, in a time that depends on their length alone, so that a guess
/// learns nothing from how long a refusal takes.
func isSameInConstantTime(_ left: String, _ right: String) -> Bool {
  let (left, right) = (Array(left.utf8), Array(right.utf8))
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
