public import Codes

extension LicensingConsole {
  /// Performs what a wizard asks for.
  ///
  /// - Parameter generator: draws the number of a new request.
  /// - Returns: what came of it, for the wizard; a refusal is such an outcome.
  /// - Throws: `AcceptedButNotStored`, or what the ledger throws.
  public mutating func perform(
    _ effect: Wizard.Effect, of wizard: Wizard, at time: UTCTime,
    using generator: inout some RandomNumberGenerator
  ) throws -> Wizard.Event {
    do {
      switch effect {
      case .open(let draft):
        return .requestOpened(
          try open(
            wizard.operation, on: wizard.server, by: draft.method, reason: draft.reason,
            contact: draft.contact, at: time, using: &generator))
      case .enter(let code):
        let refusal = try enter(code: code, on: wizard.server, at: time)
        return try outcome(refusal, of: wizard)
      case .confirmHeard(let reference):
        let refusal = try confirmHeard(reference: reference, on: wizard.server, at: time)
        return try outcome(refusal, of: wizard)
      case .cancelRequest:
        _ = try cancel(wizard.operation, on: wizard.server, at: time)
        return .requestCancelled
      }
    } catch let refusal as Refusal {
      if case .nothingPending = refusal { return .requestGone(refusal.description) }
      return .failed(refusal.description)
    }
  }

  private func outcome(_ refusal: CodeRefusal?, of wizard: Wizard) throws -> Wizard.Event {
    if let refusal { return .refused(refusal) }
    guard let request = try server(wizard.server).requests.last else {
      return .failed(Refusal.nothingPending(wizard.server, wizard.operation).description)
    }
    return .accepted(request)
  }
}
