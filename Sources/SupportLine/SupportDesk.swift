public import Clearinghouse
public import Codes
public import Dialogue

/// The desk behind the support line: answers the flow's questions from the vendor's records, and those
/// about representatives from the time of the call. A desk answers for one call.
public struct SupportDesk<Ledger: VendorLedger> {
  public var ledger: Ledger
  let key: SimulationKey
  let hours = OpeningHours()
  /// Of the call that this desk answers for.
  var line = WaitingLine.notWaiting

  public init(_ ledger: Ledger, key: SimulationKey) {
    self.ledger = ledger
    self.key = key
  }

  /// What is answered is stored before this returns, so that a caller who is cut off can call again.
  ///
  /// - Parameter slots: what the caller gave, as the call keeps it.
  /// - Throws: what the ledger throws; nothing is granted then.
  public mutating func answer(
    _ question: QuestionName, _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (reply: ReplyName, values: [SlotName: String]) {
    switch DeskQuestion(rawValue: question.text) {
    case .identify: try identify(slots)
    case .checkRequest: try checkRequest(slots)
    case .activate: try activate(slots, at: time)
    case .checkNumber: checkNumber(slots)
    case .checkOrder: checkOrder(slots)
    case .install: try install(slots, at: time)
    case .reissue: try reissue(slots, at: time)
    case .deactivate: try deactivate(slots, at: time)
    case .reactivate: try reactivate(slots, at: time)
    case .representative: representative(at: time)
    case .queue: queue(at: time)
    case .openCase: ("opened", ["case-number": Self.caseNumber(at: time)])
    case nil: ("refused", [:])
    }
  }

  private func identify(
    _ slots: [SlotName: String]
  ) throws -> (ReplyName, [SlotName: String]) {
    guard let productID = try? ProductID(parsing: slots["product-id"] ?? "") else {
      return ("mistyped", [:])
    }
    let isActivation = slots["operation"] == Operation.activate.rawValue
    var values: [SlotName: String] = ["product-id-groups": productID.description]
    guard let registration = try ledger.registration(of: productID) else {
      // The one operation that needs no record: it makes one.
      return (isActivation ? "new" : "unknown", values)
    }
    values["company"] = registration.company
    let isRefused = registration.licenseServerID == nil && !isActivation
    return (isRefused ? "never-activated" : "known", values)
  }

  /// What a deactivated server cannot have is refused here, before the caller gives all the rest.
  private func checkRequest(
    _ slots: [SlotName: String]
  ) throws -> (ReplyName, [SlotName: String]) {
    guard let number = try? RequestNumber(parsing: slots["request-number"] ?? ""),
      let operation = Operation(rawValue: slots["operation"] ?? "")
    else { return ("mistyped", [:]) }
    if operation == .install || operation == .reissue,
      let productID = try? ProductID(parsing: slots["product-id"] ?? ""),
      case .deactivated(let since)? = try ledger.registration(of: productID)?.state
    {
      return ("deactivated", ["since": since.day.description])
    }
    return (ReplyName(operation.rawValue), ["request-number-groups": number.description])
  }

  private mutating func deactivate(
    _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (ReplyName, [SlotName: String]) {
    let key = key
    let deactivation = try change(slots) { registration, number throws(Registration.Refusal) in
      try registration.deactivate(request: number, at: time, key: key)
    }
    switch deactivation {
    case .success(let granted):
      return (
        granted.isRepeated ? "granted-again" : "granted",
        [
          "code": granted.code.description,
          "valid-through": granted.validity.upperBound.description,
          "reference": granted.reference.canonical,
        ]
      )
    case .failure:
      return ("refused", [:])
    }
  }

  private mutating func reactivate(
    _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (ReplyName, [SlotName: String]) {
    let reason = ReactivationReason(rawValue: slots["reason"] ?? "") ?? .redeployed
    let unissued = (try? UnissuedCount(parsing: slots["unissued"] ?? "")) ?? .none
    let key = key
    let confirmation = try change(slots) { registration, number throws(Registration.Refusal) in
      try registration.reactivate(
        request: number, reason: reason, unissued: unissued, at: time, key: key)
    }
    switch confirmation {
    case .success(let confirmation):
      return (
        "confirmed",
        [
          "issued": String(confirmation.issuedLicenses),
          "to-reissue": String(confirmation.licensesToReissue),
          "reference": confirmation.reference.canonical,
        ]
      )
    case .failure(.unissuedExceedsTotal(let total)):
      return ("too-many", ["total": String(total)])
    case .failure:
      return ("refused", [:])
    }
  }

  /// Changes the caller's registration in one transaction; a refusal changes nothing.
  mutating func change<Granted>(
    _ slots: [SlotName: String],
    _ body: (inout Registration, RequestNumber) throws(Registration.Refusal) -> Granted
  ) throws -> Result<Granted, Registration.Refusal> {
    guard let productID = try? ProductID(parsing: slots["product-id"] ?? ""),
      let number = try? RequestNumber(parsing: slots["request-number"] ?? "")
    else { return .failure(.neverActivated) }
    return try ledger.change(productID) { stored in
      guard var registration = stored else { return .failure(.neverActivated) }
      do throws(Registration.Refusal) {
        let granted = try body(&registration, number)
        stored = registration
        return .success(granted)
      } catch {
        return .failure(error)
      }
    }
  }
}
