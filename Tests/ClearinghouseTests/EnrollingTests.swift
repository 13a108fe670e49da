import Clearinghouse
import Codes
import Samples
import Testing

/// What becomes of an enrolment line, of a server that is known and of one that is not.
struct EnrollingTests {
  private func enrolment(
    id: LicenseServerID? = Sample.licenseServerID(), licenses: Int = 40,
    company: String = "Contoso Ltd"
  ) -> Enrolment {
    Enrolment(
      productID: Sample.productID(), licenseServerID: id, licenses: licenses, company: company)
  }

  private func enrol(
    _ enrolment: Enrolment, to before: Registration?
  ) throws -> (EnrolmentOutcome, Registration?) {
    var ledger = VendorMemory()
    ledger.change(Sample.productID()) { $0 = before }
    let outcome = try ledger.enrol(enrolment, at: Sample.morning)
    return (outcome, ledger.registration(of: Sample.productID()))
  }

  private func later(_ id: LicenseServerID?, _ licenses: Int, after answers: Int = 0)
    -> LaterEnrolment
  {
    LaterEnrolment(
      at: Sample.morning, answersBefore: answers, licenseServerID: id, licenses: licenses)
  }

  @Test("A server that is not known is registered")
  func registered() throws {
    let (outcome, registration) = try enrol(enrolment(), to: nil)
    #expect(outcome == .registered)
    #expect(registration == Registration(enrolment(), at: Sample.morning))
  }

  @Test("A line that says what the record says changes nothing, with or without a company")
  func unchanged() throws {
    for company in ["Contoso Ltd", ""] {
      let (outcome, registration) = try enrol(enrolment(company: company), to: .sample())
      #expect(outcome == .unchanged)
      #expect(registration == .sample())
    }
  }

  @Test("License server ID, total and company are taken from the line, and it is noted")
  func updated() throws {
    let id = Sample.licenseServerID(2)
    let (outcome, registration) = try enrol(
      enrolment(id: id, licenses: 7, company: "Fabrikam"), to: .sample())
    #expect(outcome == .updated)
    var expected = Registration.sample()
    expected.licenseServerID = id
    expected.licenses = 7
    expected.company = "Fabrikam"
    expected.enrolments = [later(id, 7)]
    #expect(registration == expected)
  }

  @Test("A server that was activated elsewhere since is activated here too, and keeps its state")
  func activated() throws {
    let (outcome, registration) = try enrol(enrolment(), to: .sample(isActivated: false))
    #expect(outcome == .updated)
    var expected = Registration.sample()
    expected.enrolments = [later(Sample.licenseServerID(), 40)]
    #expect(registration == expected)
    let deactivated = Registration.sample(state: .deactivated(since: Sample.day(-1)))
    let (_, second) = try enrol(enrolment(licenses: 41), to: deactivated)
    #expect(second?.state == .deactivated(since: Sample.day(-1)))
  }

  @Test("A line from before the activation changes nothing any more")
  func older() throws {
    let (outcome, registration) = try enrol(enrolment(id: nil, licenses: 0), to: .sample())
    #expect(outcome == .older)
    #expect(registration == .sample())
  }

  @Test("What was answered before is settled by the line, once, though it says the same")
  func settled() throws {
    let answer = Answer(.deactivate, requestNumber: Sample.number(1), answeredAt: Sample.day(-1))
    let before = Registration.sample(answers: [answer])
    #expect(before.unsettledAnswers == [answer])
    let (first, registration) = try enrol(enrolment(), to: before)
    #expect(first == .updated)
    #expect(registration?.enrolments == [later(Sample.licenseServerID(), 40, after: 1)])
    #expect(registration?.unsettledAnswers == [])
    let (second, again) = try enrol(enrolment(), to: registration)
    #expect(second == .unchanged)
    #expect(again == registration)
  }
}
