public import Codes

extension VendorLedger {
  /// Activates a server, which is registered if it is not known yet.
  ///
  /// - Throws: what the ledger throws.
  public mutating func activate(
    _ productID: ProductID, company: String, request: RequestNumber,
    from caller: Caller = .unnamed, at time: UTCTime, key: SimulationKey
  ) throws -> Activation {
    try change(productID) { stored in
      var registration =
        stored
        ?? Registration(
          productID: productID, licenseServerID: nil, company: company, licenses: 0,
          enrolledAt: time)
      let activation = registration.activate(request: request, from: caller, at: time, key: key)
      stored = registration
      return activation
    }
  }

  /// Answers what came by the Internet, by the same rules as a call. What is granted is stored before
  /// this returns.
  ///
  /// - Throws: what the ledger throws; nothing is granted then.
  public mutating func answer(
    _ request: InternetRequest, at time: UTCTime, key: SimulationKey
  ) throws -> InternetAnswer {
    guard !request.email.allSatisfy(\.isWhitespace) else { return .refused(.emailMissing) }
    let caller = Caller(by: .internet, who: request.name)
    if case .activate = request.task {
      return .activated(
        try activate(
          request.productID, company: request.company, request: request.requestNumber,
          from: caller, at: time, key: key
        ).licenseServerID)
    }
    return try change(request.productID) { stored in
      guard var registration = stored else {
        return .refused(.unknownServer(request.productID))
      }
      do throws(VendorRefusal) {
        let answer = try registration.answer(request, from: caller, at: time, key: key)
        stored = registration
        return answer
      } catch {
        return .refused(error)
      }
    }
  }
}

extension Registration {
  fileprivate mutating func answer(
    _ request: InternetRequest, from caller: Caller, at time: UTCTime, key: SimulationKey
  ) throws(Refusal) -> InternetAnswer {
    guard let licenseServerID else { throw .neverActivated }
    guard request.licenseServerID == licenseServerID else { throw .otherLicenseServerID }
    let number = request.requestNumber
    switch request.task {
    case .activate:
      return .activated(
        activate(request: number, from: caller, at: time, key: key).licenseServerID)
    case .install(let order):
      return .installed(
        try install(order, request: number, from: caller, at: time, key: key).id)
    case .deactivate:
      return .deactivated(
        try deactivate(request: number, from: caller, at: time, key: key).code)
    case .reactivate(let reason, let unissued):
      let confirmation = try reactivate(
        request: number, reason: reason, unissued: unissued, from: caller, at: time, key: key)
      // By the Internet nobody has to call for them.
      let packID = LicensePackID(
        for: .reissue(reactivation: number), of: licenseServerID, key: key)
      return .reactivated(
        confirmation.reference, packID: unissued.value > 0 ? packID : nil)
    }
  }
}
