import Foundation
import Testing

/// By the Internet.
extension WizardCommandTests {
  @Test("By the Internet a script is told of a warning, and what it asked for is done")
  func internetWarning() throws {
    struct View: Decodable {
      let warning: String?
    }
    let words =
      "TS-LICENSE-01 is active already. Its unissued licenses are reissued together with the "
      + "reactivation. The reason is that the certificate expired, but the certificate of TS-LICENSE-01 is "
      + "valid until 2028-11-22."
    let options = ["--method", "internet", "--reason", "certificate-expired"]
    let stage = try Stage.activated()
    let outcome = try stage.run(["wizard", "reactivate", Stage.server] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        ! \(words)
        TS-LICENSE-01 is reactivated.
          Licenses issued, which remain valid: 25.
          Licenses to be reissued before they can be handed out: 0.

        """)
    let scripted = try Stage.activated()
    let json = try scripted.run(["wizard", "reactivate", Stage.server, "--json"] + options)
    #expect(
      try JSONDecoder().decode(View.self, from: Data(json.output.utf8)).warning == words)
  }

  @Test("The Internet needs an e-mail address, which the telephone does not")
  func email() throws {
    let stage = try Stage.activated()
    try stage.done("server", "set", Stage.server, "--email", "")
    #expect(
      try stage.refusal("wizard", "deactivate", Stage.server, "--method", "internet")
        == "Information is needed: E-mail (--email).")
    try stage.done("wizard", "deactivate", Stage.server)
  }

  @Test("A broken connection leaves the request, and it can be sent again")
  func offline() throws {
    let stage = try Stage.activated()
    #expect(
      try stage.refusal(
        "wizard", "deactivate", Stage.server, "--method", "internet", "--offline")
        == "There is no connection to the Clearinghouse. The request is kept: send it again, or choose "
        + "the telephone method.")
    #expect(
      try stage.doctor().finding == Stage.Finding(agrees: true, finding: "waiting-for-answer"))
    #expect(
      try stage.done("wizard", "deactivate", Stage.server, "--method", "internet")
        .hasPrefix("TS-LICENSE-01 is deactivated.\n"))
    #expect(try stage.done("server", "log", Stage.server).contains("connection broken"))
  }
}
