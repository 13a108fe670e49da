public import LicensingWizard

/// The pages of the wizard that a person can see, by the names that a report of coverage gives them.
public enum WizardPageName: String, CaseIterable, Hashable, Sendable {
  case informationNeeded = "information-needed"
  case country
  case program
  case number
  case licenses
  case reason
  case telephone
  case connection
  case codeEntry = "code-entry"
  case confirmation
  case serverIDEntry = "server-id-entry"
  case packIDEntry = "pack-id-entry"
  case finish

  /// - Returns: `nil` while the wizard waits for what it does itself, and when it is closed: there is
  ///   nothing to see then.
  public init?(_ page: Wizard.Page) {
    switch page {
    case .informationNeeded: self = .informationNeeded
    case .country: self = .country
    case .program: self = .program
    case .number: self = .number
    case .licenses: self = .licenses
    case .reason: self = .reason
    case .telephone: self = .telephone
    case .connection: self = .connection
    case .codeEntry: self = .codeEntry
    case .confirmation: self = .confirmation
    case .serverIDEntry: self = .serverIDEntry
    case .packIDEntry: self = .packIDEntry
    case .finish: self = .finish
    case .waiting, .closed: return nil
    }
  }
}
