/// What kind of code a text is, or should be.
public enum CodeKind: String, CaseIterable, Hashable, Sendable {
  case productID = "product ID"
  case requestNumber = "request number"
  case licenseServerID = "license server ID"
  case licensePackID = "license pack ID"
  case confirmationCode = "confirmation code"
  case spokenReference = "reference"
  case unissuedCount = "unissued count"
  case agreementNumber = "agreement number"
  case openLicenseNumber = "open license number"
  case authorizationNumber = "authorization number"
  case retailCode = "retail code"
}

extension CodeKind {
  /// `a product ID`, `an unissued count`
  var withArticle: String {
    switch self {
    case .unissuedCount, .agreementNumber, .openLicenseNumber, .authorizationNumber:
      "an \(rawValue)"
    case .productID, .requestNumber, .licenseServerID, .licensePackID, .confirmationCode,
      .spokenReference, .retailCode:
      "a \(rawValue)"
    }
  }

  /// How the kind looks, as a phrase that ends a sentence.
  public var form: String {
    switch self {
    case .productID: "20 digits in groups of 5, 3, 7 and 5, beginning with \(ProductID.prefix)"
    case .requestNumber: "8 digits in two groups of 4"
    case .licenseServerID:
      "35 characters in groups of 5, beginning with \(LicenseServerForm.prefix)"
    case .licensePackID: "35 characters in groups of 5, beginning with \(LicensePackForm.prefix)"
    case .confirmationCode: "20 digits in the groups A to E of 4"
    case .spokenReference: "6 letters and digits"
    case .unissuedCount: "a number from 0 to 999999"
    case .agreementNumber: "7 digits"
    case .openLicenseNumber: "8 digits"
    case .authorizationNumber: "15 characters, beginning with \(AuthorizationNumber.prefix)"
    case .retailCode:
      "25 characters in groups of 5, beginning with \(RetailCode.prefix)"
    }
  }
}
