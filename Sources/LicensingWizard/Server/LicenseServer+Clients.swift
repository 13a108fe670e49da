public import Codes

extension LicenseServer {
  /// Gives a client a license.
  ///
  /// A permanent one per device expires after 52 to 89 days, drawn at random, one per user after 60, a
  /// temporary one after 90, as the licensing service of Windows Server 2003 documents. A client that
  /// holds a license which has not expired is given that one again; in place of a temporary one it is
  /// given a permanent one as soon as there is one.
  ///
  /// - Throws: `Refusal.deactivated` (KB 814593: no additional client can be licensed until the server
  ///   is reactivated), `stateUnknown`, or `noLicense` when this client had its temporary license, or
  ///   asks for one per user, of which there are no temporary ones.
  public mutating func issueLicense(
    to client: String, for product: LicenseProduct = .perDevice, at time: UTCTime,
    using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> ClientLicense {
    takeBackExpired(at: time)
    let standing = standing(at: time)
    guard standing != .unknown else { throw .stateUnknown(name) }
    let held = held(by: client, product, at: time)
    if let held, clients[held].kind == .permanent { return clients[held] }
    let pack =
      standing == .activated
      ? packs.firstIndex { $0.hasLicense(for: product, at: time) } : nil
    if let held, pack == nil { return clients[held] }
    if case .deactivated(let since) = standing {
      log(
        .clientTurnedAway, at: time,
        "\(name) is not activated, so \(client) was not licensed: deactivated since \(since.day).")
      history.append(entry(.licenseRefused, at: time, note: client))
      throw .deactivated(name, since: since)
    }
    guard pack != nil || canLendTemporary(to: client, product) else {
      logWhyNotPermanent(standing, product, at: time)
      history.append(entry(.licenseRefused, at: time, note: client))
      throw .noLicense(name, client: client, product, shortage(standing, of: product))
    }
    let days =
      pack == nil
      ? ClientLicense.temporaryDays : ClientLicense.days(of: product, using: &generator)
    let license = ClientLicense(
      client: client, kind: pack == nil ? .temporary : .permanent, product: product, pack: pack,
      issuedAt: time, expiresAt: time.advanced(byDays: days))
    clients.append(license)
    if let pack {
      packs[pack].counts.handOut()
      logLicensesLeft(of: product, at: time)
    } else {
      logWhyNotPermanent(standing, product, at: time)
    }
    history.append(entry(.licenseIssued, at: time, note: "\(client), \(license.kind.rawValue)"))
    return license
  }

  /// Lets a client keep its license: drawn anew, from now.
  ///
  /// - Throws: `Refusal`: it holds none that is permanent, has more than 7 days left, or the server is
  ///   not activated as it should be.
  public mutating func renewLicense(
    of client: String, for product: LicenseProduct = .perDevice, at time: UTCTime,
    using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> ClientLicense {
    takeBackExpired(at: time)
    try requireActivated(to: .renew, at: time)
    guard let held = held(by: client, product, at: time) else {
      throw .noLicenseHeld(name, client: client, .renew)
    }
    guard clients[held].kind == .permanent else {
      throw .temporaryNotRenewed(name, client: client)
    }
    let end = clients[held].expiresAt
    guard end <= time.advanced(byDays: ClientLicense.renewalDays) else {
      throw .renewalNotDue(client: client, expiresAt: end)
    }
    clients[held].expiresAt = time.advanced(
      byDays: ClientLicense.days(of: product, using: &generator))
    history.append(entry(.licenseRenewed, at: time, note: client))
    return clients[held]
  }

  /// Takes a license per device away from its client, for another to have.
  ///
  /// At most a fifth of the licenses per device of one version can be revoked at a time: one counts
  /// until the day on which it would have expired.
  ///
  /// - Throws: `Refusal`: it holds none that is permanent and per device, too many are revoked, or the server is not
  ///   activated as it should be.
  public mutating func revokeLicense(
    of client: String, for product: LicenseProduct = .perDevice, at time: UTCTime
  ) throws(Refusal) -> ClientLicense {
    takeBackExpired(at: time)
    try requireActivated(to: .revoke, at: time)
    guard product.holder == .device else { throw .perUserNotRevoked }
    guard let held = held(by: client, product, at: time), let pack = clients[held].pack else {
      let isUser = clients.contains {
        $0.isHeld(by: client) && $0.product.holder == .user && $0.status(at: time) == .valid
      }
      throw isUser ? .perUserNotRevoked : .noLicenseHeld(name, client: client, .revoke)
    }
    let total = packs.filter { $0.product == product }.map(\.total).reduce(0, +)
    let revoked = clients.filter { license in
      guard case .revoked = license.end else { return false }
      return license.product == product && time < license.expiresAt
    }
    guard (revoked.count + 1) * 5 <= total else {
      throw .revocationLimit(
        name, total: total, revoked: revoked.count, until: revoked.map(\.expiresAt).min())
    }
    clients[held].end = .revoked(at: time)
    takeBack(into: pack)
    history.append(entry(.licenseRevoked, at: time, note: client))
    return clients[held]
  }

  /// Expired permanent licenses return to the available ones of their pack. Everything that changes
  /// licenses does this first; what only counts them asks `counted`.
  public mutating func takeBackExpired(at time: UTCTime) {
    for index in clients.indices where clients[index].end == nil {
      guard let pack = clients[index].pack, clients[index].expiresAt <= time else { continue }
      clients[index].end = .expired(at: clients[index].expiresAt)
      takeBack(into: pack)
      history.append(entry(.licenseReturned, at: time, note: clients[index].client))
    }
  }

  /// As it is by this time, with what expired since it was stored: to be shown and counted.
  public func counted(at time: UTCTime) -> LicenseServer {
    var server = self
    server.takeBackExpired(at: time)
    return server
  }

  /// How many licenses can be handed out: those of packs that have ended cannot.
  public func licensesToHandOut(at time: UTCTime) -> Int {
    counted(at: time).packs.map { $0.licensesToHandOut(at: time) }.reduce(0, +)
  }

  /// How many licenses are free and yet cannot be handed out any more, since their pack has ended.
  public func licensesEnded(at time: UTCTime) -> Int {
    counted(at: time).licenses.available - licensesToHandOut(at: time)
  }

  private mutating func takeBack(into pack: Int) {
    guard packs.indices.contains(pack) else { return }
    packs[pack].counts.takeBack()
  }

  private func held(by client: String, _ product: LicenseProduct, at time: UTCTime) -> Int? {
    clients.lastIndex {
      $0.isHeld(by: client) && $0.product == product && $0.status(at: time) == .valid
    }
  }

  private func canLendTemporary(to client: String, _ product: LicenseProduct) -> Bool {
    product.holder == .device
      && !clients.contains { $0.isHeld(by: client) && $0.kind == .temporary }
  }

  /// Why there is no permanent license to be given; the server is neither deactivated nor unknown.
  private func shortage(_ standing: Standing, of product: LicenseProduct) -> Refusal.Shortage {
    switch standing {
    case .neverActivated: return .neverActivated
    case .lapsed(let lapse): return .lapsed(lapse)
    case .activated, .deactivated, .unknown:
      let held = packs.filter { $0.product == product }.map(\.counts.awaitingReissue)
        .reduce(0, +)
      return held > 0 ? .awaitingReissue(held) : .noneLeft
    }
  }

  private mutating func logWhyNotPermanent(
    _ standing: Standing, _ product: LicenseProduct, at time: UTCTime
  ) {
    switch standing {
    case .neverActivated:
      log(
        .notActivated, at: time,
        "\(name) has not been activated, so it issues temporary licenses only.")
    case .lapsed(let lapse):
      log(
        .certificateBad, at: time,
        "\(name) issues temporary licenses only, until it is reactivated: \(lapse).")
    case .activated:
      log(.noLicenses, at: time, "\(name) has no permanent license left for \(product).")
    case .deactivated, .unknown:
      break
    }
  }

  /// - Throws: `Refusal` with the way out, unless the server is activated and in good order.
  func requireActivated(to task: Refusal.Task, at time: UTCTime) throws(Refusal) {
    switch standing(at: time) {
    case .activated: return
    case .neverActivated: throw .activateFirst(name, task)
    case .lapsed(let lapse): throw .reactivateFirst(name, task, .lapsed(lapse))
    case .deactivated(let since): throw .reactivateFirst(name, task, .deactivated(since: since))
    case .unknown: throw .stateUnknown(name)
    }
  }
}
