import Codes
import Samples
import Testing

@testable import LicensingWizard

/// The words of refusals.
extension AllowedOperationTests {
  @Test("What every other refusal says")
  func texts() throws {
    let name = try ServerName(parsing: "TS-LICENSE-01")
    let request = Request(
      number: Sample.number(), operation: .reactivate, method: .telephone, reason: .redeployed,
      openedAt: Sample.morning)
    let since = Sample.day(-30)
    let texts: [(Refusal, String)] = [
      (
        .unknownServer("TS-LICENSE-09"),
        "There is no license server “TS-LICENSE-09”. “licenseline server list” shows those that "
          + "there are."
      ),
      (
        .serverExists(name), "There is a license server TS-LICENSE-01 already. Choose another name."
      ),
      (
        .contactIncomplete(["First name", "Last name", "Company"]),
        "Information is needed: First name, Last name, Company."
      ),
      (
        .reasonMissing,
        "A reactivation needs a reason. Choose one: server-redeployed, certificate-corrupt, "
          + "private-key-compromised, registration-expired, server-upgraded, certificate-expired."
      ),
      (
        .orderMissing,
        "An installation of licenses needs their program and its number, their version and type, and "
          + "how many there are."
      ),
      (
        .otherRequestPending(request),
        "A reactivation is pending, request \(Sample.number()). Complete it or cancel it first."
      ),
      (
        .otherRequestPending(
          Request(
            number: Sample.number(), operation: .install, method: .telephone, reason: nil,
            openedAt: Sample.morning)),
        "An installation of licenses is pending, request \(Sample.number()). Complete it or cancel it "
          + "first."
      ),
      (
        .nothingPending(name, .deactivate),
        "No deactivation of TS-LICENSE-01 is pending. Start one: “licenseline wizard deactivate "
          + "TS-LICENSE-01”."
      ),
      (
        .byVendor(.neverActivated),
        "The Clearinghouse has never activated this server. Activate it first."
      ),
      (
        .deactivated(name, since: since),
        "TS-LICENSE-01 has been deactivated since 2026-10-24: no additional client can be licensed "
          + "from it until it is reactivated. Licenses issued before remain valid."
      ),
      (
        .noLicense(name, client: "PC-7", .perDevice, .noneLeft),
        "TS-LICENSE-01 has no license left for PC-7. PC-7 has already had its temporary license. "
          + "Install more."
      ),
      (
        .noLicense(name, client: "ada", .perUser, .noneLeft),
        "TS-LICENSE-01 has no license per user left for ada. There are no temporary licenses per "
          + "user. Install more."
      ),
      (
        .noLicense(name, client: "PC-7", .perDevice, .neverActivated),
        "TS-LICENSE-01 has no license for PC-7, since it was never activated. PC-7 has already had "
          + "its temporary license. Activate TS-LICENSE-01 first."
      ),
      (
        .noLicense(name, client: "ada", .perUser, .lapsed(.certificateDamaged)),
        "TS-LICENSE-01 has no license for ada now: its certificate is damaged. There are no "
          + "temporary licenses per user. Reactivate TS-LICENSE-01 first."
      ),
      (
        .noLicense(name, client: "PC-7", .perDevice, .awaitingReissue(15)),
        "TS-LICENSE-01 has no license left for PC-7 but those that wait to be reissued: 15. PC-7 has "
          + "already had its temporary license. Have them reissued."
      ),
      (
        .noLicenseHeld(name, client: "PC-7", .revoke),
        "PC-7 holds no permanent license of TS-LICENSE-01, so there is nothing to revoke."
      ),
      (
        .noLicenseHeld(name, client: "PC-7", .renew),
        "PC-7 holds no permanent license of TS-LICENSE-01. Request one."
      ),
      (
        .temporaryNotRenewed(name, client: "PC-7"),
        "PC-7 holds a temporary license of TS-LICENSE-01, which cannot be renewed. Request one: it "
          + "gets a permanent one as soon as there is one."
      ),
      (
        .renewalNotDue(client: "PC-7", expiresAt: Sample.day(8)),
        "The license of PC-7 is valid until 2026-12-01. It can be renewed when 7 days or fewer are "
          + "left."
      ),
      (
        .perUserNotRevoked,
        "Only licenses per device can be revoked. A license per user ends by itself."
      ),
      (
        .revocationLimit(name, total: 10, revoked: 2, until: Sample.day(8)),
        "At most 20 % of the licenses per device can be revoked at a time: of the 10 of "
          + "TS-LICENSE-01, 2 are. Revoke the next on 2026-12-01."
      ),
      (
        .revocationLimit(name, total: 4, revoked: 0, until: nil),
        "At most 20 % of the licenses per device can be revoked at a time: of the 4 of "
          + "TS-LICENSE-01, 0 are. Install more licenses first."
      ),
      (
        .reactivateFirst(name, .renew, .lapsed(.certificateDamaged)),
        "Licenses of TS-LICENSE-01 cannot be renewed: its certificate is damaged. Reactivate it first."
      ),
      (
        .reactivateFirst(name, .revoke, .deactivated(since: since)),
        "Licenses of TS-LICENSE-01 cannot be revoked: it has been deactivated since 2026-10-24. "
          + "Reactivate it first."
      ),
      (
        .activateFirst(name, .renew),
        "TS-LICENSE-01 was never activated, so licenses cannot be renewed. Activate it first."
      ),
    ]
    #expect(texts.map(\.0.description) == texts.map(\.1))
  }
}
