/// What proves that licenses were bought: the number of the program, in the program's form.
public enum Purchase: Hashable, Sendable {
  case retail(RetailCode)
  case open(AuthorizationNumber, OpenLicenseNumber)
  case agreement(Agreement, AgreementNumber)

  /// The programs that are known by an agreement's number.
  public enum Agreement: String, CaseIterable, Hashable, Sendable {
    case select
    case enterprise
    case campus
    case school
    case servicesProvider = "services-provider"
    case other
  }

  /// - Parameters:
  ///   - number: the retail code, the open license's number, or the agreement's.
  ///   - authorization: for an open license only.
  /// - Throws: `CodeError` of the first number that does not have the program's form.
  public init(
    _ program: LicenseProgram, number: some StringProtocol, authorization: String = ""
  ) throws(CodeError) {
    switch program {
    case .retail:
      self = .retail(try RetailCode(parsing: number))
    case .open:
      let license = try OpenLicenseNumber(parsing: number)
      self = .open(try AuthorizationNumber(parsing: authorization), license)
    case .select: self = .agreement(.select, try AgreementNumber(parsing: number))
    case .enterprise: self = .agreement(.enterprise, try AgreementNumber(parsing: number))
    case .campus: self = .agreement(.campus, try AgreementNumber(parsing: number))
    case .school: self = .agreement(.school, try AgreementNumber(parsing: number))
    case .servicesProvider:
      self = .agreement(.servicesProvider, try AgreementNumber(parsing: number))
    case .other: self = .agreement(.other, try AgreementNumber(parsing: number))
    }
  }
}

extension Purchase {
  public var program: LicenseProgram {
    switch self {
    case .retail: .retail
    case .open: .open
    case .agreement(.select, _): .select
    case .agreement(.enterprise, _): .enterprise
    case .agreement(.campus, _): .campus
    case .agreement(.school, _): .school
    case .agreement(.servicesProvider, _): .servicesProvider
    case .agreement(.other, _): .other
    }
  }

  /// The retail code, the open license's number, or the agreement's, as it is stored.
  public var number: String {
    switch self {
    case .retail(let code): code.canonical
    case .open(_, let license): license.canonical
    case .agreement(_, let number): number.canonical
    }
  }

  /// `nil` but for an open license.
  public var authorization: String? {
    if case .open(let authorization, _) = self { authorization.canonical } else { nil }
  }

  /// For a history: the program, and no more of the number than its last three characters.
  public var masked: String { "\(program.title) …\(number.suffix(3))" }
}
