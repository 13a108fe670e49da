import Staging
import Testing

struct SituationTests {
  private static let expectedNames =
    "Expected one of: damage-certificate, expire-certificate, expiring-certificate, early-certificate, "
    + "compromised-certificate, redeployed, expire-registration, unknown-state, deactivated, "
    + "awaiting-reissue, vendor-deactivated, vendor-active, vendor-never-activated, vendor-company, "
    + "vendor-total, vendor-unknown, change-id, answer-lost, never-confirmed, site-deactivated, "
    + "last-attempt, blank-contact, expired-pack, no-licenses, renewal-due, revoked-fifth."

  /// All that are one word, and of the others each end and each spelling.
  static let printed: [[String]] =
    Situation.names.filter {
      !["expiring-certificate", "vendor-company", "vendor-total"].contains($0)
    }.map { [$0] } + [
      ["unknown-state", "--known"],
      ["expiring-certificate", "--days", "0"],
      ["expiring-certificate", "--days", "729"],
      ["vendor-company", "--company", "Contoso Ltd."],
      ["vendor-company", "--company", ""],
      ["vendor-company", "--company=--days=3"],
      ["vendor-total", "0"],
      ["vendor-total", "999999"],
    ]

  @Test("A situation prints the words that it was read from", arguments: printed)
  func roundTrip(words: [String]) throws {
    let situation = try Situation(parsing: words)
    #expect(situation.words == words)
    #expect(situation.name == words[0])
  }

  @Test("Every name is of one situation")
  func names() {
    #expect(Set(Situation.names).count == 26)
    #expect(Situation.names.count == 26)
  }

  @Test(
    "What is left out is as usual, and a value can stand behind an equals sign",
    arguments: [
      (["expiring-certificate"], Situation.expiringCertificate(days: 10)),
      (["expiring-certificate", "--days=7"], .expiringCertificate(days: 7)),
      (["vendor-company"], .vendorCompany("Another Company")),
      (["vendor-company", "--company=Contoso"], .vendorCompany("Contoso")),
      (["unknown-state"], .unknownState(isKnown: false)),
      (["unknown-state", "--known"], .unknownState(isKnown: true)),
      (["vendor-total", "12"], .vendorTotal(12)),
    ])
  func usual(words: [String], situation: Situation) throws {
    #expect(try Situation(parsing: words) == situation)
    #expect(try Situation(parsing: situation.words) == situation)
  }

  @Test(
    "What is no situation says what was found, what was expected, and where",
    arguments: [
      ([], "No situation is named. \(expectedNames)", 0),
      (["backup"], "“backup” is no situation. \(expectedNames)", 0),
      (["Answer-lost"], "“Answer-lost” is no situation. \(expectedNames)", 0),
      (
        [String(repeating: "x", count: 1000)],
        "“\(String(repeating: "x", count: 70))…” is no situation. \(expectedNames)", 0
      ),
      (["deactivated", "now"], "“now” is too much for deactivated, which takes no more words.", 1),
      (["vendor-total"], "Expected a number from 0 to 999999; found nothing.", 1),
      (["vendor-total", "few"], "Expected a number from 0 to 999999; found few.", 1),
      (["vendor-total", "-1"], "Expected a number from 0 to 999999; found -1.", 1),
      (["vendor-total", "1000000"], "Expected a number from 0 to 999999; found 1000000.", 1),
      (
        ["vendor-total", "99999999999999999999"],
        "Expected a number from 0 to 999999; found 99999999999999999999.", 1
      ),
      (
        ["vendor-total", "1", "2"],
        "“2” is too much for vendor-total, which takes one number from 0 to 999999.", 2
      ),
      (
        ["expiring-certificate", "--days"],
        "--days needs a number from 0 to 729; found nothing.", 2
      ),
      (
        ["expiring-certificate", "--days="],
        "--days is a number from 0 to 729; found nothing.", 1
      ),
      (
        ["expiring-certificate", "--days", "730"],
        "--days is a number from 0 to 729; found 730.", 2
      ),
      (["expiring-certificate", "--days=-1"], "--days is a number from 0 to 729; found -1.", 1),
      (
        ["expiring-certificate", "10"],
        "“10” is too much for expiring-certificate, which takes --days once, with a number from 0 to "
          + "729.", 1
      ),
      (
        ["vendor-company", "--company"], "--company needs the name of a company; found nothing.", 2
      ),
      (
        ["vendor-company", "Contoso"],
        "“Contoso” is too much for vendor-company, which takes --company once, with the name of a "
          + "company.", 1
      ),
      (
        ["unknown-state", "--known", "--known"],
        "“--known” is too much for unknown-state, which takes --known once.", 2
      ),
    ])
  func faults(words: [String], text: String, place: Int) throws {
    let fault = #expect(throws: SituationFault.self) { try Situation(parsing: words) }
    #expect(fault?.description == text)
    #expect(fault?.place == place)
  }

  @Test(
    "A number beyond its range is found where no words were read, too",
    arguments: [
      (Situation.expiringCertificate(days: .max), 2), (.expiringCertificate(days: -1), 2),
      (.vendorTotal(.min), 1), (.vendorTotal(1_000_000), 1),
    ])
  func ranges(situation: Situation, place: Int) {
    let fault = #expect(throws: SituationFault.self) { try situation.check() }
    #expect(fault?.place == place)
  }
}
