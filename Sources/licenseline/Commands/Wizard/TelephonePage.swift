internal import Codes
internal import LicensingWizard

/// What the page with the numbers shows, as JSON.
struct TelephonePage: Encodable {
  let server: String
  let operation: String
  let productID: String
  let licenseServerID: String?
  let requestNumber: String
  let telephone: String
  let country: String?
  let unissued: Int
  let reason: String?
  let program: String?
  let number: String?
  let authorization: String?
  let product: String?
  let count: Int?
  let warning: String?

  init(_ request: Request, of server: LicenseServer, at time: UTCTime) {
    self.server = server.name.text
    operation = request.operation.rawValue
    productID = server.productID.description
    licenseServerID = server.licenseServerID?.description
    requestNumber = request.number.description
    country = server.contact.country?.code
    telephone = SupportTelephone.number(for: server.contact.country)
    unissued = server.licenses.unissued
    reason = request.reason?.rawValue
    program = request.order?.purchase.program.rawValue
    number = request.order?.purchase.number
    authorization = request.order?.purchase.authorization
    product = request.order?.product.name
    count = request.order?.count
    warning = server.warning(about: request, at: time)
  }
}
