import Codes
import LicensingWizard
import Samples
import Staging
import Testing

/// A situation into which a server cannot be brought is refused, and both sides stay as they were.
struct StagingRefusalTests {
  @Test(
    "What cannot be set up says why",
    arguments: [
      ("vendor-unknown", "vendor-total 5", Self.unknown),
      ("vendor-unknown", "expired-pack", Self.unknown),
      ("vendor-never-activated", "vendor-deactivated", Self.neverByVendor),
      ("no-licenses", "revoked-fifth", Self.tooFew),
      ("damage-certificate", "revoked-fifth", Self.notInOrder),
      ("damage-certificate", "renewal-due", Self.noneToGive),
      ("no-licenses", "renewal-due", Self.noneToGive),
    ])
  func refusals(before: String, situation: String, words: String) throws {
    var rehearsal = try Rehearsal(after: [before])
    let (server, vendor) = (try rehearsal.server, rehearsal.stage.vendor)
    let refusal = #expect(throws: StagingRefusal.self) { try rehearsal.set(situation) }
    #expect(refusal?.description == words)
    #expect(try rehearsal.server == server)
    #expect(rehearsal.stage.vendor == vendor)
  }

  @Test(
    "A server that was never activated has nothing to be damaged",
    arguments: [
      "damage-certificate", "expire-certificate", "expiring-certificate", "early-certificate",
      "redeployed", "expire-registration", "awaiting-reissue", "change-id", "never-confirmed",
      "expired-pack", "no-licenses",
    ])
  func neverActivated(situation: String) throws {
    var rehearsal = try Rehearsal(isActivated: false)
    let (server, vendor) = (try rehearsal.server, rehearsal.stage.vendor)
    let refusal = #expect(throws: StagingRefusal.self) { try rehearsal.set(situation) }
    #expect(refusal?.description == "TS-LICENSE-01 was never activated, so this cannot be set up.")
    #expect(try rehearsal.server == server)
    #expect(rehearsal.stage.vendor == vendor)
  }

  @Test("The wizard's rules hold for what both sides do as ever")
  func rules() throws {
    var rehearsal = try Rehearsal(after: ["deactivated"])
    #expect(throws: Refusal.self) { try rehearsal.set("deactivated") }
  }

  @Test("A certificate whose dates cannot be says so")
  func dates() throws {
    var rehearsal = try Rehearsal(at: UTCTime(seconds: 86_400))
    let refusal = #expect(throws: StagingRefusal.self) { try rehearsal.set("expire-certificate") }
    #expect(
      refusal?.description
        == "No certificate can have the dates that this needs: they must be in the years 1970 to 9999. "
        + "Choose another time with --now.")
  }

  @Test("A number beyond its range is refused before anything is changed")
  func ranges() throws {
    var rehearsal = try Rehearsal()
    let server = try rehearsal.server
    for situation in [Situation.expiringCertificate(days: .max), .vendorTotal(-1)] {
      #expect(throws: SituationFault.self) { try rehearsal.stage.set(situation) }
    }
    #expect(try rehearsal.server == server)
  }

  @Test("A server that the site does not have has no stage")
  func unknownServer() throws {
    let stage = try Rehearsal().stage
    let other = try ServerName(parsing: "OTHER")
    #expect(throws: Refusal.unknownServer("OTHER")) {
      _ = try Stage(
        of: other, stage.console, stage.vendor,
        certificates: ServerCertificates(key: Sample.key), at: Sample.morning,
        using: stage.generator)
    }
  }

  private static let unknown =
    "The Clearinghouse does not know TS-LICENSE-01. Enrol it first: licenseline vendor enrol"
  private static let neverByVendor =
    "The Clearinghouse has never activated TS-LICENSE-01, so this cannot be set up."
  private static let tooFew =
    "TS-LICENSE-01 has too few available licenses per device for a fifth to be issued and revoked. "
    + "Install licenses first."
  private static let notInOrder =
    "TS-LICENSE-01 is not activated and in good order, so nothing can be revoked on it."
  private static let noneToGive =
    "No client holds a permanent license of TS-LICENSE-01, and it has none to give now. Install "
    + "licenses, or reactivate it, first."
}
