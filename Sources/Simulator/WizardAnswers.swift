public import Codes
public import LicensingWizard

/// What is filled in on the wizard's pages without somebody to turn them: by a command, or by a step of
/// a scenario. What is `nil` is taken from the pending request, if it has it.
public struct WizardAnswers: Hashable, Sendable {
  public var contact: Contact
  public var reason: ReactivationReason?
  public var program: LicenseProgram?
  public var number: String?
  public var authorization: String?
  public var product: LicenseProduct?
  public var count: Int?

  public init(contact: Contact) {
    self.contact = contact
  }

  /// What the wizard is told, page by page, up to the first thing that nothing says.
  public func events(for operation: Operation, resuming pending: Request?) -> [Wizard.Event] {
    let first = Wizard.Event.contactConfirmed(contact)
    switch operation {
    case .activate:
      return [first] + (contact.country.map { [.countryChosen($0)] } ?? [])
    case .install:
      return [first] + order(resuming: pending?.order)
    case .reactivate:
      return [first] + ((reason ?? pending?.reason).map { [.reasonChosen($0)] } ?? [])
    case .deactivate, .reissue:
      return [first]
    }
  }

  private func order(resuming order: LicenseOrder?) -> [Wizard.Event] {
    guard let program = program ?? order?.purchase.program else { return [] }
    var events: [Wizard.Event] = [.programChosen(program)]
    // Another program's number is none of this one's.
    let purchase = order?.purchase.program == program ? order?.purchase : nil
    guard let number = number ?? purchase?.number else { return events }
    events.append(
      .numberEntered(number, authorization: authorization ?? purchase?.authorization ?? ""))
    guard let count = count ?? order?.count else { return events }
    events.append(.licensesChosen(product ?? order?.product ?? .perDevice, count: count))
    return events
  }
}
