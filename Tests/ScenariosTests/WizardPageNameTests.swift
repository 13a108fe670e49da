import Codes
import LicensingWizard
import Scenarios
import Testing

struct WizardPageNameTests {
  @Test("Every page that a person can see has its name, and no two the same")
  func names() throws {
    let draft = Wizard.Draft(
      contact: Contact(firstName: "Ada", lastName: "Byron", company: "Contoso"))
    let request = Request(
      number: try RequestNumber(parsing: "1234-5671"), operation: .deactivate, method: .telephone,
      reason: nil, openedAt: try #require(UTCTime("2026-11-23 09:00")))
    let seen: [Wizard.Page] = [
      .informationNeeded(draft, nil), .country(draft, nil), .program(draft, nil),
      .number(draft, nil), .licenses(draft, nil), .reason(draft, nil),
      .telephone(draft, request, nil), .connection(draft, request, nil),
      .codeEntry(draft, request, nil), .confirmation(draft, request, nil),
      .serverIDEntry(draft, request, nil), .packIDEntry(draft, request, nil), .finish(request),
    ]
    #expect(seen.map { WizardPageName($0) } == WizardPageName.allCases)
    let unseen: [Wizard.Page] = [
      .waiting(for: .send, on: .connection(draft, request, nil)), .closed,
    ]
    #expect(unseen.map { WizardPageName($0) } == [nil, nil])
  }
}
