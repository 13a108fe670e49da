import Clearinghouse
import Codes
import LicensingWizard
import Samples

extension LicenseServer {
  static func sample(_ text: String = "TS-LICENSE-01", seed: UInt64 = 1) throws -> LicenseServer {
    LicenseServer(
      name: try ServerName(parsing: text), productID: Sample.productID(seed), scope: .domain,
      contact: Contact(firstName: "Ada", lastName: "Sample", company: "Contoso Ltd"),
      state: .activated(Sample.licenseServerID(seed)),
      licenses: LicenseCounts(issued: 25, available: 15))
  }

  /// Every column of every table filled, in every way.
  static func full() throws -> LicenseServer {
    let number = Sample.number()
    let reference = SpokenReference(
      confirming: Grant(
        .reactivate, productID: Sample.productID(), licenseServerID: Sample.licenseServerID(),
        requestNumber: number, day: Sample.morning.day), key: Sample.key)
    let statuses: [Request.Status] = [
      .completed(at: Sample.day(1)), .cancelled(at: Sample.day(2)), .exhausted(at: Sample.day(3)),
      .pending,
    ]
    var server = try sample()
    server.contact = Contact(
      firstName: "Zoë 👩‍👩‍👧", lastName: "Škvorecký-O'Neill; DROP TABLE server", company: "株式会社\u{301}",
      phone: "+1 (425) 555-0134", email: "“ada”@example.com\n\t\\")
    server.state = .deactivated(Sample.licenseServerID(), since: Sample.day(-400))
    server.licenses = LicenseCounts(issued: 0, available: 999_999, awaitingReissue: 7)
    server.requests = statuses.enumerated().map { place, status in
      Request(
        number: Sample.number(UInt64(place)), operation: place == 0 ? .deactivate : .reactivate,
        method: ConnectionMethod.allCases[place],
        reason: place == 0 ? nil : ReactivationReason.allCases[place],
        openedAt: UTCTime(seconds: 0), attempts: place, status: status)
    }
    server.clients = ClientLicense.Kind.allCases.map {
      ClientLicense(
        client: "PC-é-\($0.rawValue)", kind: $0, issuedAt: Sample.morning,
        expiresAt: UTCTime(seconds: 253_402_300_799))
    }
    server.history = HistoryEntry.Event.allCases.map {
      HistoryEntry(at: .init(seconds: 1), who: "", event: $0)
    }
    server.history += ReactivationReason.allCases.map {
      HistoryEntry(
        at: Sample.morning, who: "Zoë", event: .completed, operation: .reactivate,
        method: .telephone, requestNumber: number, reason: $0, reference: reference, note: "“”\n")
    }
    return server
  }
}

extension Registration {
  static func sample(_ seed: UInt64 = 1) -> Registration {
    Registration(
      productID: Sample.productID(seed), licenseServerID: Sample.licenseServerID(seed),
      company: "Contoso Ltd", licenses: 40, enrolledAt: Sample.day(-30))
  }

  /// Every column of both tables filled, in every way.
  static func full() -> Registration {
    var registration = sample()
    registration.company = "株式会社 “Zoë's” 👩‍👩‍👧\n; DROP TABLE answer"
    registration.licenses = 999_999
    registration.state = .deactivated(since: Sample.day(-400))
    registration.answers = [
      Answer(.deactivate, requestNumber: Sample.number(), answeredAt: UTCTime(seconds: 0))
    ]
    registration.answers += ReactivationReason.allCases.map {
      Answer(
        .reactivate, requestNumber: Sample.number(2), answeredAt: Sample.morning, reason: $0,
        unissued: UnissuedCount(999_999))
    }
    return registration
  }
}

/// What a test throws inside a change.
struct Failure: Error, Hashable {}
