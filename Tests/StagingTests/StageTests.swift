import Clearinghouse
import Codes
import LicensingWizard
import Samples
import Simulator
import Staging
import Testing

struct StageTests {
  struct Case: CustomTestStringConvertible {
    let words: String
    let finding: Diagnosis.Finding.Kind
    let notes: [String]
    let sentence: String
    var testDescription: String { words }

    init(
      _ words: String, _ finding: Diagnosis.Finding.Kind, notes: [String], _ sentence: String
    ) {
      (self.words, self.finding, self.notes, self.sentence) = (words, finding, notes, sentence)
    }
  }

  @Test("A situation is set up: the doctor's finding, the notes and the sentence", arguments: cases)
  func situations(_ situation: Case) throws {
    var rehearsal = try Rehearsal()
    let sentence = try rehearsal.set(situation.words)
    let number = try rehearsal.server.requests.last?.number.description ?? ""
    #expect(sentence == situation.sentence.replacing("NUMBER", with: number))
    #expect(try rehearsal.finding == situation.finding)
    #expect(try rehearsal.notes == situation.notes)
  }

  @Test("Every situation is in the table")
  func complete() {
    let names = Self.cases.map { $0.words.prefix { $0 != " " } }
    #expect(Set(names.map(String.init)) == Set(Situation.names))
  }

  @Test("The same seed sets up the same, byte for byte", arguments: cases)
  func reproducible(_ situation: Case) throws {
    let both = try (0..<2).map { _ in try Rehearsal(after: [situation.words]) }
    #expect(try both[0].server == both[1].server)
    #expect(both[0].stage.vendor == both[1].stage.vendor)
    #expect(both[0].stage.generator == both[1].stage.generator)
  }

  @Test("One situation after another draws other numbers")
  func generator() throws {
    let rehearsal = try Rehearsal()
    var once = rehearsal
    try once.set("change-id")
    var twice = once
    try twice.set("change-id")
    let ids = try [rehearsal, once, twice].map { try $0.registration?.licenseServerID }
    #expect(Set(ids).count == 3)
  }

  @Test(
    "What makes a reactivation necessary is the standing of the server",
    arguments: [
      ("damage-certificate", LicenseServer.Lapse.certificateDamaged),
      ("redeployed", .privateKeyMissing),
      ("compromised-certificate", .certificateDistrusted),
      ("expire-certificate", .certificateExpired(at: Sample.morning.advanced(by: .seconds(-1)))),
      ("early-certificate", .certificateNotYetValid(from: Sample.day(1))),
      ("expire-registration", .registrationExpired(lastDay: Sample.day(-1).day)),
    ])
  func lapses(situation: String, lapse: LicenseServer.Lapse) throws {
    let server = try Rehearsal(after: [situation]).server
    #expect(server.standing(at: Sample.morning) == .lapsed(lapse))
  }

  @Test("So many days are left of a certificate", arguments: [0, 1, 10, 729])
  func days(_ days: Int) throws {
    let server = try Rehearsal(after: ["expiring-certificate --days \(days)"]).server
    #expect(server.certificateDaysLeft(at: Sample.morning) == days)
    #expect(server.standing(at: Sample.morning) == .activated)
  }

  @Test("Only the vendor's record is another, and only in what was said")
  func vendor() throws {
    let before = try #require(try Rehearsal().registration)
    func changed(_ words: String) throws -> Registration? {
      try Rehearsal(after: [words]).registration
    }
    var expected = before
    expected.state = .deactivated(since: Sample.morning)
    #expect(try changed("vendor-deactivated") == expected)
    expected = before
    expected.licenseServerID = nil
    #expect(try changed("vendor-never-activated") == expected)
    expected = before
    expected.company = "Contoso"
    #expect(try changed("vendor-company --company Contoso") == expected)
    expected = before
    expected.licenses = 12
    #expect(try changed("vendor-total 12") == expected)
    #expect(try changed("vendor-active") == before)
    #expect(try changed("vendor-unknown") == nil)
  }

  @Test("The Clearinghouse has a real license server ID that is another")
  func changedID() throws {
    let rehearsal = try Rehearsal(after: ["change-id"])
    let server = try rehearsal.server
    let id = try #require(try rehearsal.registration?.licenseServerID)
    #expect(id != server.licenseServerID)
    #expect(id.isGenuine(for: server.productID, key: Sample.key))
  }

  @Test("A pending request is answered, where there is one, and none is opened")
  func pending() throws {
    var rehearsal = try Rehearsal(after: ["last-attempt"])
    let request = try #require(try rehearsal.server.pendingRequest)
    #expect(request.attempts == Request.allowedAttempts - 1)
    try rehearsal.set("answer-lost")
    #expect(try rehearsal.server.requests == [request])
    #expect(try rehearsal.registration?.answers.map(\.requestNumber) == [request.number])
  }

  @Test("Licenses and clients are as the situation says")
  func licenses() throws {
    #expect(
      try Rehearsal(after: ["no-licenses"]).server.licenses
        == LicenseCounts(issued: 40, available: 0))
    #expect(try Rehearsal(after: ["awaiting-reissue"]).server.licenses.awaitingReissue == 15)
    let pack = try Rehearsal(after: ["expired-pack"]).server.packs.last
    #expect(pack?.endsOn == Sample.day(-1).day)
    #expect(pack?.counts == LicenseCounts(issued: 0, available: 10))
    let clients = try Rehearsal(after: ["renewal-due"]).server.clients
    #expect(clients.map(\.expiresAt) == [Sample.day(5)])
    var revoked = try Rehearsal(after: ["revoked-fifth"]).server
    var generator = Simulator.SeededGenerator(seed: 1)
    _ = try revoked.issueLicense(to: "NEXT", at: Sample.morning, using: &generator)
    #expect(throws: Refusal.self) { try revoked.revokeLicense(of: "NEXT", at: Sample.morning) }
  }

  @Test("The contact is blank, and the state is unknown until it is known again")
  func properties() throws {
    var rehearsal = try Rehearsal(after: ["blank-contact", "unknown-state"])
    #expect(try rehearsal.server.contact == Contact(firstName: "", lastName: "", company: ""))
    #expect(try rehearsal.server.isStateUnknown)
    #expect(
      try rehearsal.set("unknown-state --known")
        == "The licensing service of TS-LICENSE-01 gives answers again.")
    #expect(try !rehearsal.server.isStateUnknown)
  }
}
