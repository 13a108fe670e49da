internal import Codes
public import LicensingWizard

/// The wizard's pages as plain lines.
public enum WizardText {
  /// - Parameter server: the server as it is now, for its numbers.
  public static func lines(_ page: Wizard.Page, of server: LicenseServer) -> [String] {
    let notice = page.notice.map { ["! \($0)"] } ?? []
    return switch page {
    case .informationNeeded(let draft, _):
      ["Information Needed"] + contact(draft.contact) + notice
    case .reason(_, _):
      ["Reason for the reactivation"]
        + ReactivationReason.allCases.enumerated().map { "  \($0 + 1)  \($1.title)" } + notice
    case .telephone(_, let request, _):
      telephone(request, server) + notice
    case .codeEntry(_, _, _):
      ["Enter the confirmation code, groups A to E of 4 digits."] + notice
    case .confirmation(_, _, _):
      ["Confirm that you heard that the server was reactivated."] + notice
    case .waiting:
      ["One moment."]
    case .finish(let request):
      finish(request, server)
    case .closed:
      []
    }
  }

  private static func contact(_ contact: Contact) -> [String] {
    [
      "  Name               \(contact.name)", "  Company            \(contact.company)",
      "  Phone (optional)   \(contact.phone)", "  E-mail (optional)  \(contact.email)",
    ]
  }

  private static func telephone(_ request: Request, _ server: LicenseServer) -> [String] {
    var lines = [
      "Call Customer Support at \(SupportTelephone.number) and ask to \(request.operation.rawValue) "
        + "\(server.name).",
      "  Product ID           \(server.productID)",
      "  Request number       \(request.number)",
    ]
    if request.operation == .reactivate {
      lines.append("  Unissued licenses    \(server.licenses.unissued)")
      if let reason = request.reason { lines.append("  Reason               \(reason.title)") }
    }
    if let id = server.licenseServerID { lines.append("  License server ID    \(id)") }
    return lines + (server.warning(before: request.operation).map { ["! \($0)"] } ?? [])
  }

  private static func finish(_ request: Request, _ server: LicenseServer) -> [String] {
    let issued = "  Licenses issued, which remain valid: \(server.licenses.issued)."
    return switch request.operation {
    case .deactivate:
      [
        "\(server.name) is deactivated.", issued,
        "  No additional client can be licensed from it until it is reactivated.",
      ]
    case .reactivate:
      [
        "\(server.name) is reactivated.", issued,
        "  Licenses to be reissued before they can be handed out: "
          + "\(server.licenses.awaitingReissue).",
      ]
    }
  }
}
