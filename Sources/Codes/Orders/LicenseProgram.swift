/// The program under which licenses were bought, as the wizard's box lists them.
public enum LicenseProgram: String, CaseIterable, Hashable, Sendable {
  case retail
  case open
  case select
  case enterprise
  case campus
  case school
  case servicesProvider = "services-provider"
  case other
}

extension LicenseProgram {
  public var title: String {
    switch self {
    case .retail: "License Pack (Retail Purchase)"
    case .open: "Open License"
    case .select: "Select License"
    case .enterprise: "Enterprise Agreement"
    case .campus: "Campus Agreement"
    case .school: "School Agreement"
    case .servicesProvider: "Services Provider License Agreement"
    case .other: "Other Agreement"
    }
  }

  /// What the page asks for, each by its label: one number, or two for an open license.
  public var numbers: [CodeKind] {
    switch self {
    case .retail: [.retailCode]
    case .open: [.openLicenseNumber, .authorizationNumber]
    case .select, .enterprise, .campus, .school, .servicesProvider, .other: [.agreementNumber]
    }
  }

  /// How many days licenses can be handed out after they were installed; `nil` for ever. The three
  /// that rent licenses end after a year, which is the simulator's rule.
  public var term: Int? {
    switch self {
    case .campus, .school, .servicesProvider: 365
    case .retail, .open, .select, .enterprise, .other: nil
    }
  }
}
