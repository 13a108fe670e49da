/// What the Clearinghouse must know of a license server before it can answer for it, as one line that
/// a person copies from one machine to the other.
public struct Enrolment: Hashable, Sendable {
  public let productID: ProductID
  /// `nil` while the server was never activated.
  public let licenseServerID: LicenseServerID?
  /// All licenses that the server holds, issued or not.
  public let licenses: Int
  /// White space is folded to single spaces.
  public let company: String

  public init(
    productID: ProductID, licenseServerID: LicenseServerID?, licenses: Int, company: String
  ) {
    self.productID = productID
    self.licenseServerID = licenseServerID
    self.licenses = licenses
    self.company = company.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
  }

  private static let mark = "licenseline-enrolment"

  /// `licenseline-enrolment PRODUCT-ID LICENSE-SERVER-ID LICENSES CHECK COMPANY`, where CHECK is 12
  /// characters of MAC over the rest and a dash stands for no license server ID.
  ///
  /// Known answer: key 00 01 02 … 1f, the IDs of `ConfirmationCode`'s known answer, 40 licenses and the
  /// company `Contoso Ltd` have the check 6JVSE29H29MG.
  public func line(key: SimulationKey) -> String {
    "\(Self.mark) \(productID) \(licenseServerID?.description ?? "-") \(licenses) "
      + "\(check(key: key)) \(company)"
  }

  private func check(key: SimulationKey) -> String {
    let fields = [
      productID.canonical, licenseServerID?.canonical ?? "-", String(licenses), company,
    ]
    return MessageCode("enrolment", fields, key: key).characters(12).text
  }

  /// - Throws: `EnrolmentError` when a part is missing, is not what it should be, or when the line was
  ///   changed, or made with another key, since it was printed.
  public init(parsing line: String, key: SimulationKey) throws(EnrolmentError) {
    let parts = line.unicodeScalars.split(maxSplits: 5, whereSeparator: \.properties.isWhitespace)
      .map { String($0) }
    guard parts.first == Self.mark else {
      throw EnrolmentError("It does not begin with “\(Self.mark)”.")
    }
    guard parts.count >= 5 else {
      throw EnrolmentError("The end of the line is missing.")
    }
    guard let licenses = Int(parts[3]), UnissuedCount.range.contains(licenses) else {
      throw EnrolmentError("The number of licenses, “\(parts[3])”, is no number from 0 to 999999.")
    }
    do throws(CodeError) {
      self.init(
        productID: try ProductID(parsing: parts[1]),
        licenseServerID: parts[2] == "-" ? nil : try LicenseServerID(parsing: parts[2]),
        licenses: licenses, company: parts.count > 5 ? parts[5] : "")
    } catch {
      throw EnrolmentError(error.description)
    }
    guard isSameInConstantTime(parts[4], check(key: key)) else {
      throw EnrolmentError(
        "Its check does not match: it was changed on the way, or made with another simulation key.")
    }
  }
}

/// Why a text is no enrolment line.
public struct EnrolmentError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ found: String) {
    description =
      "This is not an enrolment line of a server. \(found) Copy the whole line that "
      + "“licenseline server enrolment” printed, and use the same key file on both machines."
  }
}
