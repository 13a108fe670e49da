import Testing

@testable import Codes

struct IssuedIDTests {
  @Test("A license server ID reads back, in every way that people type it")
  func forms() throws {
    let id = try LicenseServerID(parsing: Sample.licenseServerID)
    #expect(id.canonical == "SIM010123456789ABCDEFGYW4S5MB7H38W9")
    #expect(id.description == Sample.licenseServerID)
    for text in [
      "SIM010123456789ABCDEFGYW4S5MB7H38W9", "sim01-01234-56789-abcde-fgyw4-s5mb7-h38w9",
      "SIM01 O1234 56789 ABCDE FGYW4 S5MB7 H38W9", "SIM01-0i234-56789-ABCDE-FGYW4-S5MB7-H38W9",
      "SIM01-0L234-56789-ABCDE-FGYW4-S5MB7-H38W9\u{FEFF}",
      "SIMO1-01234-56789-ABCDE-FGYW4-S5MB7-H38W9", "s1mol 01234 56789 abcde fgyw4 s5mb7 h38w9",
      "ＳＩＭ０１－０１２３４－５６７８９－ＡＢＣＤＥ－ＦＧＹＷ４－Ｓ５ＭＢ７－ｈ３８ｗ９",
      "SIM01-٠١٢٣٤-56789-ABCDE-FGYW4-S5MB7-H38W9",
      "SIM01—01234—56789\u{A0}ABCDE\u{200B}FGYW4\nS5MB7\tH38W9\u{200D}",
    ] {
      #expect(try LicenseServerID(parsing: text) == id)
    }
  }

  @Test("It is spelt with digits as words and letters by the ICAO alphabet")
  func spoken() throws {
    #expect(
      try LicenseServerID(parsing: Sample.licenseServerID).spoken
        == "Sierra India Mike zero one, zero one two three four, five six seven eight nine, "
        + "Alfa Bravo Charlie Delta Echo, Foxtrot Golf Yankee Whiskey four, "
        + "Sierra five Mike Bravo seven, Hotel three eight Whiskey nine")
  }

  @Test("500 issued ones begin with their group, are sound, differ, and read back as themselves")
  func issued() throws {
    var generator = SeededGenerator(seed: 3)
    let key = try Sample.key()
    let owner = try ProductID(parsing: Sample.productID)
    let ids = (0..<500).map { _ in
      LicenseServerID.issue(to: owner, key: key, using: &generator)
    }
    #expect(try ids.map { try LicenseServerID(parsing: $0.description) } == ids)
    #expect(ids.allSatisfy { $0.canonical.hasPrefix("SIM01") && $0.canonical.count == 35 })
    #expect(ids.allSatisfy { $0.isGenuine(for: owner, key: key) })
    #expect(Set(ids).count == ids.count)
    let confusable = ids.count {
      $0.canonical.dropFirst(5).dropLast().contains { "ILOU".contains($0) }
    }
    #expect(confusable == 0)
  }

  @Test("One seed and one key issue one ID, another seed another")
  func reproducible() throws {
    let key = try Sample.key()
    let owner = try LicenseServerID(parsing: Sample.licenseServerID)
    func issue(_ seed: UInt64) -> LicensePackID {
      var generator = SeededGenerator(seed: seed)
      return .issue(to: owner, key: key, using: &generator)
    }
    #expect(issue(4) == issue(4))
    #expect(issue(4) != issue(5))
    #expect(issue(4).canonical.hasPrefix("SIM02"))
  }

  @Test("I, L and O at the end are read as typed where that is sound, or else as 1, 1 and 0")
  func checkCharacter() throws {
    var generator = SeededGenerator(seed: 6)
    let key = try Sample.key()
    let owner = try ProductID(parsing: Sample.productID)
    var seen: Set<Character> = []
    for _ in 0..<300 {
      let id = LicenseServerID.issue(to: owner, key: key, using: &generator)
      guard let check = id.canonical.last, "ILO01".contains(check) else { continue }
      seen.insert(check)
      #expect(try LicenseServerID(parsing: id.canonical) == id)
      for resembling in ["0": "O", "1": "IL"][check, default: ""] {
        #expect(try LicenseServerID(parsing: id.canonical.dropLast() + [resembling]) == id)
      }
    }
    #expect(seen == ["I", "L", "O", "0", "1"])
  }

  @Test("Every other character in any place is refused, but for those that are read as the same")
  func errors() throws {
    let canonical = try LicenseServerID(parsing: Sample.licenseServerID).canonical
    var accepted: [String] = []
    for place in 0..<35 {
      for character in Alphanumeric.all {
        let typed = canonical.replacingCharacter(at: place, with: character.description)
        if typed != canonical, (try? LicenseServerID(parsing: typed)) != nil {
          accepted.append("\(place)\(character)")
        }
      }
    }
    #expect(accepted == ["11", "1L", "3O", "4I", "4L", "5O", "6I", "6L"])
  }

  @Test(
    "What is no license server ID is refused for its true cause",
    arguments: [
      ("", CodeError.Cause.empty),
      ("-\u{200B}- ", .empty),
      ("SIM01", .wrongLength(found: 5, expected: 35)),
      ("SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W", .wrongLength(found: 34, expected: 35)),
      ("SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W8", .checkFails),
      ("SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38WÄ", .unexpected("Ä", position: 41)),
      ("SIM01-01234-56789-ABCD_-FGYW4-S5MB7-H38W9", .wrongLength(found: 34, expected: 35)),
      ("SIM01+01234-56789-ABCDE-FGYW4-S5MB7-H38W9", .unexpected("+", position: 6)),
      (
        "SIM03-01234-56789-ABCDE-FGYW4-S5MB7-H38W9", .wrongPrefix(found: "SIM03", expected: "SIM01")
      ),
      (Sample.licensePackID, .otherKind(.licensePackID)),
    ])
  func refusals(text: String, cause: CodeError.Cause) {
    #expect(throws: CodeError(.licenseServerID, cause)) { try LicenseServerID(parsing: text) }
  }

  @Test("A license server ID is no license pack ID")
  func packRefusal() {
    #expect(throws: CodeError(.licensePackID, .otherKind(.licenseServerID))) {
      try LicensePackID(parsing: Sample.licenseServerID)
    }
  }
}
