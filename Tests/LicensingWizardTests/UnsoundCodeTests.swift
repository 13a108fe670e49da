import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What the check digits refuse: it costs no attempt and leaves no trace.
struct UnsoundCodeTests {
  /// Slips against the code `4542-7711-4770-0548-0269`, which is sound.
  @Test(
    "A slip is named, with the group and what was probably heard",
    arguments: [
      ("", "Nothing was typed. The code has 20 digits, in the groups A to E of 4."),
      (" - ", "Nothing was typed. The code has 20 digits, in the groups A to E of 4."),
      (
        "4542-7711-477-0548-0269",
        "That is 19 digits; the code has 20. Check group C: it is too short."
      ),
      (
        "4542-7711-4770-05480-0269",
        "That is 21 digits; the code has 20. Check group D: it is too long."
      ),
      (
        "4542-7711-4770-0548-O2?9",
        "“?”, character 23, is no digit. "
          + "The code has digits only, 4 in each of the groups A to E."
      ),
      ("4542-7711-4710-0548-0269", "Group C was misheard. Did you hear 4770?"),
      (
        "4542-0548-4770-7711-0269",
        "Groups B and D stand in the wrong order. Did you mean 4542-7711-4770-0548-0269?"
      ),
      ("4542-7711-7711-0548-0269", "Group C is group B again. Ask to hear group C."),
      (
        "4541-7712-4773-0548-0269",
        "Groups A, B and C were misheard. Ask to hear A, B and C again."
      ),
    ])
  func slips(typed: String, text: String) throws {
    var site = try Site()
    _ = try site.open()
    let server = try site.server
    let refusal = try #require(try site.enter(typed))
    let fault = try #require(throws: ConfirmationCode.Fault.self) {
      try ConfirmationCode(parsing: typed)
    }
    #expect(refusal == CodeRefusal(cause: .unsoundCode(fault), attemptsLeft: nil))
    #expect(refusal.description == text)
    #expect(try site.server == server)
  }

  @Test(
    "An unsound reference is named",
    arguments: [
      ("", "No reference was typed. It is 6 letters and digits."),
      ("9Y0C4", "This has 5 characters; a reference has 6."),
      ("9Y0C4HH", "This has 7 characters; a reference has 6."),
      (
        "9Y0?4H",
        "“?”, character 4, cannot stand in a reference. It is 6 letters and digits."
      ),
      (
        "9Y0C4K",
        "This reference does not check: at least one character is wrong or two are swapped. "
          + "Compare it with the original."
      ),
    ])
  func references(typed: String, text: String) throws {
    var site = try Site()
    _ = try site.open(.reactivate)
    let server = try site.server
    let refusal = try #require(try site.hear(typed))
    let error = try #require(throws: CodeError.self) { try SpokenReference(parsing: typed) }
    #expect(refusal == CodeRefusal(cause: .unsoundReference(error), attemptsLeft: nil))
    #expect(refusal.description == text)
    #expect(try site.server == server)
  }

  @Test("A hundred slips take no attempt from the right code after them")
  func manySlips() throws {
    var site = try Site()
    let request = try site.open()
    for _ in 0..<100 { _ = try site.enter("4542-7711-4710-0548-0269") }
    #expect(try site.server.pendingRequest == request)
    #expect(try site.enter(site.code(for: request)) == nil)
  }

  @Test("With nothing pending, even what is unsound is refused for that")
  func nothingPending() throws {
    var site = try Site()
    let name = try Site<SiteMemory>.name
    #expect(throws: Refusal.nothingPending(name, .deactivate)) { try site.enter("12") }
    #expect(throws: Refusal.nothingPending(name, .reactivate)) { try site.hear("12") }
    #expect(throws: Refusal.nothingPending(name, .reactivate)) { try site.hear(nil) }
    #expect(throws: Refusal.nothingPending(name, .deactivate)) {
      try site.enter(Site<SiteMemory>.strangeCode())
    }
    _ = try site.open(.deactivate)
    let server = try site.server
    #expect(throws: Refusal.nothingPending(name, .reactivate)) { try site.hear("9Y0C4H") }
    #expect(try site.server == server)
  }
}
