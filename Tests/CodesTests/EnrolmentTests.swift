import Testing

@testable import Codes

struct EnrolmentTests {
  private static let line =
    "licenseline-enrolment \(Sample.productID) \(Sample.licenseServerID) 40 6JVSE29H29MG Contoso Ltd"

  private func enrolment(
    activated: Bool = true, licenses: Int = 40, company: String = "Contoso Ltd"
  ) throws -> Enrolment {
    Enrolment(
      productID: try ProductID(parsing: Sample.productID),
      licenseServerID: activated ? try LicenseServerID(parsing: Sample.licenseServerID) : nil,
      licenses: licenses, company: company)
  }

  @Test("The known answer, by another program")
  func knownAnswer() throws {
    #expect(try enrolment().line(key: try Sample.key()) == Self.line)
    #expect(
      try enrolment(activated: false, licenses: 0, company: "Zoë's Bäckerei")
        .line(key: try Sample.key())
        == "licenseline-enrolment \(Sample.productID) - 0 7ZB67TGRH5XA Zoë's Bäckerei")
  }

  @Test("A line reads back, with the white space that copying leaves")
  func forms() throws {
    let key = try Sample.key()
    for line in [
      Self.line, "  \(Self.line)\r\n", Self.line.split(separator: " ").joined(separator: " \n\t "),
    ] {
      #expect(try Enrolment(parsing: line, key: key) == enrolment())
    }
  }

  @Test(
    "Every company reads back, its white space folded",
    arguments: [
      ("Contoso", "Contoso"), ("  A \t B\nC ", "A B C"), ("", ""), (" \n", ""), ("-", "-"),
      ("株式会社 コントソ", "株式会社 コントソ"), ("\u{301}Accent first", "\u{301}Accent first"),
      ("A\n\u{301}B", "A \u{301}B"), ("👩‍👩‍👧 & Co.", "👩‍👩‍👧 & Co."), ("a\u{0}b", "a\u{0}b"),
    ])
  func companies(company: String, folded: String) throws {
    let key = try Sample.key()
    let enrolment = try enrolment(company: company)
    #expect(enrolment.company == folded)
    #expect(try Enrolment(parsing: enrolment.line(key: key), key: key) == enrolment)
  }

  @Test("Every number of licenses in the range reads back", arguments: [0, 1, 40, 999_999])
  func licenses(count: Int) throws {
    let key = try Sample.key()
    let enrolment = try enrolment(activated: false, licenses: count)
    #expect(try Enrolment(parsing: enrolment.line(key: key), key: key) == enrolment)
  }

  @Test(
    "A line that was changed anywhere is refused",
    arguments: [
      (" 40 ", " 41 "), ("Contoso", "Contosa"), ("Contoso", "contoso"), ("6JVSE", "6JVSF"),
      ("6JVSE29H29MG", "6jvse29h29mg"), (" Ltd", ""),
      (" \(Sample.licenseServerID)", " -"), (Sample.productID, Sample.otherProductID),
    ])
  func changes(old: String, new: String) throws {
    let key = try Sample.key()
    let pieces = (Self.line + " ").split(separator: old, omittingEmptySubsequences: false)
    let changed = pieces.joined(separator: new)
    try #require(pieces.count == 2)
    #expect(throws: EnrolmentError.self) { try Enrolment(parsing: changed, key: key) }
  }

  @Test("A line made with another key is refused")
  func otherKey() throws {
    let line = try enrolment().line(key: try Sample.otherKey())
    #expect(throws: EnrolmentError(Self.checkFault)) {
      try Enrolment(parsing: line, key: try Sample.key())
    }
  }

  private static let checkFault =
    "Its check does not match: it was changed on the way, or made with another simulation key."

  @Test(
    "A refusal says what is wrong",
    arguments: [
      ("", "It does not begin with “licenseline-enrolment”."),
      ("Hello", "It does not begin with “licenseline-enrolment”."),
      ("licenseline-enrolment", "The end of the line is missing."),
      ("licenseline-enrolment \(Sample.productID) - 40", "The end of the line is missing."),
      (
        "licenseline-enrolment \(Sample.productID) - many 6JVSE29H29MG Contoso",
        "The number of licenses, “many”, is no number from 0 to 999999."
      ),
      (
        "licenseline-enrolment \(Sample.productID) - 1000000 6JVSE29H29MG Contoso",
        "The number of licenses, “1000000”, is no number from 0 to 999999."
      ),
      (
        "licenseline-enrolment 81459-123-4567890-12308 - 40 6JVSE29H29MG Contoso",
        "This product ID does not check: at least one character is wrong or two are swapped. "
          + "Compare it with the original."
      ),
      (
        "licenseline-enrolment \(Sample.productID) \(Sample.licensePackID) 40 6JVSE29H29MG Contoso",
        "This is a license pack ID, not a license server ID. A license server ID is "
          + "35 characters in groups of 5, beginning with SIM01."
      ),
      ("licenseline-enrolment \(Sample.productID) - 40 6JVSE29H29MG Contoso", checkFault),
    ])
  func refusals(line: String, found: String) throws {
    let error = try #require(throws: EnrolmentError.self) {
      try Enrolment(parsing: line, key: try Sample.key())
    }
    #expect(
      error.description
        == "This is not an enrolment line of a server. \(found) Copy the whole line that "
        + "“licenseline server enrolment” printed, and use the same key file on both machines.")
  }
}
