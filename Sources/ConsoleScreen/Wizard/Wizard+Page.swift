internal import LicensingWizard

extension Wizard {
  /// What was filled in so far; `nil` on pages that have none of it.
  var draft: Draft? {
    page.draft
  }

  /// The request whose numbers the page shows; `nil` while there is none.
  var request: Request? {
    if case .finish(let request) = page { request } else { page.request }
  }
}

extension Wizard.Page {
  /// Which page it is, whatever stands on it.
  enum Kind: Hashable {
    case informationNeeded, country, program, number, licenses, reason, telephone, connection
    case codeEntry, idEntry, confirmation, waiting, finish, closed
  }

  var kind: Kind {
    switch self {
    case .informationNeeded: .informationNeeded
    case .reason: .reason
    case .telephone: .telephone
    case .codeEntry: .codeEntry
    case .confirmation: .confirmation
    case .waiting: .waiting
    case .finish: .finish
    case .closed: .closed
    case .country: .country
    case .program: .program
    case .number: .number
    case .licenses: .licenses
    case .connection: .connection
    case .serverIDEntry, .packIDEntry: .idEntry
    }
  }
}
