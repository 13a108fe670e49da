import Codes
import Samples
import Testing

@testable import Clearinghouse

struct DeactivationTests {
  private let request = Sample.number(1)

  private func deactivation(_ grant: Grant, isRepeated: Bool) -> Deactivation {
    Deactivation(
      code: ConfirmationCode(confirming: grant, key: Sample.key), validity: grant.validity,
      reference: SpokenReference(confirming: grant, key: Sample.key), isRepeated: isRepeated)
  }

  @Test("The first answer is stored, deactivates, and gives a code that confirms at the site")
  func first() throws {
    let before = Registration.sample()
    var registration = before
    let answer = try registration.deactivate(
      request: request, at: Sample.morning, key: Sample.key)
    let grant = before.grant(.deactivate, request)
    #expect(answer == deactivation(grant, isRepeated: false))
    #expect(answer.validity == Sample.morning.day...Sample.day(3).day)
    #expect(answer.code.confirms(grant, key: Sample.key))
    var expected = before
    expected.state = .deactivated(since: Sample.morning)
    expected.answers = [
      Answer(.deactivate, requestNumber: request, answeredAt: Sample.morning)
    ]
    #expect(registration == expected)
  }

  @Test("While the answer is valid, the same request gets the same code", arguments: 0...3)
  func repeated(day: Int) throws {
    var registration = Registration.sample()
    let first = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    let before = registration
    let again = try registration.deactivate(
      request: request, at: Sample.day(day), key: Sample.key)
    #expect(again == deactivation(before.grant(.deactivate, request), isRepeated: true))
    #expect(again.code == first.code)
    #expect(registration == before)
  }

  @Test("After expiry a new answer supersedes it, and is then the one that is repeated")
  func superseded() throws {
    var registration = Registration.sample()
    _ = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    let new = registration.grant(.deactivate, request, on: 4)
    #expect(
      try registration.deactivate(request: request, at: Sample.day(4), key: Sample.key)
        == deactivation(new, isRepeated: false))
    #expect(
      try registration.deactivate(request: request, at: Sample.day(7), key: Sample.key)
        == deactivation(new, isRepeated: true))
    #expect(
      registration.answers == [
        Answer(.deactivate, requestNumber: request, answeredAt: Sample.morning),
        Answer(.deactivate, requestNumber: request, answeredAt: Sample.day(4)),
      ])
    #expect(registration.state == .deactivated(since: Sample.morning))
  }

  @Test("When the vendor's clock was set back, a new answer supersedes the one of the future")
  func clockSetBack() throws {
    var registration = Registration.sample()
    _ = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    #expect(
      try registration.deactivate(request: request, at: Sample.day(-1), key: Sample.key)
        == deactivation(registration.grant(.deactivate, request, on: -1), isRepeated: false))
  }

  @Test("Another request is answered, though the server is deactivated already")
  func otherRequest() throws {
    var registration = Registration.sample()
    _ = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    let other = Sample.number(2)
    let answer = try registration.deactivate(request: other, at: Sample.day(1), key: Sample.key)
    let grant = registration.grant(.deactivate, other, on: 1)
    #expect(answer == deactivation(grant, isRepeated: false))
    #expect(registration.state == .deactivated(since: Sample.morning))
    #expect(registration.answers.map(\.requestNumber) == [request, other])
    #expect(
      try registration.deactivate(request: request, at: Sample.day(1), key: Sample.key)
        == deactivation(registration.grant(.deactivate, request), isRepeated: true))
  }

  @Test("A reactivation under the same request number is another answer")
  func otherOperation() throws {
    var registration = Registration.sample()
    _ = try registration.reactivate(
      request: request, reason: .redeployed, unissued: .none, at: Sample.morning, key: Sample.key)
    #expect(
      try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
        == deactivation(registration.grant(.deactivate, request), isRepeated: false))
    #expect(registration.answers.map(\.operation) == [.reactivate, .deactivate])
  }

  @Test("A server that was never activated is refused, and nothing is stored")
  func neverActivated() throws {
    let before = Registration.sample(isActivated: false)
    var registration = before
    #expect(throws: Registration.Refusal.neverActivated) {
      try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    }
    #expect(registration == before)
    #expect(
      before.grant(Answer(.deactivate, requestNumber: request, answeredAt: Sample.morning)) == nil)
  }

  @Test("A code confirms no other operation, server, request or day")
  func confirmsNothingElse() throws {
    var registration = Registration.sample()
    let code = try registration.deactivate(
      request: request, at: Sample.morning, key: Sample.key
    ).code
    let others = [
      registration.grant(.reactivate, request), registration.grant(.deactivate, Sample.number(2)),
      registration.grant(.deactivate, request, on: 1),
      Registration.sample(2).grant(.deactivate, request),
    ]
    #expect(others.filter { code.confirms($0, key: Sample.key) } == [])
    #expect(!code.confirms(registration.grant(.deactivate, request), key: Sample.otherKey))
  }

  @Test("An old answer that is given once more does not undo what was granted since")
  func overtaken() throws {
    var registration = Registration.sample()
    let old = try registration.deactivate(request: request, at: Sample.morning, key: Sample.key)
    _ = try registration.reactivate(
      request: Sample.number(2), reason: .redeployed, unissued: .none, at: Sample.day(1),
      key: Sample.key)
    let before = registration
    let again = try registration.deactivate(request: request, at: Sample.day(2), key: Sample.key)
    #expect(again.code == old.code)
    #expect(registration == before)
  }
}
