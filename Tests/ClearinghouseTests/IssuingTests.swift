import Clearinghouse
import Codes
import Samples
import Testing

/// Activations, packs and reissues: stored before they are heard, the same request the same answer.
struct IssuingTests {
  private let request = Sample.number(1)
  private let caller = Caller(by: .internet, who: "Ada Sample")

  private func answer(
    _ operation: Operation, _ request: RequestNumber, on day: Int = 0, order: LicenseOrder? = nil,
    from caller: Caller = .unnamed
  ) -> Answer {
    Answer(
      operation, requestNumber: request, answeredAt: Sample.day(day), by: caller.method,
      who: caller.who, order: order)
  }

  // MARK: Activating

  @Test("A server that was never activated gets an ID that is genuine for it")
  func activated() throws {
    let before = Registration.sample(isActivated: false)
    var registration = before
    let activation = registration.activate(
      request: request, from: caller, at: Sample.morning, key: Sample.key)
    #expect(!activation.isRepeated)
    #expect(activation.licenseServerID.isGenuine(for: Sample.productID(), key: Sample.key))
    var expected = before
    expected.licenseServerID = activation.licenseServerID
    expected.answers = [answer(.activate, request, from: caller)]
    #expect(registration == expected)
  }

  @Test("Whatever request asks, and however often, the ID stays the same", arguments: [1, 2])
  func activatedAgain(number: UInt64) {
    var registration = Registration.sample(isActivated: false)
    let first = registration.activate(request: request, at: Sample.morning, key: Sample.key)
    let again = registration.activate(
      request: Sample.number(number), at: Sample.day(9), key: Sample.key)
    #expect(again.licenseServerID == first.licenseServerID)
    #expect(again.isRepeated)
    #expect(registration.answers.count == Int(number))
  }

  @Test("A server that the vendor calls deactivated is activated with the ID that it has")
  func activatedAfterDeactivation() {
    var registration = Registration.sample(state: .deactivated(since: Sample.day(-1)))
    let activation = registration.activate(request: request, at: Sample.morning, key: Sample.key)
    #expect(activation.licenseServerID == Sample.licenseServerID())
    #expect(registration.state == .active)
  }

  @Test("An old activation that is asked for once more does not undo a deactivation")
  func overtaken() throws {
    var registration = Registration.sample(isActivated: false)
    _ = registration.activate(request: request, at: Sample.morning, key: Sample.key)
    _ = try registration.deactivate(
      request: Sample.number(2), at: Sample.morning, key: Sample.key)
    _ = registration.activate(request: request, at: Sample.day(1), key: Sample.key)
    #expect(registration.state == .deactivated(since: Sample.morning))
  }

  @Test("A server that nobody enrolled is registered when it is activated")
  func registers() throws {
    var ledger = VendorMemory()
    let activation = try ledger.activate(
      Sample.productID(), company: "Contoso Ltd", request: request, at: Sample.morning,
      key: Sample.key)
    let registration = try #require(ledger.registration(of: Sample.productID()))
    #expect(
      registration
        == Registration(
          productID: Sample.productID(), licenseServerID: activation.licenseServerID,
          company: "Contoso Ltd", licenses: 0, enrolledAt: Sample.morning,
          answers: [answer(.activate, request)]))
  }

  // MARK: Installing

  @Test("A pack is stored with its order and counted, and its ID is for that order")
  func installed() throws {
    let before = Registration.sample()
    var registration = before
    let pack = try registration.install(
      Sample.order, request: request, from: caller, at: Sample.morning, key: Sample.key)
    #expect(pack.count == 10)
    #expect(!pack.isRepeated)
    #expect(
      pack.id.isIssued(
        for: .order(Sample.order, request), of: Sample.licenseServerID(), key: Sample.key))
    var expected = before
    expected.licenses = 50
    expected.answers = [answer(.install, request, order: Sample.order, from: caller)]
    #expect(registration == expected)
    #expect(registration.orders == [Sample.order])
  }

  @Test("The same request gets the same pack ID and is counted once")
  func installedAgain() throws {
    var registration = Registration.sample()
    let first = try registration.install(
      Sample.order, request: request, at: Sample.morning, key: Sample.key)
    let again = try registration.install(
      Sample.order, request: request, at: Sample.day(9), key: Sample.key)
    #expect(again.id == first.id)
    #expect(again.isRepeated)
    #expect(registration.licenses == 50)
    #expect(registration.answers == [answer(.install, request, order: Sample.order)])
  }

  @Test("The same request with another order gets another pack ID, in place of the first")
  func installedOtherwise() throws {
    var registration = Registration.sample()
    let first = try registration.install(
      Sample.order, request: request, at: Sample.morning, key: Sample.key)
    let order = try #require(LicenseOrder(Sample.order.purchase, .perUser, count: 3))
    let second = try registration.install(
      order, request: request, at: Sample.morning, key: Sample.key)
    #expect(second.id != first.id)
    #expect(!second.isRepeated)
    #expect(registration.licenses == 43)
    var expected = answer(.install, request, order: order)
    expected.corrections = [Answer.Correction(at: Sample.morning, order: Sample.order)]
    #expect(registration.answers == [expected])
  }

  @Test(
    "What cannot be installed or reissued is refused, and nothing is changed",
    arguments: [
      (Registration.sample(isActivated: false), VendorRefusal.neverActivated, .neverActivated),
      (
        .sample(state: .deactivated(since: Sample.day(-1))), .deactivated(since: Sample.day(-1)),
        .deactivated(since: Sample.day(-1))
      ),
      (.sample(licenses: 999_990), .tooManyLicenses(total: 999_990), .nothingToReissue),
    ] as [(Registration, VendorRefusal, VendorRefusal)])
  func refused(before: Registration, installing: VendorRefusal, reissuing: VendorRefusal) {
    var registration = before
    #expect(throws: installing) {
      try registration.install(
        try #require(LicenseOrder(Sample.order.purchase, .perDevice, count: 11)), request: request,
        at: Sample.morning, key: Sample.key)
    }
    #expect(throws: reissuing) {
      try registration.reissue(request: request, at: Sample.morning, key: Sample.key)
    }
    #expect(registration == before)
  }

  // MARK: Reissuing

  private func reactivated(unissued: Int = 15) throws -> Registration {
    var registration = Registration.sample()
    _ = try registration.reactivate(
      request: Sample.number(2), reason: .redeployed,
      unissued: try #require(UnissuedCount(unissued)), at: Sample.day(-1), key: Sample.key)
    return registration
  }

  @Test("Reissuing twice gives the same pack ID, though another request asks")
  func reissuedTwice() throws {
    var registration = try reactivated()
    let first = try registration.reissue(request: request, at: Sample.morning, key: Sample.key)
    #expect(first.count == 15)
    #expect(!first.isRepeated)
    #expect(
      first.id.isIssued(
        for: .reissue(reactivation: Sample.number(2)), of: Sample.licenseServerID(),
        key: Sample.key))
    for number: UInt64 in [1, 3] {
      let again = try registration.reissue(
        request: Sample.number(number), at: Sample.day(9), key: Sample.key)
      #expect(again.id == first.id)
      #expect(again.isRepeated)
    }
    #expect(registration.licenses == 40)
    #expect(
      registration.answers.dropFirst() == [
        answer(.reissue, request), answer(.reissue, Sample.number(3), on: 9),
      ])
  }

  @Test("After the next reactivation the pack ID is another one")
  func reissuedLater() throws {
    var registration = try reactivated()
    let first = try registration.reissue(request: request, at: Sample.morning, key: Sample.key)
    _ = try registration.reactivate(
      request: Sample.number(4), reason: .redeployed, unissued: try #require(UnissuedCount(3)),
      at: Sample.day(1), key: Sample.key)
    let second = try registration.reissue(
      request: Sample.number(5), at: Sample.day(1), key: Sample.key)
    #expect(second.id != first.id)
    #expect(second.count == 3)
    #expect(!second.isRepeated)
  }

  @Test("When nothing was unissued, nothing is reissued")
  func nothingToReissue() throws {
    var registration = try reactivated(unissued: 0)
    #expect(throws: VendorRefusal.nothingToReissue) {
      try registration.reissue(request: request, at: Sample.morning, key: Sample.key)
    }
  }
}
