import Simulator

extension StageTests {
  private static let name = Rehearsal.name

  /// `NUMBER` stands for the request's.
  static let cases = [
    Case(
      "damage-certificate", .lapsed, notes: ["certificate damaged"],
      "The certificate of \(name) is damaged: it must be reactivated."),
    Case(
      "expire-certificate", .lapsed, notes: ["certificate expired"],
      "The certificate of \(name) expired on 2026-11-23: it must be reactivated."),
    Case(
      "expiring-certificate", .inOrder, notes: ["certificate near its end"],
      "The certificate of \(name) expires in 10 days."),
    Case(
      "expiring-certificate --days 1", .inOrder, notes: ["certificate near its end"],
      "The certificate of \(name) expires in 1 day."),
    Case(
      "early-certificate", .lapsed, notes: ["certificate not yet valid"],
      "The certificate of \(name) is not valid before 2026-11-24: check the clock."),
    Case(
      "compromised-certificate", .lapsed, notes: ["compromised certificate put back"],
      "\(name) was reactivated since its private key was compromised, and has its old certificate "
        + "again: it is not trusted."),
    Case(
      "redeployed", .lapsed, notes: ["redeployed on new hardware"],
      "\(name) runs on new hardware, whose key is not that of its certificate: reactivate it, for the "
        + "reason server-redeployed."),
    Case(
      "expire-registration", .lapsed, notes: ["registration expired"],
      "The registration of \(name) expired on 2026-11-22: it must be reactivated."),
    Case(
      "unknown-state", .stateUnknown, notes: ["state unknown"],
      "The state of \(name) is not known. --known ends this."),
    Case(
      "deactivated", .deactivated, notes: ["deactivated on both sides"],
      "\(name) is deactivated on both sides."),
    Case(
      "awaiting-reissue", .awaitingReissue, notes: ["reactivated on both sides"],
      "\(name) was reactivated. Licenses that wait to be reissued: 15."),
    Case(
      "vendor-deactivated", .deactivatedByVendorOnly, notes: ["deactivated at the Clearinghouse"],
      "The Clearinghouse has \(name) as deactivated."),
    Case(
      "vendor-active", .inOrder, notes: ["active at the Clearinghouse"],
      "The Clearinghouse has \(name) as active."),
    Case(
      "vendor-never-activated", .activatedBySiteOnly,
      notes: ["never activated at the Clearinghouse"],
      "The Clearinghouse has never activated \(name)."),
    Case(
      "vendor-company", .otherCompany, notes: ["another company at the Clearinghouse"],
      "The Clearinghouse has \(name) as a server of Another Company."),
    Case(
      "vendor-total 12", .totalsDiffer, notes: ["12 licenses at the Clearinghouse"],
      "The Clearinghouse counts 12 licenses of \(name)."),
    Case(
      "vendor-unknown", .unregistered, notes: ["unknown at the Clearinghouse"],
      "The Clearinghouse does not know \(name)."),
    Case(
      "change-id", .otherLicenseServerID, notes: ["other license server ID at the Clearinghouse"],
      "The Clearinghouse has another license server ID for \(name)."),
    Case(
      "answer-lost", .answerNotTaken, notes: ["answer lost"],
      "The Clearinghouse answered the deactivation NUMBER of \(name), and the site never heard it. "
        + "Calling again mends it."),
    Case(
      "never-confirmed", .neverConfirmed, notes: ["reactivation never confirmed"],
      "\(name) is reactivated by a word that the Clearinghouse never gave."),
    Case(
      "site-deactivated", .deactivatedBySiteOnly, notes: ["active at the Clearinghouse"],
      "\(name) is deactivated at the site, and active at the Clearinghouse."),
    Case(
      "last-attempt", .waitingForAnswer, notes: ["one attempt left"],
      "One attempt is left for the deactivation NUMBER."),
    Case(
      "blank-contact", .inOrder, notes: ["contact blank"],
      "Nobody answers for \(name): the wizard asks for the names and the company."),
    Case(
      "expired-pack", .inOrder, notes: ["pack expired", "pack expired"],
      "10 licenses of \(name) cannot be handed out any more: their pack ended on 2026-11-22."),
    Case(
      "no-licenses", .inOrder, notes: ["all licenses issued"],
      "\(name) has no license left: a new client gets a temporary one, once."),
    Case(
      "renewal-due", .inOrder, notes: ["renewals due"],
      "The permanent licenses of clients of \(name) end on 2026-11-28."),
    Case(
      "revoked-fifth", .inOrder, notes: ["a fifth revoked"],
      "No license of \(name) can be revoked any more. CLIENT-9 is the first to try."),
  ]
}
