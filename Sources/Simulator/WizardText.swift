internal import Codes
public import LicensingWizard

/// The wizard's pages as plain lines.
public enum WizardText {
  /// - Parameter server: the server as it is now, for its numbers.
  public static func lines(_ page: Wizard.Page, of server: LicenseServer) -> [String] {
    let notice = page.notice.map { ["! \($0)"] } ?? []
    return switch page {
    case .informationNeeded(let draft, _):
      ["Information Needed"] + contact(draft) + notice
    case .country(let draft, _):
      ["Country or region", "  \(draft.contact.country?.name ?? "none chosen yet")"] + notice
    case .program:
      ["License program"] + numbered(LicenseProgram.allCases.map(\.title)) + notice
    case .number(let draft, _):
      ["\(draft.program?.title ?? "License program")"]
        + (draft.program?.numbers ?? []).map { "  The \($0.rawValue): \($0.form)" } + notice
    case .licenses:
      ["Version and type of the licenses, and how many there are"]
        + numbered(LicenseProduct.all.map(\.description)) + notice
    case .reason:
      ["Reason for the reactivation"] + numbered(ReactivationReason.allCases.map(\.title))
        + notice
    case .telephone(_, let request, _):
      telephone(request, server) + notice
    case .connection(_, let request, _):
      [
        "The request is sent to the Clearinghouse by the Internet.",
        "  Request number       \(request.number)",
      ] + notice
    case .codeEntry:
      ["Enter the confirmation code, groups A to E of 4 digits."] + notice
    case .confirmation:
      ["Confirm that you heard that the server was reactivated."] + notice
    case .serverIDEntry:
      ["Enter the license server ID, 7 groups of 5 characters."] + notice
    case .packIDEntry:
      ["Enter the license pack ID, 7 groups of 5 characters."] + notice
    case .waiting:
      ["One moment."]
    case .finish(let request):
      finish(request, server)
    case .closed:
      []
    }
  }

  private static func numbered(_ titles: [String]) -> [String] {
    titles.enumerated().map { "  \($0 + 1)  \($1)" }
  }

  private static func contact(_ draft: Wizard.Draft) -> [String] {
    let contact = draft.contact
    let email = draft.method == .internet ? "E-mail           " : "E-mail (optional)"
    return [
      "  Name               \(contact.name)", "  Company            \(contact.company)",
      "  Phone (optional)   \(contact.phone)", "  \(email)  \(contact.email)",
    ]
  }

  private static func telephone(_ request: Request, _ server: LicenseServer) -> [String] {
    var lines = [
      "Call Customer Support at \(SupportTelephone.number(for: server.contact.country)) and ask to "
        + "\(request.operation.asked) \(server.name).",
      "  Product ID           \(server.productID)",
      "  Request number       \(request.number)",
    ]
    if request.operation == .reactivate {
      lines.append("  Unissued licenses    \(server.licenses.unissued)")
      if let reason = request.reason { lines.append("  Reason               \(reason.title)") }
    }
    if let order = request.order { lines += Self.order(order) }
    if let id = server.licenseServerID { lines.append("  License server ID    \(id)") }
    return lines
  }

  private static func order(_ order: LicenseOrder) -> [String] {
    let numbers =
      switch order.purchase {
      case .retail(let code): ["  Retail code          \(code)"]
      case .open(let authorization, let license):
        [
          "  Open license number  \(license)",
          "  Authorization number \(authorization)",
        ]
      case .agreement(_, let number): ["  Agreement number     \(number)"]
      }
    return ["  Program              \(order.purchase.program.title)"] + numbers + [
      "  Licenses             \(order.count), \(order.product)"
    ]
  }

  private static func finish(_ request: Request, _ server: LicenseServer) -> [String] {
    let issued = "  Licenses issued, which remain valid: \(server.licenses.issued)."
    let count =
      request.closedAt.map { server.licensesToHandOut(at: $0) } ?? server.licenses.available
    let available = "  Licenses that can be handed out: \(count)."
    let reissue =
      "  Licenses to be reissued before they can be handed out: "
      + "\(server.licenses.awaitingReissue)."
    return switch request.operation {
    case .activate:
      ["\(server.name) is activated.", "  Install licenses next, for clients to have."]
    case .install:
      ["The licenses are installed on \(server.name).", available]
    case .deactivate:
      [
        "\(server.name) is deactivated.", issued,
        "  No additional client can be licensed from it until it is reactivated.",
      ]
    case .reactivate:
      ["\(server.name) is reactivated.", issued, reissue]
    case .reissue:
      ["The licenses of \(server.name) are reissued.", available]
    }
  }
}

extension Operation {
  /// After “ask to …”.
  fileprivate var asked: String {
    switch self {
    case .activate, .deactivate, .reactivate: rawValue
    case .install: "install licenses on"
    case .reissue: "reissue the licenses of"
    }
  }
}
