import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What the wizard shows when the request it works on is closed under it.
struct ClosedRequestTests {
  private static let contact = Contact(firstName: "Grace", lastName: "Sample", company: "Contoso")
  private static let request = Request(
    number: Sample.number(), operation: .deactivate, method: .telephone, reason: nil,
    openedAt: Sample.morning)

  @Test(
    "A request that is closed leads back to the first page, whose Next opens another",
    arguments: [
      (
        Wizard.Event.refused(CodeRefusal(cause: .notForThisRequest, attemptsLeft: 0)),
        Wizard.Notice.refused(CodeRefusal(cause: .notForThisRequest, attemptsLeft: 0))
      ),
      (
        .refused(CodeRefusal(cause: .earlierRequest(request), attemptsLeft: nil)),
        .refused(CodeRefusal(cause: .earlierRequest(request), attemptsLeft: nil))
      ),
      (
        .refused(CodeRefusal(cause: .alreadyUsed(request, at: Sample.morning), attemptsLeft: nil)),
        .refused(CodeRefusal(cause: .alreadyUsed(request, at: Sample.morning), attemptsLeft: nil))
      ),
      (.requestGone("It was cancelled."), .failed("It was cancelled.")),
    ])
  func closed(_ event: Wizard.Event, _ notice: Wizard.Notice) throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let path: [Wizard.Event] = [
      .contactConfirmed(Self.contact), .requestOpened(Self.request), .numbersNoted,
      .codeEntered("4712"),
    ]
    let wizard = path.reduce(Wizard(.deactivate, for: server)) { $0.after($1).0 }
    let draft = Wizard.Draft(contact: Self.contact)
    #expect(wizard.after(event).0.page == .informationNeeded(draft, notice))
    #expect(wizard.after(event).1 == nil)
  }

  @Test("A wizard that cancels a request which is gone already just closes")
  func cancelledTwice() throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let path: [Wizard.Event] = [
      .contactConfirmed(Self.contact), .requestOpened(Self.request), .cancelled,
      .requestGone("It was cancelled."),
    ]
    #expect(path.reduce(Wizard(.deactivate, for: server)) { $0.after($1).0 }.page == .closed)
  }
}
