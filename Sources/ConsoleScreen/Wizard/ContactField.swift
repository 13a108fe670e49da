internal import Codes
internal import LicensingWizard
internal import TextScreen

/// A field of the page "Information Needed".
enum ContactField: CaseIterable, Hashable, Sendable {
  case firstName, lastName, company, phone, email

  func title(by method: ConnectionMethod) -> String {
    switch self {
    case .firstName: "First name"
    case .lastName: "Last name"
    case .company: "Company"
    case .phone: "Phone (optional)"
    case .email: isRequired(by: method) ? "E-mail" : "E-mail (optional)"
    }
  }

  /// KB 814593: the Internet method needs an e-mail address.
  func isRequired(by method: ConnectionMethod) -> Bool {
    switch self {
    case .firstName, .lastName, .company: true
    case .phone: false
    case .email: method == .internet
    }
  }

  static func fields(of contact: Contact?) -> [ContactField: TextField] {
    [
      .firstName: TextField(contact?.firstName ?? ""),
      .lastName: TextField(contact?.lastName ?? ""),
      .company: TextField(contact?.company ?? ""), .phone: TextField(contact?.phone ?? ""),
      .email: TextField(contact?.email ?? ""),
    ]
  }
}

extension Contact {
  /// - Parameter earlier: what the page does not ask for stays as it was.
  init(_ fields: [ContactField: TextField], keeping earlier: Contact?) {
    let text = { (field: ContactField) in fields[field]?.text ?? "" }
    self.init(
      firstName: text(.firstName), lastName: text(.lastName), company: text(.company),
      phone: text(.phone), email: text(.email), country: earlier?.country,
      address: earlier?.address ?? "")
  }
}
