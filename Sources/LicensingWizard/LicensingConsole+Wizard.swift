public import Codes

extension LicensingConsole {
  /// Performs what a wizard asks for.
  ///
  /// - Parameters:
  ///   - generator: draws the number of a new request.
  ///   - connection: for the Internet method: carries a request to the Clearinghouse and its answer
  ///     back. What it throws is a broken connection, and the wizard shows it.
  /// - Returns: what came of it, for the wizard; a refusal is such an outcome.
  /// - Throws: `AcceptedButNotStored`, or what the ledger throws.
  public mutating func perform(
    _ effect: Wizard.Effect, of wizard: Wizard, at time: UTCTime,
    using generator: inout some RandomNumberGenerator,
    through connection: (InternetRequest) throws -> InternetAnswer = { _ in throw NoConnection() }
  ) throws -> Wizard.Event {
    let (operation, name) = (wizard.operation, wizard.server)
    do {
      switch effect {
      case .open(let draft):
        let request = try open(
          operation, on: name, by: draft.method, reason: draft.reason, order: draft.order,
          contact: draft.contact, at: time, using: &generator)
        return .requestOpened(request, warning: try server(name).warning(about: request, at: time))
      case .send:
        return try send(operation, on: name, at: time, through: connection)
      case .enter(let code):
        let refusal = try enter(code: code, on: name, at: time)
        return try outcome(refusal, operation, on: name)
      case .confirmHeard(let reference):
        let refusal = try confirmHeard(reference: reference, on: name, at: time)
        return try outcome(refusal, operation, on: name)
      case .enterServerID(let text):
        let refusal = try enter(licenseServerID: text, on: name, at: time)
        return try outcome(refusal, operation, on: name)
      case .enterPackID(let text):
        let refusal = try enter(packID: text, for: operation, on: name, at: time)
        return try outcome(refusal, operation, on: name)
      case .cancelRequest:
        _ = try cancel(operation, on: name, at: time)
        return .requestCancelled
      }
    } catch let refusal as Refusal {
      if case .nothingPending = refusal { return .requestGone(refusal.description) }
      return .failed(refusal.description)
    }
  }

  func outcome(
    _ refusal: CodeRefusal?, _ operation: Operation, on name: ServerName
  ) throws -> Wizard.Event {
    if let refusal { return .refused(refusal) }
    guard let request = try server(name).requests.last else {
      return .failed(Refusal.nothingPending(name, operation).description)
    }
    return .accepted(request)
  }
}
