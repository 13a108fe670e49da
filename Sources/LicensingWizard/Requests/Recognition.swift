internal import Codes

/// Finds out what a confirmation with sound check digits was given for, by computing what the
/// Clearinghouse would have given for everything that this console ever asked.
struct Recognition {
  let key: SimulationKey
  let today: Day

  enum Finding: Hashable {
    case accepted
    case refused(CodeRefusal.Cause)
  }

  /// - Parameters:
  ///   - request: the pending request that it should confirm.
  ///   - others: the other servers of this console.
  func finding(
    _ confirmation: some Confirming, for request: Request, of server: LicenseServer,
    others: [LicenseServer]
  ) -> Finding {
    if let grant = grant(confirmation, request, server, as: request.operation, through: today)
      ?? grantBefore(request, confirmation, server)
    {
      if today < grant.validity.lowerBound {
        return .refused(.notYetValid(firstDay: grant.validity.lowerBound, today: today))
      }
      return grant.validity.contains(today)
        ? .accepted : .refused(.expired(lastDay: grant.validity.upperBound, today: today))
    }
    for operation in Operation.advanced where operation != request.operation {
      if grant(confirmation, request, server, as: operation, through: today) != nil {
        return .refused(.otherOperation(operation))
      }
    }
    if let cause = earlier(confirmation, of: server) { return .refused(cause) }
    for other in others where isOf(other, confirmation) {
      return .refused(.otherServer(other.name))
    }
    if let cause = mixedUp(confirmation, request, server, others) { return .refused(cause) }
    return .refused(.notForThisRequest)
  }

  /// The closed request of this server that it confirms; `nil` when there is none. The Clearinghouse
  /// answers to its number long after the site has closed it.
  func earlier(_ confirmation: some Confirming, of server: LicenseServer) -> CodeRefusal.Cause? {
    for request in server.requests.reversed() where request.status != .pending {
      let last = max(today, request.closedAt?.day ?? today)
      guard grant(confirmation, request, server, as: request.operation, through: last) != nil
      else { continue }
      if case .completed(let time) = request.status { return .alreadyUsed(request, at: time) }
      return .earlierRequest(request)
    }
    return nil
  }

  /// Product ID and request number that belong to two servers of this console.
  private func mixedUp(
    _ confirmation: some Confirming, _ request: Request, _ server: LicenseServer,
    _ others: [LicenseServer]
  ) -> CodeRefusal.Cause? {
    for other in others {
      if grant(confirmation, request, other, as: request.operation, through: today) != nil {
        return .otherServersProductID(other.name, productID: server.productID)
      }
      let isOfOther = other.requests.contains { theirs in
        let last = theirs.closedAt?.day ?? today
        return grant(confirmation, theirs, server, as: request.operation, through: last) != nil
      }
      if isOfOther {
        return .otherServersRequestNumber(other.name, number: request.number)
      }
    }
    return nil
  }

  private func isOf(_ server: LicenseServer, _ confirmation: some Confirming) -> Bool {
    server.requests.contains { request in
      let last = request.closedAt?.day ?? today
      return Operation.advanced.contains {
        grant(confirmation, request, server, as: $0, through: last) != nil
      }
    }
  }

  /// From the day before the request (the two clocks may differ by a time zone) to the day after the
  /// last. Ten years at most, so that a clock set to the far future costs milliseconds and not minutes.
  private func grant(
    _ confirmation: some Confirming, _ request: Request, _ server: LicenseServer,
    as operation: Operation, through last: Day
  ) -> Grant? {
    let opened = request.openedAt.day
    let end = min(max(opened, last), opened.advanced(by: 3653))
    return grant(
      confirmation, request, server, as: operation,
      on: opened.advanced(by: -1)...end.advanced(by: 1))
  }

  /// From days before the request: its number is new with every request, so the clock of this computer
  /// was ahead when it was opened. Two years at most.
  private func grantBefore(
    _ request: Request, _ confirmation: some Confirming, _ server: LicenseServer
  ) -> Grant? {
    let opened = request.openedAt.day
    return grant(
      confirmation, request, server, as: request.operation,
      on: opened.advanced(by: -731)...opened.advanced(by: -2))
  }

  private func grant(
    _ confirmation: some Confirming, _ request: Request, _ server: LicenseServer,
    as operation: Operation, on days: ClosedRange<Day>
  ) -> Grant? {
    guard let id = server.licenseServerID else { return nil }
    return days.lazy.map { day in
      Grant(
        operation, productID: server.productID, licenseServerID: id,
        requestNumber: request.number, day: day)
    }.first { confirmation.confirms($0, key: key) }
  }
}
