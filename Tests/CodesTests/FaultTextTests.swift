import Testing

@testable import Codes

/// What the wizard says, word for word.
struct FaultTextTests {
  private typealias Fault = ConfirmationCode.Fault

  @Test(
    "What was typed gives this text",
    arguments: [
      ("", "Nothing was typed. The code has 20 digits, in the groups A to E of 4."),
      (
        "4542-7711-x",
        "“x”, character 11, is no digit. The code has digits only, 4 in each of the groups A to E."
      ),
      (
        "4",
        "That is 1 digit; the code has 20. "
          + "Compare the groups A to E, 4 digits each, with what you heard."
      ),
      (
        "4542-7711-4770-0548-0269-1234-5",
        "That is 25 digits; the code has 20. "
          + "Compare the groups A to E, 4 digits each, with what you heard."
      ),
      (
        "4542-7711-477-0548-0269",
        "That is 19 digits; the code has 20. Check group C: it is too short."
      ),
      (
        "4542-7711-47700-0548-0269",
        "That is 21 digits; the code has 20. Check group C: it is too long."
      ),
      (
        "4542-771-477-0548-0269",
        "Groups B and C are too short: each group has 4 digits. Compare B and C with what you heard."
      ),
      (
        "454-771-477-054-0269",
        "Groups A, B, C and D are too short: each group has 4 digits. Compare A, B, C and D with what "
          + "you heard."
      ),
      (
        "4542-771-4770-05548-0269",
        "Group B is too short, group D is too long: each group has 4 digits. Compare B and D with what "
          + "you heard."
      ),
      (
        "4542-7711-0548-0269",
        "That is 16 digits; the code has 20. Check group C: it seems to be missing."
      ),
      (
        "4542-7711-47704770-0548-0269",
        "That is 24 digits; the code has 20. Check group C: there is a group too many."
      ),
      (
        "4542-7711-4770-4770-0548-0269",
        "That is 24 digits; the code has 20. Check group C: there is a group too many."
      ),
      ("4542-7711-4710-0548-0269", "Group C was misheard. Did you hear 4770?"),
      ("4547-2711-4770-0548-0269", "Groups A and B were misheard. Did you hear 4542 and 7711?"),
      ("5336-6348-5314-0922-4200", "Group A was misheard. Ask to hear A again."),
      (
        "4541-7712-4773-0548-0269",
        "Groups A, B and C were misheard. Ask to hear A, B and C again."
      ),
      (
        "4542-0548-4770-7711-0269",
        "Groups B and D stand in the wrong order. Did you mean 4542-7711-4770-0548-0269?"
      ),
      (
        "7711-4770-4542-0548-0269",
        "Groups A, B and C stand in the wrong order. Did you mean 4542-7711-4770-0548-0269?"
      ),
      ("4542-7711-7711-0548-0269", "Group C is group B again. Ask to hear group C."),
    ])
  func texts(typed: String, text: String) {
    #expect(ConfirmationCode.fault(in: typed)?.description == text)
  }

  @Test(
    "What is well formed as something else is named",
    arguments: [
      (Sample.productID, CodeKind.productID, "This is a product ID"),
      ("1234-5671", .requestNumber, "This is a request number"),
      (Sample.licenseServerID, .licenseServerID, "This is a license server ID"),
      ("SIM02-01234", .licensePackID, "This is a license pack ID"),
      ("9Y0C4H", .spokenReference, "This is a reference"),
      (
        "A 8145 B 9123 C 4567 D 8901 E 2309", .productID, "This is a product ID"
      ),
    ])
  func otherKinds(typed: String, kind: CodeKind, text: String) {
    let fault = ConfirmationCode.fault(in: typed)
    #expect(fault == .otherKind(kind))
    #expect(
      fault?.description
        == text + ", not a confirmation code. The code has 20 digits, in the groups A to E of 4; "
        + "Customer Support reads it out.")
  }

  @Test("The first two groups are no request number, sound as one or not")
  func begunCodes() throws {
    let begun = try Sample.confirmationCodes(200).map { "\($0[.a]) \($0[.b])" }
    #expect(begun.contains { (try? RequestNumber(parsing: $0)) != nil })
    #expect(
      begun.allSatisfy {
        ConfirmationCode.fault(in: $0) == .wrongLength(found: 8, suspects: [])
      })
  }

  @Test("Sound groups that do not belong together give this text")
  func inconsistent() {
    #expect(
      Fault.inconsistent.description
        == "Each group is sound by itself, but they do not belong together. "
        + "Ask to hear the code from the start.")
  }
}
