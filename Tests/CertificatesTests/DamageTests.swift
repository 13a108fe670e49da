import Certificates
import Samples
import Testing

/// Bytes that are not quite, or not at all, a certificate: none may trap, and none may be believed.
struct DamageTests {
  private func isDamaged(_ verdict: CertificateVerdict) -> Bool {
    if case .damaged = verdict { true } else { false }
  }

  @Test("Every single flipped bit is damage")
  func flippedBits() throws {
    let certified = try Certified()
    let sound = try certified.issue()
    let unnoticed = (0..<sound.count * 8).filter { bit in
      var bytes = sound
      bytes[bit / 8] ^= 1 << (bit % 8)
      return !isDamaged(certified.check(bytes))
    }
    #expect(unnoticed == [])
    #expect(sound.count > 500)
  }

  @Test("Every byte left out, doubled or zeroed, every beginning and every end alone is damage")
  func lostBytes() throws {
    let certified = try Certified()
    let sound = try certified.issue()
    let unnoticed = sound.indices.filter { index in
      let head = Array(sound[..<index])
      let tail = Array(sound[(index + 1)...])
      var altered = [head, tail, head + tail, head + [sound[index], sound[index]] + tail]
      if sound[index] != 0 { altered.append(head + [0] + tail) }
      return !altered.allSatisfy { isDamaged(certified.check($0)) }
    }
    #expect(unnoticed == [])
  }

  @Test("The cause that is told", arguments: Cause.allCases)
  func causes(cause: Cause) throws {
    let certified = try Certified()
    let sound = try certified.issue()
    let (bytes, damage): ([UInt8], CertificateVerdict.Damage) =
      switch cause {
      case .empty: ([], .notACertificate)
      case .text: (Array(CertificateAuthority.pem(sound).utf8), .notACertificate)
      case .twice: (sound + sound, .notACertificate)
      case .lastByte: (sound.dropLast() + [~sound[sound.count - 1]], .signature)
      case .longest: (sound + Array(repeating: 0, count: 4096 - sound.count), .notACertificate)
      case .tooLong: (sound + Array(repeating: 0, count: 4097 - sound.count), .tooLong(bytes: 4097))
      case .huge: (Array(repeating: 0x30, count: 10_000_000), .tooLong(bytes: 10_000_000))
      case .nested: (Array(repeating: [0x30, 0x80], count: 2000).flatMap(\.self), .notACertificate)
      case .authority: (certified.authority.der, .otherAuthority)
      }
    #expect(certified.check(bytes) == .damaged(damage))
  }

  enum Cause: CaseIterable, Sendable {
    case empty, text, twice, lastByte, longest, tooLong, huge, nested, authority
  }

  @Test("10,000 random or randomly changed texts of bytes are damage, without a trap")
  func randomBytes() throws {
    let certified = try Certified()
    let sound = try certified.issue()
    var generator = SeededGenerator(seed: 21)
    let believed = (0..<10_000).filter { round in
      var bytes = sound
      if round % 4 == 0 {
        bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
          UInt8.random(in: .min ... .max, using: &generator)
        }
      } else {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let index = Int.random(in: bytes.indices, using: &generator)
          let width = Int.random(in: 0...3, using: &generator)
          let range = index..<min(index + width, bytes.count)
          bytes.replaceSubrange(
            range,
            with: (0..<Int.random(in: 0...3, using: &generator)).map { _ in
              UInt8.random(in: .min ... .max, using: &generator)
            })
        }
      }
      return bytes != sound && !isDamaged(certified.check(bytes))
    }
    #expect(believed == [])
  }
}
