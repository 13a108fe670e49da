internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// What a call and the site do, without the call.
extension Stage {
  /// Has the vendor answer a request, as a call does; the site is told nothing.
  mutating func answer(_ request: Request) throws {
    let (server, time, key) = (try server, time, key)
    let caller = Caller(by: .telephone, who: server.contact.name)
    if request.operation == .activate {
      _ = try vendor.activate(
        server.productID, company: server.contact.company, request: request.number, from: caller,
        at: time, key: key)
      return
    }
    try vendor.change(server.productID) { stored in
      guard var registration = stored else {
        throw VendorRefusal.unknownServer(server.productID).refusal
      }
      do throws(VendorRefusal) {
        switch request.operation {
        case .activate: break
        case .install:
          guard let order = request.order else { return }
          _ = try registration.install(
            order, request: request.number, from: caller, at: time, key: key)
        case .deactivate:
          _ = try registration.deactivate(
            request: request.number, from: caller, at: time, key: key)
        case .reactivate:
          _ = try registration.reactivate(
            request: request.number, reason: request.reason ?? .serverUpgraded,
            unissued: UnissuedCount(server.licenses.unissued) ?? .none, from: caller, at: time,
            key: key)
        case .reissue:
          _ = try registration.reissue(
            request: request.number, from: caller, at: time, key: key)
        }
      } catch {
        throw error.refusal
      }
      stored = registration
    }
  }

  /// Deactivates on both sides, as a call and the right code do.
  mutating func deactivate() throws {
    let request = try open(.deactivate)
    try answer(request)
    let productID = try server.productID
    let code = try vendor.registration(of: productID).flatMap { registration in
      registration.answers.last { $0.requestNumber == request.number }
        .flatMap(registration.grant).map { ConfirmationCode(confirming: $0, key: key) }
    }
    try accept(console.enter(code: code?.description ?? "", on: name, at: time))
  }

  /// Reactivates on both sides, as a call and the confirmation do; the licenses wait to be reissued.
  mutating func reactivate(_ reason: ReactivationReason) throws {
    try answer(open(.reactivate, reason: reason))
    try confirmReactivation()
  }

  /// Has the site take for heard that the pending reactivation is confirmed, be it so or not.
  mutating func confirmReactivation() throws {
    try accept(console.confirmHeard(reference: nil, on: name, at: time))
    try certify()
  }

  private func accept(_ refusal: CodeRefusal?) throws {
    if let refusal { throw StagingRefusal(refusal.description) }
  }
}

extension VendorRefusal {
  fileprivate var refusal: StagingRefusal { StagingRefusal(description) }
}
