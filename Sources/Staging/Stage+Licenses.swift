internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// Packs and the licenses of clients.
extension Stage {
  mutating func expiredPack() throws -> String {
    let last = time.day.advanced(by: -1)
    let pack = LicensePack(
      .servicesProvider, .perDevice, LicenseCounts(issued: 0, available: 10),
      installedAt: time.advanced(by: .seconds(-365 * 86_400)), endsOn: last)
    _ = try activated
    try changeVendor("pack expired") { $0.licenses += 10 }
    try changeSite("pack expired") { server, _ in server.packs.append(pack) }
    return "10 licenses of \(name) cannot be handed out any more: their pack ended on \(last)."
  }

  mutating func noLicenses() throws -> String {
    _ = try activated
    try changeSite("all licenses issued") { server, _ in
      for index in server.packs.indices {
        server.packs[index].counts.issued += server.packs[index].counts.available
        server.packs[index].counts.available = 0
      }
    }
    return "\(name) has no license left: a new client gets a temporary one, once."
  }

  /// If no client holds a permanent license, CLIENT-01 is given one first.
  mutating func renewalDue() throws -> String {
    let (name, time) = (name, time)
    let end = time.advanced(by: .seconds(5 * 86_400))
    try changeSite("renewals due") { server, generator in
      server.takeBackExpired(at: time)
      if server.clients.allSatisfy({ $0.kind == .temporary || $0.end != nil }) {
        let license = try server.issueLicense(to: "CLIENT-01", at: time, using: &generator)
        guard license.kind == .permanent else {
          throw StagingRefusal(
            "No client holds a permanent license of \(name), and it has none to give now. Install "
              + "licenses, or reactivate it, first.")
        }
      }
      for index in server.clients.indices
      where server.clients[index].kind == .permanent && server.clients[index].end == nil {
        server.clients[index].expiresAt = end
      }
    }
    return "The permanent licenses of clients of \(name) end on \(end.day)."
  }

  mutating func revokedFifth() throws -> String {
    guard try server.licenses.total <= 1000 else {
      throw StagingRefusal(
        "\(name) has more than 1,000 licenses, too many to be revoked here.")
    }
    let (name, time) = (name, time)
    var client = 1
    try changeSite("a fifth revoked") { server, generator in
      guard server.standing(at: time) == .activated else {
        throw StagingRefusal(
          "\(name) is not activated and in good order, so nothing can be revoked on it.")
      }
      // As many as there is room for, one after the other: the first that is refused ends it.
      while true {
        let license = try server.issueLicense(to: "CLIENT-\(client)", at: time, using: &generator)
        guard license.kind == .permanent else {
          throw StagingRefusal(
            "\(name) has too few available licenses per device for a fifth to be issued and revoked. "
              + "Install licenses first.")
        }
        do throws(Refusal) {
          _ = try server.revokeLicense(of: "CLIENT-\(client)", at: time)
        } catch {
          guard case .revocationLimit = error else { throw error }
          return
        }
        client += 1
      }
    }
    return "No license of \(name) can be revoked any more. CLIENT-\(client) is the first to try."
  }
}
