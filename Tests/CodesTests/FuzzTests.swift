import Testing

@testable import Codes

/// Random texts through every parser: none may trap, and what one accepts must read back as itself.
struct FuzzTests {
  /// Scalars that people type, and those that break careless readers of text.
  private static let pool: [Unicode.Scalar] = Array(
    ("0123456789OolI|ABCDEabcdeSIM012TZ:- \u{0}\t\n\r-–−_.,;/()+#\"'“٣४５²⑤五½é\u{301}\u{336}"
      + "\u{200B}\u{200C}\u{200D}\u{FEFF}\u{2060}\u{AD}\u{A0}\u{3000}\u{FE0F}\u{20E3}\u{600}"
      + "👩👧🇩🇪🏴\u{E0067}\u{E007F}\u{10FFFF}\u{FFFD}ßẚİ한\u{1100}\u{1161}").unicodeScalars)

  private static let sound = [
    Sample.productID, Sample.requestNumber, Sample.licenseServerID, Sample.licensePackID,
    Sample.confirmationCode, Sample.spokenReference, "999999", "2026-11-23T09:00:00Z",
    "A 4542 B 7711 C 4770 D 0548 E 0269",
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    "licenseline-enrolment \(Sample.productID) \(Sample.licenseServerID) 40 6JVSE29H29MG Contoso Ltd",
  ]

  /// One in two is noise; the other is a sound text with a few scalars put in, taken out or changed.
  private static func text(using generator: inout SeededGenerator) -> String {
    var scalars: [Unicode.Scalar] = []
    if generator.below(2) == 0 {
      scalars = (0..<generator.below(40)).map { _ in scalar(using: &generator) }
    } else {
      scalars = Array(sound[generator.below(sound.count)].unicodeScalars)
      for _ in 0..<generator.below(4) {
        let place = generator.below(scalars.count)
        switch generator.below(3) {
        case 0: scalars.insert(scalar(using: &generator), at: place)
        case 1: scalars.remove(at: place)
        default: scalars[place] = scalar(using: &generator)
        }
      }
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func scalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
    let any = Unicode.Scalar(UInt32(generator.below(0x11_0000)))
    return generator.below(8) == 0 ? any ?? " " : pool[generator.below(pool.count)]
  }

  private func texts(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Self.text(using: &generator) }
  }

  /// How many texts are accepted, and those whose value does not read back as itself.
  private func tally<Value: Equatable>(
    _ texts: [String], _ parse: (String) throws -> Value?, print: (Value) -> String
  ) -> (accepted: Int, broken: [String]) {
    let accepted = texts.compactMap { text in (try? parse(text)).flatMap { $0 }.map { (text, $0) } }
    return (accepted.count, accepted.filter { (try? parse(print($1))) != $1 }.map(\.0))
  }

  @Test("Whatever any parser accepts reads back as itself, and each accepts something")
  func roundTrips() throws {
    let texts = texts(4000, seed: 11)
    let key = try Sample.key()
    let tallies = [
      tally(texts, { try ProductID(parsing: $0) }, print: \.description),
      tally(texts, { try RequestNumber(parsing: $0) }, print: \.description),
      tally(texts, { try LicenseServerID(parsing: $0) }, print: \.description),
      tally(texts, { try LicensePackID(parsing: $0) }, print: \.description),
      tally(texts, { try ConfirmationCode(parsing: $0) }, print: \.description),
      tally(texts, { try SpokenReference(parsing: $0) }, print: \.description),
      tally(texts, { try UnissuedCount(parsing: $0) }, print: \.description),
      tally(texts, { UTCTime($0) }, print: \.description),
      tally(texts, { SimulationKey(hexadecimal: $0) }, print: \.hexadecimal),
      tally(texts, { try Enrolment(parsing: $0, key: key) }, print: { $0.line(key: key) }),
    ]
    #expect(tallies.flatMap(\.broken) == [])
    #expect(tallies.map { $0.accepted > 20 } == Array(repeating: true, count: tallies.count))
  }

  @Test("A stray character is always the one that stands at its place in the text")
  func positions() {
    var named = 0
    var misplaced: [String] = []
    for text in texts(4000, seed: 12) {
      guard case .notADigit(let character, let position) = ConfirmationCode.fault(in: text) else {
        continue
      }
      named += 1
      if text.dropFirst(position - 1).first != character { misplaced.append(text) }
    }
    #expect(misplaced == [])
    #expect(named > 1000)
  }

  @Test("Every company of random characters survives its enrolment line")
  func companies() throws {
    let key = try Sample.key()
    let productID = try ProductID(parsing: Sample.productID)
    let lost = texts(1000, seed: 13).filter { company in
      let enrolment = Enrolment(
        productID: productID, licenseServerID: nil, licenses: 1, company: company)
      return (try? Enrolment(parsing: enrolment.line(key: key), key: key)) != enrolment
    }
    #expect(lost == [])
  }
}
