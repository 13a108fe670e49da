internal import Codes
internal import LicensingWizard

/// A license server with all that `server show` says, as `--json` prints it.
struct ServerDetails: Encodable {
  private let view: ServerView
  private let more: More

  init(_ server: LicenseServer, at time: UTCTime) {
    view = ServerView(server, at: time)
    more = More(
      isStateUnknown: server.isStateUnknown, certificate: server.certificate?.verdict.word,
      certificateDaysLeft: server.certificateDaysLeft(at: time),
      registrationEndsOn: server.registrationEndsOn?.description,
      connectionMethod: server.connectionMethod.rawValue, contact: Person(server.contact),
      packs: server.packs.map { Pack($0, at: time) }, warnings: server.warnings(at: time))
  }

  /// Both in one object.
  func encode(to encoder: any Encoder) throws {
    try view.encode(to: encoder)
    try more.encode(to: encoder)
  }

  private struct More: Encodable {
    let isStateUnknown: Bool
    let certificate: String?
    let certificateDaysLeft: Int?
    let registrationEndsOn: String?
    let connectionMethod: String
    let contact: Person
    let packs: [Pack]
    let warnings: [String]
  }

  private struct Person: Encodable {
    let firstName: String
    let lastName: String
    let phone: String
    let email: String
    let country: String?
    let address: String

    init(_ contact: Contact) {
      firstName = contact.firstName
      lastName = contact.lastName
      phone = contact.phone
      email = contact.email
      country = contact.country?.code
      address = contact.address
    }
  }

  private struct Pack: Encodable {
    let program: String
    let product: String
    let total: Int
    let issued: Int
    let available: Int
    let awaitingReissue: Int
    let endsOn: String?

    init(_ pack: LicensePack, at time: UTCTime) {
      program = pack.program.rawValue
      product = pack.product.name
      total = pack.total
      issued = pack.counts.issued
      available = pack.licensesToHandOut(at: time)
      awaitingReissue = pack.counts.awaitingReissue
      endsOn = pack.endsOn?.description
    }
  }
}
