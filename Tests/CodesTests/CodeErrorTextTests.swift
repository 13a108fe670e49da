import Testing

@testable import Codes

/// What is said of every other code, word for word.
struct CodeErrorTextTests {
  @Test(
    "Nothing typed",
    arguments: [
      (
        CodeKind.productID,
        "No product ID was typed. It is 20 digits in groups of 5, 3, 7 and 5, beginning with 81459."
      ),
      (.requestNumber, "No request number was typed. It is 8 digits in two groups of 4."),
      (
        .licenseServerID,
        "No license server ID was typed. "
          + "It is 35 characters in groups of 5, beginning with SIM01."
      ),
      (
        .licensePackID,
        "No license pack ID was typed. It is 35 characters in groups of 5, beginning with SIM02."
      ),
      (
        .confirmationCode,
        "No confirmation code was typed. It is 20 digits in the groups A to E of 4."
      ),
      (.spokenReference, "No reference was typed. It is 6 letters and digits."),
      (.unissuedCount, "No unissued count was typed. It is a number from 0 to 999999."),
      (.agreementNumber, "No agreement number was typed. It is 7 digits."),
      (.openLicenseNumber, "No open license number was typed. It is 8 digits."),
      (
        .authorizationNumber,
        "No authorization number was typed. It is 15 characters, beginning with SIM04."
      ),
      (
        .retailCode,
        "No retail code was typed. It is 25 characters in groups of 5, beginning with SIM03."
      ),
    ])
  func empty(kind: CodeKind, text: String) {
    #expect(CodeError(kind, .empty).description == text)
  }

  @Test("Every kind has the article that its sound asks for")
  func kinds() {
    #expect(
      CodeKind.allCases.map(\.withArticle) == [
        "a product ID", "a request number", "a license server ID", "a license pack ID",
        "a confirmation code", "a reference", "an unissued count", "an agreement number",
        "an open license number", "an authorization number", "a retail code",
      ])
  }

  @Test(
    "What was found, where, and what was expected",
    arguments: [
      (
        CodeError(.requestNumber, .unexpected("#", position: 9)),
        "“#”, character 9, cannot stand in a request number. It is 8 digits in two groups of 4."
      ),
      (
        CodeError(.unissuedCount, .unexpected("x", position: 2)),
        "“x”, character 2, cannot stand in an unissued count. It is a number from 0 to 999999."
      ),
      (
        CodeError(.productID, .wrongLength(found: 1, expected: 20)),
        "This has 1 digit; a product ID has 20."
      ),
      (
        CodeError(.requestNumber, .wrongLength(found: 20, expected: 8)),
        "This has 20 digits; a request number has 8."
      ),
      (
        CodeError(.licensePackID, .wrongLength(found: 1, expected: 35)),
        "This has 1 character; a license pack ID has 35."
      ),
      (
        CodeError(.spokenReference, .wrongLength(found: 5, expected: 6)),
        "This has 5 characters; a reference has 6."
      ),
      (
        CodeError(.productID, .wrongPrefix(found: "55041", expected: "81459")),
        "A product ID begins with 81459; this begins with 55041."
      ),
      (
        CodeError(.productID, .otherKind(.licensePackID)),
        "This is a license pack ID, not a product ID. A product ID is 20 digits in groups of "
          + "5, 3, 7 and 5, beginning with 81459."
      ),
      (
        CodeError(.licenseServerID, .checkFails),
        "This license server ID does not check: at least one character is wrong or two are "
          + "swapped. Compare it with the original."
      ),
      (
        CodeError(.agreementNumber, .wrongLength(found: 1, expected: 7)),
        "This has 1 digit; an agreement number has 7."
      ),
      (
        CodeError(.authorizationNumber, .wrongPrefix(found: "SIM03", expected: "SIM04")),
        "An authorization number begins with SIM04; this begins with SIM03."
      ),
      (
        CodeError(.unissuedCount, .tooLarge),
        "This unissued count is too large. It is a number from 0 to 999999."
      ),
    ])
  func causes(error: CodeError, text: String) {
    #expect(error.description == text)
  }

  @Test("Operations and reasons have their words")
  func words() {
    #expect(
      Operation.allCases.map(\.noun) == [
        "activation", "installation of licenses", "deactivation", "reactivation",
        "reissue of licenses",
      ])
    #expect(Operation.advanced == [.deactivate, .reactivate])
    #expect(
      ConnectionMethod.allCases.map(\.phrase) == [
        "telephone", "the Internet", "web browser", "fax",
      ])
    #expect(
      ReactivationReason.allCases.map(\.title) == [
        "The server was redeployed", "The certificate is damaged",
        "The private key was compromised", "The registration expired", "The server was upgraded",
        "The certificate expired",
      ])
  }
}
