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
    var server = LicenseServer(
      name: try ServerName(parsing: "TS-LICENSE-01"), productID: Sample.productID(), scope: .domain,
      contact: Contact(
        firstName: "Zoë 👩‍👩‍👧", lastName: "Škvorecký-O'Neill; DROP TABLE server",
        company: "株式会社\u{301}", phone: "+1 (425) 555-0134", email: "“ada”@example.com\n\t\\",
        country: Country("JP"), address: "1-1, 千代田"),
      connectionMethod: .internet,
      state: .deactivated(Sample.licenseServerID(), since: Sample.day(-400)),
      certificate: ServerCertificate(bytes: [0x30, 0x00, 0xFF], .valid(until: Sample.day(800))),
      distrusted: [[], [0x30, 0x01]], registrationEndsOn: Sample.day(365).day)
    server.isStateUnknown = true
    server.packs = LicenseProgram.allCases.enumerated().map { place, program in
      LicensePack(
        id: place == 0 ? nil : Sample.packID(UInt64(place)), program,
        LicenseProduct.all[place % LicenseProduct.all.count],
        LicenseCounts(issued: 1, available: 999_999, awaitingReissue: place),
        installedAt: place == 0 ? nil : Sample.day(place),
        endsOn: place == 0 ? nil : Sample.day(-place).day)
    }
    server.requests = statuses.enumerated().map { place, status in
      Request(
        number: Sample.number(UInt64(place)), operation: place == 0 ? .deactivate : .reactivate,
        method: ConnectionMethod.allCases[place],
        reason: place == 0 ? nil : ReactivationReason.allCases[place],
        openedAt: UTCTime(seconds: 0), attempts: place, status: status)
    }
    server.requests += Sample.orders.enumerated().map { place, order in
      Request(
        number: Sample.number(10 + UInt64(place)), operation: .install, method: .telephone,
        reason: nil, order: order, openedAt: Sample.morning, status: .cancelled(at: Sample.day(1)))
    }
    server.requests += [Operation.activate, .reissue].enumerated().map { place, operation in
      Request(
        number: Sample.number(30 + UInt64(place)), operation: operation, method: .internet,
        reason: nil, openedAt: Sample.morning, status: .completed(at: Sample.day(1)))
    }
    let ends: [ClientLicense.End?] = [
      nil, .expired(at: Sample.day(60)), .revoked(at: Sample.day(2)),
    ]
    server.clients = ends.map { end in
      ClientLicense(
        client: "PC-é", kind: .permanent, product: .perUser, pack: 1, issuedAt: Sample.morning,
        expiresAt: UTCTime(seconds: 253_402_300_799), end: end)
    }
    server.clients.append(
      ClientLicense(
        client: "PC-é", kind: .temporary, issuedAt: Sample.morning, expiresAt: Sample.day(90)))
    server.history = HistoryEntry.Event.allCases.map {
      HistoryEntry(at: .init(seconds: 1), who: "", event: $0)
    }
    server.history += ReactivationReason.allCases.map {
      HistoryEntry(
        at: Sample.morning, who: "Zoë", event: .completed, operation: .reactivate,
        method: .telephone, requestNumber: number, reason: $0, reference: reference, note: "“”\n")
    }
    server.events = LoggedEvent.Number.allCases.map {
      LoggedEvent(at: Sample.morning, $0, "“Zoë”\n; \($0)")
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
        .reactivate, requestNumber: Sample.number(2), answeredAt: Sample.morning, by: .internet,
        who: "Zoë 👩‍👩‍👧", reason: $0, unissued: UnissuedCount(999_999))
    }
    registration.answers += [Operation.activate, .reissue].map {
      Answer($0, requestNumber: Sample.number(3), answeredAt: Sample.morning)
    }
    registration.answers += Sample.orders.map {
      Answer(.install, requestNumber: Sample.number(4), answeredAt: Sample.morning, order: $0)
    }
    registration.answers[0].corrections = [
      Answer.Correction(at: Sample.day(-1), method: .internet, who: "Zoë 👩‍👩‍👧")
    ]
    registration.answers[2].corrections = [
      Answer.Correction(at: Sample.day(1), reason: .redeployed, unissued: UnissuedCount(7)),
      Answer.Correction(at: Sample.day(2), reason: .serverUpgraded, unissued: UnissuedCount.none),
    ]
    registration.answers[registration.answers.count - 1].corrections = Sample.orders.map {
      Answer.Correction(at: Sample.day(3), order: $0)
    }
    registration.enrolments = [
      LaterEnrolment(at: Sample.day(-9), answersBefore: 0, licenseServerID: nil, licenses: 0),
      LaterEnrolment(
        at: Sample.morning, answersBefore: registration.answers.count,
        licenseServerID: Sample.licenseServerID(), licenses: 999_999),
    ]
    return registration
  }
}

/// What a test throws inside a change.
struct Failure: Error, Hashable {}
