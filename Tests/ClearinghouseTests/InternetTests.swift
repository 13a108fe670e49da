import Clearinghouse
import Codes
import Samples
import Testing

/// What comes by the Internet is answered by the rules of the telephone.
struct InternetTests {
  private let number = Sample.number(1)

  private func request(
    _ task: InternetRequest.Task, id: LicenseServerID? = Sample.licenseServerID(),
    email: String = "ada@example.com", seed: UInt64 = 1
  ) -> InternetRequest {
    InternetRequest(
      task, productID: Sample.productID(seed), licenseServerID: id, requestNumber: number,
      name: "Ada Sample", company: "Contoso Ltd", email: email)
  }

  private func ledger(_ registration: Registration = .sample()) -> VendorMemory {
    var ledger = VendorMemory()
    ledger.change(registration.productID) { $0 = registration }
    return ledger
  }

  private static let unissued = UnissuedCount(15) ?? .none

  private static let tasks: [InternetRequest.Task] = [
    .activate, .install(Sample.order), .deactivate, .reactivate(.redeployed, unissued: unissued),
  ]

  @Test("It is answered as a caller is, and noted by whom and how", arguments: tasks)
  func asByTelephone(task: InternetRequest.Task) throws {
    var ledger = ledger()
    let answer = try ledger.answer(request(task), at: Sample.morning, key: Sample.key)
    var called = Registration.sample()
    let caller = Caller(by: .internet, who: "Ada Sample")
    let expected: InternetAnswer
    switch task {
    case .activate:
      expected = .activated(
        called.activate(request: number, from: caller, at: Sample.morning, key: Sample.key)
          .licenseServerID)
    case .install(let order):
      expected = .installed(
        try called.install(
          order, request: number, from: caller, at: Sample.morning, key: Sample.key
        ).id)
    case .deactivate:
      expected = .deactivated(
        try called.deactivate(request: number, from: caller, at: Sample.morning, key: Sample.key)
          .code)
    case .reactivate(let reason, let unissued):
      let confirmation = try called.reactivate(
        request: number, reason: reason, unissued: unissued, from: caller, at: Sample.morning,
        key: Sample.key)
      expected = .reactivated(
        confirmation.reference,
        packID: LicensePackID(
          for: .reissue(reactivation: number), of: Sample.licenseServerID(), key: Sample.key))
    }
    #expect(answer == expected)
    #expect(ledger.registrations() == [called])
  }

  @Test("Sent again it gets the same answer, and the record has it once", arguments: tasks)
  func again(task: InternetRequest.Task) throws {
    var ledger = ledger()
    let first = try ledger.answer(request(task), at: Sample.morning, key: Sample.key)
    let before = ledger
    #expect(try ledger.answer(request(task), at: Sample.day(1), key: Sample.key) == first)
    #expect(ledger == before)
  }

  @Test("A reactivation with nothing unissued has no pack to reissue")
  func nothingUnissued() throws {
    var ledger = ledger()
    let answer = try ledger.answer(
      request(.reactivate(.redeployed, unissued: .none)), at: Sample.morning, key: Sample.key)
    guard case .reactivated(_, packID: nil) = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test("Without an e-mail address nothing is granted", arguments: tasks, ["", " \t"])
  func email(task: InternetRequest.Task, email: String) throws {
    var ledger = ledger()
    let before = ledger
    #expect(
      try ledger.answer(request(task, email: email), at: Sample.morning, key: Sample.key)
        == .refused(.emailMissing))
    #expect(ledger == before)
  }

  @Test(
    "With another license server ID, or none, nothing is granted but an activation",
    arguments: tasks)
  func otherID(task: InternetRequest.Task) throws {
    for id in [nil, Sample.licenseServerID(2)] {
      var ledger = ledger()
      let answer = try ledger.answer(request(task, id: id), at: Sample.morning, key: Sample.key)
      let isActivation = task == .activate
      #expect((answer == .refused(.otherLicenseServerID)) == !isActivation)
    }
  }

  @Test(
    "A server that is not known is registered by its activation, and else refused", arguments: tasks
  )
  func unknown(task: InternetRequest.Task) throws {
    var ledger = VendorMemory()
    let answer = try ledger.answer(request(task, id: nil), at: Sample.morning, key: Sample.key)
    guard task == .activate else {
      #expect(answer == .refused(.unknownServer(Sample.productID())))
      #expect(ledger == VendorMemory())
      return
    }
    #expect(ledger.registrations().map(\.company) == ["Contoso Ltd"])
  }

  @Test("What the rules refuse is refused, and nothing is changed")
  func refusals() throws {
    let rows: [(Registration, InternetRequest.Task, VendorRefusal)] = [
      (.sample(isActivated: false), .deactivate, .neverActivated),
      (.sample(licenses: 14), Self.tasks[3], .unissuedExceedsTotal(14)),
      (
        .sample(state: .deactivated(since: Sample.day(-1))), Self.tasks[1],
        .deactivated(since: Sample.day(-1))
      ),
      (.sample(licenses: 999_999), Self.tasks[1], .tooManyLicenses(total: 999_999)),
    ]
    for (registration, task, refusal) in rows {
      var ledger = ledger(registration)
      #expect(
        try ledger.answer(request(task), at: Sample.morning, key: Sample.key) == .refused(refusal))
      #expect(ledger.registrations() == [registration])
    }
  }
}
