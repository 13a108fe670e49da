import Codes
import Samples
import Testing

@testable import LicensingWizard

/// License server IDs as they are typed: what is accepted, and the cause when one is not.
struct ActivationTests {
  private func site() throws -> Site<SiteMemory> {
    var site = try Site(.neverActivated)
    try site.console.stage("", on: Site<SiteMemory>.name, at: Sample.morning) {
      $0.contact = .reachable
    }
    return site
  }

  @Test("The license server ID activates, for a year, and is in the log but not in the history")
  func activation() throws {
    var site = try site()
    let request = try site.open(.activate)
    var expected = try site.server
    let id = LicenseServerID(activating: Sample.productID(), at: request.number, key: Sample.key)
    #expect(
      try site.console.enter(
        licenseServerID: id.description.lowercased(), on: Site<SiteMemory>.name,
        at: Sample.day(1)) == nil)
    expected.state = .activated(id)
    expected.registrationEndsOn = Sample.day(366).day
    expected.requests[0].attempts = 1
    expected.requests[0].status = .completed(at: Sample.day(1))
    expected.history.append(
      HistoryEntry(
        at: Sample.day(1), who: "Ada Sample", event: .completed, operation: .activate,
        method: .telephone, requestNumber: request.number))
    expected.events = [
      LoggedEvent(at: Sample.day(1), .activated, "TS-LICENSE-01 has been activated.")
    ]
    #expect(try site.server == expected)
    #expect(try site.server.needsCertificate)
    #expect(try site.server.certifyingRequests.count == 1)
  }

  @Test("Why a license server ID is refused")
  func activationRefused() throws {
    var site = try site()
    let name = try Site<SiteMemory>.name
    _ = try site.open(.activate)
    let stranger = LicenseServerID(
      activating: Sample.productID(1), at: Sample.number(), key: Sample.otherKey)
    let rows: [(String, CodeRefusal.Cause, Int?)] = [
      ("", .unsoundID(CodeError(.licenseServerID, .empty)), nil),
      ("SIM01", .unsoundID(CodeError(.licenseServerID, .wrongLength(found: 5, expected: 35))), nil),
      (
        Sample.packID().description,
        .unsoundID(CodeError(.licenseServerID, .otherKind(.licensePackID))), nil
      ),
      (Sample.licenseServerID(2).description, .otherServer(try Site<SiteMemory>.otherName), 4),
      (stranger.description, .otherProductID, 3),
    ]
    for (text, cause, attempts) in rows {
      #expect(
        try site.console.enter(licenseServerID: text, on: name, at: Sample.morning)
          == CodeRefusal(cause: cause, attemptsLeft: attempts))
    }
    #expect(try site.server.state == .neverActivated)
  }

  @Test("An ID that has activated the server is used, once nothing is pending")
  func activationUsed() throws {
    var site = try site()
    let name = try Site<SiteMemory>.name
    _ = try site.open(.activate)
    let id = Sample.licenseServerID().description
    #expect(try site.console.enter(licenseServerID: id, on: name, at: Sample.morning) == nil)
    let request = try #require(try site.server.requests.last)
    #expect(
      try site.console.enter(licenseServerID: id, on: name, at: Sample.morning)
        == CodeRefusal(cause: .alreadyUsed(request, at: Sample.morning), attemptsLeft: nil))
  }
}
