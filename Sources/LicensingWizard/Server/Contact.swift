public import Codes

/// Who answers for a server, as the page "Information Needed" asks. Control characters are left out of
/// every field: they would break the lines of a page or a log.
public struct Contact: Hashable, Sendable {
  public let firstName: String
  public let lastName: String
  public let company: String
  /// Optional.
  public let phone: String
  /// Needed for the Internet method only.
  public let email: String
  /// Needed to activate; decides which number is called.
  public var country: Country?
  /// Optional.
  public let address: String

  public init(
    firstName: String, lastName: String, company: String, phone: String = "", email: String = "",
    country: Country? = nil, address: String = ""
  ) {
    self.firstName = firstName.printable
    self.lastName = lastName.printable
    self.company = company.printable
    self.phone = phone.printable
    self.email = email.printable
    self.country = country
    self.address = address.printable
  }

  public var name: String { "\(firstName) \(lastName)" }

  /// The fields that are blank though every request requires them, by the names that the page gives.
  public var missing: [String] {
    [("First name", firstName), ("Last name", lastName), ("Company", company)]
      .filter { $0.1.isBlank }.map(\.0)
  }

  /// The same for one method: the Internet requires an e-mail address (KB 814593).
  public func missing(by method: ConnectionMethod) -> [String] {
    guard method == .internet else { return missing }
    if email.isBlank { return missing + ["E-mail"] }
    return missing
      + (isEmailAddress ? [] : ["E-mail (“\(email)” is no address like name@example.com)"])
  }

  /// Whether it is something, one @ and something, without white space within.
  private var isEmailAddress: Bool {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let words = email.split(whereSeparator: \.isWhitespace)
    return words.count == 1 && parts.count == 2 && parts.allSatisfy { !String($0).isBlank }
  }

  /// The same for one operation: an activation requires the country or region.
  public func missing(to operation: Operation, by method: ConnectionMethod) -> [String] {
    missing(by: method)
      + (operation == .activate && country == nil ? ["Country/region"] : [])
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
