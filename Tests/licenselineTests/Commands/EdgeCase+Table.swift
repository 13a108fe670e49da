extension EdgeCase {
  static let before = [
    EdgeCase(
      "the method is not the telephone",
      .done("wizard deactivate SERVER --method internet", "is deactivated")),
    EdgeCase(
      "fax chosen", .refused("wizard deactivate SERVER --method fax", "deactivated by fax")),
    EdgeCase(
      "web chosen", .refused("wizard reactivate SERVER --method web", "reactivated by web")),
    EdgeCase(
      "no country", .done("server add NEW"), .refused("wizard activate NEW", "Country/region")),
    EdgeCase(
      "country changed", .done("wizard deactivate SERVER", "08081 570134"),
      .done("wizard deactivate SERVER --country US", "425-555-0134")),
    EdgeCase(
      "not administrator",
      .refused("wizard deactivate SERVER --as-user Joe", "Joe is no administrator")),
    EdgeCase(
      "never activated", .done("server add NEW"),
      .refused("wizard deactivate NEW", "NEW was never activated")),
    EdgeCase(
      "already deactivated", .done("stage deactivated SERVER"),
      .refused("wizard deactivate SERVER", "has been deactivated since")),
    EdgeCase(
      "state unknown", .done("stage unknown-state SERVER"),
      .refused("wizard deactivate SERVER", "is not known"), .done("server show SERVER", "unknown"),
      .done("stage unknown-state SERVER --known"), .done("wizard deactivate SERVER")),
    EdgeCase(
      "certificate expired", .done("stage expire-certificate SERVER"),
      .refused("wizard activate SERVER", "its certificate expired on")),
    EdgeCase(
      "certificate damaged", .done("stage damage-certificate SERVER"),
      .refused("wizard activate SERVER", "its certificate is damaged")),
    EdgeCase(
      "name missing", .done("stage blank-contact SERVER"),
      .refused("wizard deactivate SERVER", "First name (--first-name), Last name (--last-name)")),
    EdgeCase(
      "e-mail blank", .done("server set SERVER --email "),
      .refused("wizard deactivate SERVER --method internet", "E-mail (--email)"),
      .done("wizard deactivate SERVER")),
    EdgeCase(
      "wizard on another server", .done("server add OTHER --activated"),
      .done("wizard deactivate SERVER"), .done("wizard deactivate OTHER"),
      .done("server show OTHER", "deactivation")),
    EdgeCase(
      "wizard cancelled", .done("wizard deactivate SERVER"),
      .done("wizard deactivate SERVER --cancel", "is cancelled")),
    EdgeCase(
      "wizard reopened", .done("wizard deactivate SERVER"), .call("deactivate"),
      .done("wizard deactivate SERVER"), .done("wizard deactivate SERVER --code CODE")),
    EdgeCase(
      "wizard open twice", .done("wizard deactivate SERVER"),
      .refused(
        "wizard reactivate SERVER --reason server-upgraded", "Complete it or cancel it first")),
  ]

  static let contexts = [
    EdgeCase(
      "other server", .done("server add OTHER --activated"), .done("wizard deactivate SERVER"),
      .done("wizard deactivate OTHER"), .call("deactivate"),
      .refused("wizard deactivate OTHER --code CODE", "another server of this console")),
    EdgeCase(
      "other operation", .done("wizard reactivate SERVER --reason server-upgraded"),
      .call("reactivate"),
      .refused(
        "wizard reactivate SERVER --heard --reference REFERENCE", "given for a deactivation")),
    EdgeCase(
      "earlier request", .done("wizard deactivate SERVER"), .call("deactivate"),
      .done("wizard deactivate SERVER --cancel"), .done("wizard deactivate SERVER"),
      .refused("wizard deactivate SERVER --code CODE", "belongs to an earlier request")),
    EdgeCase(
      "reused", .done("wizard deactivate SERVER"), .call("deactivate"),
      .done("wizard deactivate SERVER --code CODE"),
      .refused("wizard deactivate SERVER --code CODE", "This was used on 2026-11-23 already")),
    EdgeCase(
      "expired", .done("wizard deactivate SERVER"), .call("deactivate"), .at("2026-11-27"),
      .refused("wizard deactivate SERVER --code CODE", "This was valid through 2026-11-26")),
    EdgeCase(
      "day border", .done("wizard deactivate SERVER"), .call("deactivate"),
      .at("2026-11-26 23:59"), .done("wizard deactivate SERVER --code CODE")),
    EdgeCase(
      "clock set wrong", .done("wizard deactivate SERVER"), .call("deactivate"),
      .at("2026-11-22 23:59"),
      .refused("wizard deactivate SERVER --code CODE", "Set the clock")),
    EdgeCase(
      "the clock is before the certificate", .done("stage early-certificate SERVER"),
      .refused("wizard activate SERVER", "by the clock of this computer")),
    EdgeCase(
      "superseded by a second call", .done("wizard deactivate SERVER"), .call("deactivate"),
      .at("2026-11-27"), .call("deactivate"), .done("wizard deactivate SERVER --code CODE")),
    EdgeCase(
      "attempts exhausted", .done("stage last-attempt SERVER"),
      .refused(
        "wizard deactivate SERVER --code 45427711477005480269", "was the last of 5 attempts")),
    EdgeCase(
      "ID changed in between", .done("wizard deactivate SERVER"), .done("stage change-id SERVER"),
      .call("deactivate"),
      .refused("wizard deactivate SERVER --code CODE", "was not given for this request")),
    EdgeCase(
      "the vendor says deactivated, and the server never got the code",
      .done("stage answer-lost SERVER"), .refused("doctor SERVER", ""), .call("deactivate"),
      .done("wizard deactivate SERVER --code CODE"), .done("doctor SERVER")),
    EdgeCase(
      "the vendor says deactivated, and nobody asked", .done("stage vendor-deactivated SERVER"),
      .refused("doctor SERVER", "")),
    EdgeCase(
      "the server is deactivated, and the vendor says active",
      .done("stage site-deactivated SERVER"), .refused("doctor SERVER", "")),
    EdgeCase(
      "storing fails after acceptance", .done("wizard deactivate SERVER"), .call("deactivate"),
      .done("stage storing-fails SERVER"),
      .run(
        "wizard deactivate SERVER --code CODE", status: 3,
        "The confirmation is right, but it could not be stored"),
      .done("server events SERVER", "  44     The deactivation of TS-LICENSE-01 could not be"),
      .done("server list", "TS-LICENSE-01  activated"),
      .done("stage storing-fails SERVER --mended"),
      .done("wizard deactivate SERVER --code CODE", "is deactivated")),
  ]

  static let reactivations = [
    EdgeCase(
      "reason missing", .refused("wizard reactivate SERVER", "A reactivation needs a reason")),
    EdgeCase(
      "reason contradictory",
      .done(
        "wizard reactivate SERVER --reason certificate-expired",
        "The reason is that the certificate expired, but")),
    EdgeCase(
      "heard but wizard cancelled", .done("wizard reactivate SERVER --reason server-upgraded"),
      .done("stage answer-lost SERVER"), .done("wizard reactivate SERVER --cancel"),
      .done("server log SERVER", "request cancelled")),
    EdgeCase(
      "confirmed but never heard", .done("wizard reactivate SERVER --reason server-upgraded"),
      .done("stage answer-lost SERVER"), .refused("doctor SERVER", "")),
    EdgeCase(
      "heard, and never confirmed", .done("stage never-confirmed SERVER"),
      .refused("doctor SERVER", "")),
    EdgeCase(
      "server already active",
      .done("wizard reactivate SERVER --reason server-upgraded", "TS-LICENSE-01 is active.")),
    EdgeCase(
      "after redeploy on new hardware", .done("stage redeployed SERVER"),
      .done("client request SERVER", "temporary"), .done("server events SERVER", "  17  "),
      .done(
        "wizard reactivate SERVER --method internet --reason server-redeployed", "is reactivated"),
      .done("client request SERVER", "permanent")),
    EdgeCase(
      "compromised key", .done("stage compromised-certificate SERVER"),
      .done("server show SERVER", "is not trusted any more"),
      .done("server events SERVER", "  17  ")),
    EdgeCase(
      "unissued shown as available before reissue", .done("stage awaiting-reissue SERVER"),
      .done("server show SERVER", "Available licenses  0"),
      .done("client request SERVER", "temporary")),
    EdgeCase(
      "reissue twice", .done("stage awaiting-reissue SERVER"),
      .done(
        "wizard reactivate SERVER --method internet --reason server-upgraded", "is reactivated"),
      .refused("wizard reissue SERVER", "Nothing awaits reissue")),
    EdgeCase(
      "more issued than total", .done("stage vendor-total SERVER 5"),
      .refused("doctor SERVER", ""),
      .refused(
        "wizard reactivate SERVER --method internet --reason server-upgraded", "5 licenses in all")),
  ]

  static let records = [
    EdgeCase(
      "new clients refused", .done("stage deactivated SERVER"),
      .refused("client request SERVER", "no additional client can be licensed")),
    EdgeCase(
      "renewals while deactivated", .done("stage renewal-due SERVER"),
      .done("stage deactivated SERVER"),
      .refused("client renew SERVER --client CLIENT-01", "cannot be renewed")),
    EdgeCase(
      "a backup older than the deactivation restored", .done("stage backup"),
      .done("stage deactivated SERVER"), .done("stage restore-backup"),
      .refused("doctor SERVER", "")),
    EdgeCase(
      "revoking over 20 %", .done("stage revoked-fifth SERVER"),
      .refused("client revoke SERVER --client CLIENT-9", "At most 20 %")),
    EdgeCase(
      "history without the code", .done("wizard deactivate SERVER"), .call("deactivate"),
      .done("wizard deactivate SERVER --code CODE"), .hides("server log SERVER"),
      .hides("vendor log")),
  ]
}
