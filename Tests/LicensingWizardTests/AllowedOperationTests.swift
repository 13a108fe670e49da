import Codes
import LicensingWizard
import Samples
import Testing

/// Operation × method × state, and what each refusal says.
struct AllowedOperationTests {
  private static let id = Sample.licenseServerID()
  private static let since = Sample.day(-30)

  private func server(_ state: LicenseServer.State) throws -> LicenseServer {
    .sample(try ServerName(parsing: "TS-LICENSE-01"), state: state)
  }

  private func refusal(
    _ operation: Operation, _ method: ConnectionMethod, _ server: LicenseServer
  ) -> Refusal? {
    do throws(Refusal) {
      try server.allow(operation, by: method)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "By telephone, the state decides",
    arguments: [
      (Operation.deactivate, LicenseServer.State.neverActivated, "never"),
      (.reactivate, .neverActivated, "never"),
      (.deactivate, .activated(id), "yes"),
      (.reactivate, .activated(id), "yes"),
      (.deactivate, .deactivated(id, since: since), "already"),
      (.reactivate, .deactivated(id, since: since), "yes"),
    ])
  func states(operation: Operation, state: LicenseServer.State, outcome: String) throws {
    let server = try server(state)
    let expected: Refusal? =
      switch outcome {
      case "never": .neverActivated(server.name, operation)
      case "already": .alreadyDeactivated(server.name, since: Self.since)
      default: nil
      }
    #expect(refusal(operation, .telephone, server) == expected)
    var opened = server
    var generator = SeededGenerator(seed: 1)
    let request = Result { () throws(Refusal) in
      try opened.open(
        operation, by: .telephone, reason: .redeployed, at: Sample.morning, using: &generator)
    }
    switch request {
    case .success(let request):
      #expect(expected == nil)
      #expect(opened.requests == [request])
    case .failure(let error):
      #expect(error == expected)
      #expect(opened == server)
    }
  }

  @Test(
    "No method but the telephone is allowed, in whatever state, and nothing is changed",
    arguments: [
      (
        ConnectionMethod.internet, Operation.deactivate,
        "This version connects no server by the Internet. "
          + "Choose the telephone method for the deactivation."
      ),
      (
        .internet, .reactivate,
        "This version connects no server by the Internet. "
          + "Choose the telephone method for the reactivation."
      ),
      (
        .web, .deactivate,
        "A license server cannot be deactivated by web browser. "
          + "Choose the telephone method and call Customer Support."
      ),
      (
        .web, .reactivate,
        "A license server cannot be reactivated by web browser. "
          + "Choose the telephone method and call Customer Support."
      ),
      (
        .fax, .deactivate,
        "A license server cannot be deactivated by fax. "
          + "Choose the telephone method and call Customer Support."
      ),
      (
        .fax, .reactivate,
        "A license server cannot be reactivated by fax. "
          + "Choose the telephone method and call Customer Support."
      ),
    ])
  func methods(method: ConnectionMethod, operation: Operation, text: String) throws {
    let states: [LicenseServer.State] = [
      .neverActivated, .activated(Self.id), .deactivated(Self.id, since: Self.since),
    ]
    for state in states {
      let server = try server(state)
      let expected = Refusal.method(method, operation)
      #expect(refusal(operation, method, server) == expected)
      var opened = server
      var generator = SeededGenerator(seed: 1)
      #expect(throws: expected) {
        try opened.open(
          operation, by: method, reason: .redeployed, at: Sample.morning, using: &generator)
      }
      #expect(opened == server)
    }
    #expect(Refusal.method(method, operation).description == text)
  }

  @Test("What every other refusal says")
  func texts() throws {
    let name = try ServerName(parsing: "TS-LICENSE-01")
    let request = Request(
      number: Sample.number(), operation: .reactivate, method: .telephone, reason: .redeployed,
      openedAt: Sample.morning)
    let texts: [(Refusal, String)] = [
      (
        .unknownServer("TS-LICENSE-09"),
        "There is no license server “TS-LICENSE-09”. “licenseline server list” shows those that "
          + "there are."
      ),
      (
        .serverExists(name), "There is a license server TS-LICENSE-01 already. Choose another name."
      ),
      (
        .neverActivated(name, .deactivate),
        "TS-LICENSE-01 was never activated, so there is nothing to deactivate. Activate it first."
      ),
      (
        .neverActivated(name, .reactivate),
        "TS-LICENSE-01 was never activated, so there is nothing to reactivate. Activate it first."
      ),
      (
        .alreadyDeactivated(name, since: Self.since),
        "TS-LICENSE-01 has been deactivated since 2026-10-24. Its record is kept: reactivate it to "
          + "use it again."
      ),
      (
        .contactIncomplete(["First name", "Last name", "Company"]),
        "Information is needed: First name, Last name, Company."
      ),
      (
        .reasonMissing,
        "A reactivation needs a reason. Choose one: server-redeployed, certificate-corrupt, "
          + "private-key-compromised, registration-expired, server-upgraded, certificate-expired."
      ),
      (
        .otherRequestPending(request),
        "A reactivation is pending, request \(Sample.number()). Complete it or cancel it first."
      ),
      (
        .nothingPending(name, .deactivate),
        "No deactivation of TS-LICENSE-01 is pending. Start one: “licenseline wizard deactivate "
          + "TS-LICENSE-01”."
      ),
      (
        .deactivated(name, since: Self.since),
        "TS-LICENSE-01 has been deactivated since 2026-10-24: no additional client can be licensed "
          + "from it until it is reactivated. Licenses issued before remain valid."
      ),
      (
        .noLicense(name, client: "PC-7"),
        "TS-LICENSE-01 has no license left for PC-7, which has already had its temporary one."
      ),
    ]
    #expect(texts.map(\.0.description) == texts.map(\.1))
  }
}
