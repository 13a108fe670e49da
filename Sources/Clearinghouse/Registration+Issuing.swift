public import Codes

extension Registration {
  /// Activates a server: gives it its license server ID, always the same one. A server that has one is
  /// answered too, in either state: the site may never have got it, or may have lost its record.
  public mutating func activate(
    request: RequestNumber, from caller: Caller = .unnamed, at time: UTCTime, key: SimulationKey
  ) -> Activation {
    let new = Answer(
      .activate, requestNumber: request, answeredAt: time, by: caller.method, who: caller.who)
    let isRepeated = licenseServerID != nil
    let id = licenseServerID ?? LicenseServerID(activating: productID, at: request, key: key)
    licenseServerID = id
    if let earlier = place(of: .activate, request) {
      correct(earlier, by: new)
    } else {
      answers.append(new)
      state = .active
    }
    return Activation(licenseServerID: id, isRepeated: isRepeated)
  }

  /// Issues a pack for an order. The same request gets the same pack ID; with another order it gets
  /// another one, which takes the place of the first.
  ///
  /// - Throws: `Refusal`; nothing is changed then.
  public mutating func install(
    _ order: LicenseOrder, request: RequestNumber, from caller: Caller = .unnamed,
    at time: UTCTime, key: SimulationKey
  ) throws(Refusal) -> IssuedPack {
    let owner = try activeOwner()
    let earlier = place(of: .install, request)
    let replaced = earlier.flatMap { answers[$0].order }?.count ?? 0
    let total = licenses - replaced + order.count
    guard UnissuedCount.range.contains(total) else { throw .tooManyLicenses(total: licenses) }
    let new = Answer(
      .install, requestNumber: request, answeredAt: time, by: caller.method, who: caller.who,
      order: order)
    let isRepeated = earlier.map { answers[$0].order == order } ?? false
    if let earlier { correct(earlier, by: new) } else { answers.append(new) }
    licenses = total
    return IssuedPack(
      id: LicensePackID(for: .order(order, request), of: owner, key: key), count: order.count,
      isRepeated: isRepeated)
  }

  /// Reissues the licenses that the last reactivation holds back. Whatever request asks, and however
  /// often, the pack ID is the same until the next reactivation.
  ///
  /// - Throws: `Refusal`; nothing is changed then.
  public mutating func reissue(
    request: RequestNumber, from caller: Caller = .unnamed, at time: UTCTime, key: SimulationKey
  ) throws(Refusal) -> IssuedPack {
    let owner = try activeOwner()
    guard let last = answers.last(where: { $0.operation == .reactivate }),
      let count = last.unissued?.value, count > 0
    else { throw .nothingToReissue }
    let new = Answer(
      .reissue, requestNumber: request, answeredAt: time, by: caller.method, who: caller.who)
    let since = answers.lastIndex(of: last) ?? 0
    let isRepeated = answers.dropFirst(since).contains { $0.operation == .reissue }
    if let earlier = place(of: .reissue, request) {
      correct(earlier, by: new)
    } else {
      answers.append(new)
    }
    return IssuedPack(
      id: LicensePackID(for: .reissue(reactivation: last.requestNumber), of: owner, key: key),
      count: count, isRepeated: isRepeated)
  }

  private func activeOwner() throws(Refusal) -> LicenseServerID {
    guard let licenseServerID else { throw .neverActivated }
    if case .deactivated(let since) = state { throw .deactivated(since: since) }
    return licenseServerID
  }
}

/// What a caller is told whose server is activated.
public struct Activation: Hashable, Sendable {
  public let licenseServerID: LicenseServerID
  /// The server was activated before, and this is the ID that it has.
  public let isRepeated: Bool
}

/// What a caller is told who installs licenses, or has them reissued.
public struct IssuedPack: Hashable, Sendable {
  public let id: LicensePackID
  /// How many licenses it stands for.
  public let count: Int
  /// It was given before.
  public let isRepeated: Bool
}
