import Clearinghouse
import Codes
import Samples
import Testing

struct ReactivationTests {
  private let request = Sample.number(1)

  private func count(_ value: Int) throws -> UnissuedCount {
    try #require(UnissuedCount(value))
  }

  private func confirmation(
    _ grant: Grant, issued: Int, reissued: Int
  ) -> SpokenConfirmation {
    SpokenConfirmation(
      issuedLicenses: issued, licensesToReissue: reissued,
      reference: SpokenReference(confirming: grant, key: Sample.key))
  }

  @Test(
    "It is answered in either state, with what remains valid and a reference that confirms",
    arguments: [Registration.State.active, .deactivated(since: Sample.day(-1))])
  func answered(state: Registration.State) throws {
    let before = Registration.sample(state: state)
    var registration = before
    let answer = try registration.reactivate(
      request: request, reason: .certificateCorrupt, unissued: count(15), at: Sample.morning,
      key: Sample.key)
    let grant = before.grant(.reactivate, request)
    #expect(answer == confirmation(grant, issued: 25, reissued: 15))
    #expect(answer.reference.confirms(grant, key: Sample.key))
    var expected = before
    expected.state = .active
    expected.answers = [
      Answer(
        .reactivate, requestNumber: request, answeredAt: Sample.morning,
        reason: .certificateCorrupt, unissued: try count(15))
    ]
    #expect(registration == expected)
  }

  @Test("Any count up to the total is believed", arguments: [(0, 40), (1, 39), (40, 0)])
  func counts(unissued: Int, issued: Int) throws {
    var registration = Registration.sample()
    let answer = try registration.reactivate(
      request: request, reason: .redeployed, unissued: count(unissued), at: Sample.morning,
      key: Sample.key)
    #expect(answer.issuedLicenses == issued)
    #expect(answer.licensesToReissue == unissued)
    #expect(registration.licenses == 40)
  }

  @Test(
    "More unissued licenses than there ever were are refused, and nothing is changed",
    arguments: [(41, 40), (1, 0), (999_999, 40)])
  func tooMany(unissued: Int, licenses: Int) throws {
    let before = Registration.sample(
      licenses: licenses, state: .deactivated(since: Sample.day(-1)))
    var registration = before
    let unissued = try count(unissued)
    #expect(throws: Registration.Refusal.unissuedExceedsTotal(licenses)) {
      try registration.reactivate(
        request: request, reason: .redeployed, unissued: unissued, at: Sample.morning,
        key: Sample.key)
    }
    #expect(registration == before)
  }

  @Test("A server that was never activated is refused, and nothing is stored")
  func neverActivated() throws {
    let before = Registration.sample(isActivated: false)
    var registration = before
    #expect(throws: Registration.Refusal.neverActivated) {
      try registration.reactivate(
        request: request, reason: .redeployed, unissued: .none, at: Sample.morning,
        key: Sample.key)
    }
    #expect(registration == before)
  }

  @Test(
    "Calling again with another reason and count corrects the record, which keeps both, not the reference"
  )
  func corrected() throws {
    var registration = Registration.sample()
    let first = try registration.reactivate(
      request: request, reason: .redeployed, unissued: count(15), at: Sample.morning,
      key: Sample.key)
    let second = try registration.reactivate(
      request: request, reason: .serverUpgraded, unissued: count(10), at: Sample.day(3),
      key: Sample.key)
    #expect(
      second
        == confirmation(registration.grant(.reactivate, request), issued: 30, reissued: 10))
    #expect(second.reference == first.reference)
    #expect(
      registration.answers == [
        Answer(
          .reactivate, requestNumber: request, answeredAt: Sample.morning, reason: .serverUpgraded,
          unissued: try count(10),
          corrections: [
            Answer.Correction(at: Sample.day(3), reason: .redeployed, unissued: try count(15))
          ])
      ])
  }

  @Test("A correction that cannot be right leaves the record and the state as they were")
  func wrongCorrection() throws {
    var registration = Registration.sample()
    _ = try registration.reactivate(
      request: request, reason: .redeployed, unissued: count(15), at: Sample.morning,
      key: Sample.key)
    let before = registration
    let tooMany = try count(41)
    #expect(throws: Registration.Refusal.unissuedExceedsTotal(40)) {
      try registration.reactivate(
        request: request, reason: .serverUpgraded, unissued: tooMany, at: Sample.morning,
        key: Sample.key)
    }
    #expect(registration == before)
  }

  @Test("After expiry a new reference supersedes it")
  func superseded() throws {
    var registration = Registration.sample()
    _ = try registration.reactivate(
      request: request, reason: .redeployed, unissued: count(15), at: Sample.morning,
      key: Sample.key)
    let answer = try registration.reactivate(
      request: request, reason: .redeployed, unissued: count(15), at: Sample.day(4),
      key: Sample.key)
    #expect(
      answer
        == confirmation(
          registration.grant(.reactivate, request, on: 4), issued: 25, reissued: 15))
    #expect(registration.answers.map(\.answeredAt) == [Sample.morning, Sample.day(4)])
  }

  @Test("A deactivated server is active after it, and can be deactivated again")
  func backAndForth() throws {
    var registration = Registration.sample()
    _ = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    _ = try registration.reactivate(
      request: Sample.number(2), reason: .redeployed, unissued: count(15), at: Sample.day(1),
      key: Sample.key)
    #expect(registration.state == .active)
    _ = try registration.deactivate(
      request: Sample.number(3), at: Sample.day(2), key: Sample.key)
    #expect(registration.state == .deactivated(since: Sample.day(2)))
    #expect(registration.answers.map(\.operation) == [.deactivate, .reactivate, .deactivate])
  }

  @Test("A registration is what its enrolment says, active and without answers")
  func enrolment() {
    let enrolment = Enrolment(
      productID: Sample.productID(), licenseServerID: nil, licenses: 7, company: "Zoë & Co.")
    #expect(
      Registration(enrolment, at: Sample.morning)
        == Registration(
          productID: Sample.productID(), licenseServerID: nil, company: "Zoë & Co.", licenses: 7,
          state: .active, enrolledAt: Sample.morning, answers: []))
  }
}
