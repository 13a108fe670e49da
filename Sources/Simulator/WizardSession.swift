public import Codes
public import LicensingWizard

/// A wizard at work: what the person does, what the console makes of it, and the page that comes next.
public struct WizardSession<Ledger: SiteLedger> {
  public private(set) var wizard: Wizard
  /// Whoever shows the wizard may have changed it meanwhile.
  public var console: LicensingConsole<Ledger>

  /// - Throws: `Refusal.unknownServer`, or what the ledger throws.
  public init(
    _ operation: Operation, on server: ServerName, by method: ConnectionMethod = .telephone,
    console: LicensingConsole<Ledger>
  ) throws {
    self.console = console
    wizard = Wizard(operation, for: try console.server(server), by: method)
  }

  /// - Parameters:
  ///   - generator: draws the number of a new request.
  ///   - connection: for the Internet method; what it throws is a broken connection.
  /// - Throws: `AcceptedButNotStored`, or what the ledger throws; the page is then as before.
  public mutating func handle(
    _ event: Wizard.Event, at time: UTCTime, using generator: inout some RandomNumberGenerator,
    through connection: (InternetRequest) throws -> InternetAnswer = { _ in throw NoConnection() }
  ) throws {
    var (next, effect) = wizard.after(event)
    while let asked = effect {
      let outcome = try console.perform(
        asked, of: next, at: time, using: &generator, through: connection)
      (next, effect) = next.after(outcome)
    }
    wizard = next
  }
}
