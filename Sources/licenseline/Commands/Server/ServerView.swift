internal import Codes
internal import LicensingWizard

/// A license server as `--json` prints it.
struct ServerView: Encodable {
  let name: String
  let state: String
  let scope: String
  let productID: String
  let licenseServerID: String?
  let deactivatedSince: String?
  let company: String
  let issued: Int
  let available: Int
  let awaitingReissue: Int
  let pendingRequest: String?
  let pendingOperation: String?
  /// What should have been thought of before the operation that was just done.
  let warning: String?

  init(_ server: LicenseServer, at time: UTCTime, warning: String? = nil) {
    self.warning = warning
    name = server.name.text
    state = server.state.word
    scope = server.scope.rawValue
    productID = server.productID.description
    licenseServerID = server.licenseServerID?.description
    deactivatedSince =
      if case .deactivated(_, let since) = server.state { since.description } else { nil }
    company = server.contact.company
    issued = server.licenses.issued
    available = server.licensesToHandOut(at: time)
    awaitingReissue = server.licenses.awaitingReissue
    pendingRequest = server.pendingRequest?.number.description
    pendingOperation = server.pendingRequest?.operation.rawValue
  }
}
