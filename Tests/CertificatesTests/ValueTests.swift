import Certificates
import Codes
import Samples
import Testing

struct ValueTests {
  @Test(
    "Serials are the contents of a positive DER INTEGER of 1 to 20 octets",
    arguments: [
      [1], [0x7f], [0, 0x80], [0, 0xff, 0], [1] + Array(repeating: 0, count: 19),
      [0x7f] + Array(repeating: 0xff, count: 19),
    ] as [[UInt8]])
  func serials(bytes: [UInt8]) throws {
    var certified = try Certified()
    certified.request.serial = try #require(CertificateSerial(bytes: bytes))
    let certificate = try certified.issue()
    #expect(certified.request.serial.bytes == bytes)
    #expect(certificate.contains([0xa0, 3, 2, 1, 2, 2, UInt8(bytes.count)] + bytes))
    #expect(certified.check(certificate) == .valid(until: certified.request.validity.through))
  }

  @Test(
    "No serial is empty, zero, negative, longer than 20 octets or longer than it need be",
    arguments: [
      [], [0], [0, 0], [0, 1], [0, 0x7f], [0x80], [0xff, 0xff], Array(repeating: 1, count: 21),
      [0] + Array(repeating: 0xff, count: 20),
    ] as [[UInt8]])
  func noSerials(bytes: [UInt8]) {
    #expect(CertificateSerial(bytes: bytes) == nil)
  }

  @Test("10,000 drawn serials are sound, of 16 octets and all different")
  func drawnSerials() {
    var generator = SeededGenerator(seed: 22)
    let serials = (0..<10_000).map { _ in CertificateSerial.random(using: &generator) }
    #expect(serials.filter { CertificateSerial(bytes: $0.bytes) != $0 } == [])
    #expect(serials.allSatisfy { $0.bytes.count == 16 })
    #expect(Set(serials).count == 10_000)
  }

  @Test("A serial is printed as openssl prints it")
  func serialText() throws {
    #expect(try #require(CertificateSerial(bytes: [0, 0xab, 5])).description == "00:ab:05")
  }

  @Test("A key seed is 32 bytes, and is printed without them", arguments: [0, 31, 32, 33, 64])
  func seeds(count: Int) {
    let seed = KeySeed(bytes: Array(repeating: 0xab, count: count))
    #expect(seed?.description == (count == 32 ? "key seed of 32 bytes" : nil))
  }

  @Test("A drawn seed follows from the generator alone, and each draw is another")
  func drawnSeeds() {
    var first = SeededGenerator(seed: 23)
    var second = SeededGenerator(seed: 23)
    let seeds = (0..<100).map { _ in KeySeed.random(using: &first) }
    #expect(seeds == (0..<100).map { _ in KeySeed.random(using: &second) })
    #expect(Set(seeds).count == 100)
    #expect(Set(seeds.map(\.fingerprint)).count == 100)
  }

  @Test("A fingerprint reads back from its text; anything else is none")
  func fingerprints() throws {
    let fingerprint = try Certified.seed(0x20).fingerprint
    let text = fingerprint.description
    #expect(KeyFingerprint(text) == fingerprint)
    #expect(
      ["", text + "0", String(text.dropLast()), text.dropLast() + "g", text.dropLast() + "A"]
        .map { KeyFingerprint($0) } == [nil, nil, nil, nil, nil])
  }

  @Test(
    "A validity is refused that ends before it begins or leaves 1970 to 9999",
    arguments: [
      (1, 0), (-1, 0), (-1, -1), (0, 253_402_300_800), (253_402_300_800, 253_402_300_800),
      (.min, .max), (.max, .max),
    ] as [(Int64, Int64)])
  func noValidity(from: Int64, through: Int64) {
    #expect(Validity(from: UTCTime(seconds: from), through: UTCTime(seconds: through)) == nil)
  }

  @Test(
    "Two years are 730 days to the second, and end with the year 9999",
    arguments: [
      ("2026-11-23T09:00:00Z", "2028-11-22T08:59:59Z"),
      ("1970-01-01T00:00:00Z", "1971-12-31T23:59:59Z"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ])
  func twoYears(from: String, through: String) throws {
    let time = try #require(UTCTime(from))
    let validity = try #require(Validity.twoYears(from: time))
    #expect([validity.from.description, validity.through.description] == [from, through])
  }

  @Test("Two years begin in 1970 to 9999", arguments: [.min, -1, 253_402_300_800, .max] as [Int64])
  func noTwoYears(from: Int64) {
    #expect(Validity.twoYears(from: UTCTime(seconds: from)) == nil)
  }
}
