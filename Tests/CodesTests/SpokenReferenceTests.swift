import Testing

@testable import Codes

struct SpokenReferenceTests {
  @Test("The known answer, by another program")
  func knownAnswer() throws {
    let key = try Sample.key()
    let reference = SpokenReference(confirming: try Sample.grant(.reactivate), key: key)
    #expect(reference.canonical == "9Y0C4H")
    #expect(reference.description == "9Y0C4H")
    #expect(SpokenReference(confirming: try Sample.grant(), key: key).canonical == "3MNJ88")
  }

  @Test("It is said in the ICAO spelling alphabet, three and three")
  func spoken() throws {
    #expect(
      try SpokenReference(parsing: Sample.spokenReference).spoken
        == "nine Yankee zero, Charlie four Hotel")
  }

  @Test("It reads back, in every way that people type it")
  func forms() throws {
    let reference = try SpokenReference(parsing: "9Y0C4H")
    for text in ["9y0c4h", "9Y0-C4H", " 9 Y 0 C 4 H ", "9YOC4H", "9yo.c4h\n"] {
      #expect(try SpokenReference(parsing: text) == reference)
    }
  }

  @Test("It confirms its own grant, and no other operation, server, request, day or key")
  func confirms() throws {
    let reference = try SpokenReference(parsing: "3MNJ88")
    let key = try Sample.key()
    #expect(reference.confirms(try Sample.grant(), key: key))
    #expect(
      try Sample.otherGrants().map { reference.confirms($0, key: key) } == [
        false, false, false, false, false,
      ])
    #expect(!reference.confirms(try Sample.grant(), key: try Sample.otherKey()))
  }

  @Test("1,000 references read back as themselves")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 8)
    let grant = try Sample.grant()
    let references = try (0..<1000).map { _ in
      let key = try #require(SimulationKey(bytes: generator.bytes(32)))
      return SpokenReference(confirming: grant, key: key)
    }
    #expect(try references.map { try SpokenReference(parsing: $0.description) } == references)
  }

  @Test("Every other character in any place is refused, but for O, which is read as 0")
  func errors() throws {
    var accepted: [String] = []
    for place in 0..<6 {
      for character in Alphanumeric.all {
        let typed = "9Y0C4H".replacingCharacter(at: place, with: character.description)
        if typed != "9Y0C4H", (try? SpokenReference(parsing: typed)) != nil {
          accepted.append(typed)
        }
      }
    }
    #expect(accepted == ["9YOC4H"])
  }

  @Test(
    "What is no reference is refused for its true cause",
    arguments: [
      ("", CodeError.Cause.empty),
      ("9Y0C4", .wrongLength(found: 5, expected: 6)),
      ("9Y0C4HH", .wrongLength(found: 7, expected: 6)),
      ("9Y0C4G", .checkFails),
      ("9Y0?4H", .unexpected("?", position: 4)),
    ])
  func refusals(text: String, cause: CodeError.Cause) {
    #expect(throws: CodeError(.spokenReference, cause)) { try SpokenReference(parsing: text) }
  }
}
