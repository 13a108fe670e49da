import Testing

@testable import Codes

struct ProductIDTests {
  @Test("What is printed reads back, in every way that people type it")
  func forms() throws {
    let id = try ProductID(parsing: Sample.productID)
    #expect(id.canonical == "81459123456789012309")
    #expect(id.description == "81459-123-4567890-12309")
    for text in [
      "81459123456789012309", " 81459 123 4567890 12309\n", "81459–123–4567890–12309",
      "８１４５９-１２３-４５６７８９０-１２３０９", "8l459-I23-4567890-123O9", "٨١٤٥٩ ١٢٣ ٤٥٦٧٨٩٠ ١٢٣٠٩",
    ] {
      #expect(try ProductID(parsing: text) == id)
    }
  }

  @Test("It is read back digit by digit")
  func spoken() throws {
    #expect(
      try ProductID(parsing: Sample.otherProductID).spoken
        == "eight one four five nine, zero zero zero, zero zero zero zero zero zero zero, "
        + "zero zero zero seven three")
  }

  @Test("1,000 random ones begin with 81459, are sound, differ, and read back as themselves")
  func random() throws {
    var generator = SeededGenerator(seed: 1)
    let ids = (0..<1000).map { _ in ProductID.random(using: &generator) }
    #expect(try ids.map { try ProductID(parsing: $0.description) } == ids)
    #expect(try ids.map { try ProductID(parsing: $0.canonical) } == ids)
    #expect(ids.allSatisfy { $0.canonical.hasPrefix("81459") && $0.canonical.count == 20 })
    #expect(Set(ids).count == ids.count)
  }

  @Test("Every single-digit error and every swap is refused")
  func errors() throws {
    let id = Digit.all(of: try ProductID(parsing: Sample.productID).canonical)
    let errors = Slips.otherDigits(id) + Slips.swaps(id)
    let accepted = errors.filter { (try? ProductID(parsing: $0.text)) != nil }
    #expect(errors.count == 180 + 19)
    #expect(accepted == [])
  }

  @Test(
    "What is no product ID is refused for its true cause",
    arguments: [
      ("", CodeError.Cause.empty),
      (" \t\n", .empty),
      ("--", .empty),
      ("8", .wrongLength(found: 1, expected: 20)),
      ("81459-123-4567890-1230", .wrongLength(found: 19, expected: 20)),
      ("81459-123-4567890-123099", .wrongLength(found: 21, expected: 20)),
      ("81459-123-4567890-12308", .checkFails),
      ("55041-123-4567890-12309", .wrongPrefix(found: "55041", expected: "81459")),
      ("81459-123x4567890-12309", .unexpected("x", position: 10)),
      ("é1459-123-4567890-12309", .unexpected("é", position: 1)),
      (Sample.licenseServerID, .otherKind(.licenseServerID)),
      ("sim02 anything", .otherKind(.licensePackID)),
    ])
  func refusals(text: String, cause: CodeError.Cause) {
    #expect(throws: CodeError(.productID, cause)) { try ProductID(parsing: text) }
  }
}
