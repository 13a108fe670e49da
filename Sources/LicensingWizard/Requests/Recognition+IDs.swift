public import Codes

extension Recognition {
  /// What a license server ID was issued to: every genuine one for this product ID is good, whichever
  /// request it was asked for with.
  func finding(
    _ id: LicenseServerID, of server: LicenseServer, others: [LicenseServer]
  ) -> Finding {
    if id.isGenuine(for: server.productID, key: key) { return .accepted }
    let other = others.first { id.isGenuine(for: $0.productID, key: key) }
    return .refused(other.map { .otherServer($0.name) } ?? .otherProductID)
  }

  /// What a pack ID was issued for.
  func finding(
    _ id: LicensePackID, for request: Request, of server: LicenseServer, others: [LicenseServer]
  ) -> Finding {
    guard let owner = server.licenseServerID else { return .refused(.notForThisRequest) }
    if server.grants(of: request).contains(where: { id.isIssued(for: $0, of: owner, key: key) }) {
      return .accepted
    }
    if let cause = earlier(id, of: server) { return .refused(cause) }
    if request.operation == .install,
      server.reactivationsToReissue(before: server.requests.count)
        .contains(where: { id.isIssued(for: .reissue(reactivation: $0), of: owner, key: key) })
    {
      return .refused(.otherOperation(.reissue))
    }
    if id.isGenuine(for: owner, key: key) { return .refused(.otherOrder) }
    let other = others.first { other in
      other.licenseServerID.map { id.isGenuine(for: $0, key: key) } ?? false
    }
    return .refused(other.map { .otherServer($0.name) } ?? .notForThisRequest)
  }

  /// The closed request of this server that the ID was issued for; `nil` when there is none.
  func earlier(_ id: LicensePackID, of server: LicenseServer) -> CodeRefusal.Cause? {
    guard let owner = server.licenseServerID else { return nil }
    let isIssued = { (grant: PackGrant) in id.isIssued(for: grant, of: owner, key: key) }
    for request in server.requests.reversed() where request.status != .pending {
      let grants =
        request.operation == .reactivate
        ? [.reissue(reactivation: request.number)] : server.grants(of: request)
      guard grants.contains(where: isIssued) else { continue }
      guard request.operation != .reactivate else {
        let current = server.reactivationsToReissue(before: server.requests.count)
        if current.contains(request.number) { continue }
        return .earlierRequest(request)
      }
      if case .completed(let time) = request.status { return .alreadyUsed(request, at: time) }
      // What a reissue was asked for does not end with the request that asked.
      if request.operation == .install { return .earlierRequest(request) }
    }
    return nil
  }
}

extension LicenseServer {
  /// What the Clearinghouse can have issued a pack ID for, with this request.
  func grants(of request: Request) -> [PackGrant] {
    switch request.operation {
    case .install: request.order.map { [.order($0, request.number)] } ?? []
    case .reissue:
      reactivationsToReissue(
        before: requests.firstIndex { $0.number == request.number } ?? requests.count
      ).map { .reissue(reactivation: $0) }
    case .activate, .deactivate, .reactivate: []
    }
  }

  /// The reactivations of which the Clearinghouse may hold licenses back: the last that was completed,
  /// and those after it, which it may have granted though the site never heard of it.
  ///
  /// - Parameter end: how many requests, from the oldest on, are looked at.
  public func reactivationsToReissue(before end: Int) -> [RequestNumber] {
    let earlier = requests.prefix(end)
    let last = earlier.lastIndex { request in
      guard case .completed = request.status else { return false }
      return request.operation == .reactivate
    }
    return earlier.dropFirst(last ?? 0).filter { $0.operation == .reactivate }.map(\.number)
  }
}
