import Codes
import LicensingWizard
import Samples
import Testing

/// Operation × method, every cell, on a server whose state allows the operation.
struct MethodTableTests {
  private static let telephone = " Choose the telephone method and call Customer Support."

  private static let both =
    " Choose the telephone method and call Customer Support, or choose the Internet."

  /// `nil` for yes.
  private static let table: [Operation: [ConnectionMethod: String?]] = [
    .activate: [
      .telephone: nil, .internet: nil,
      .web:
        "The web site of the Clearinghouse is not simulated. Choose the telephone method, or the "
        + "Internet, for the activation.",
      .fax: "Fax is for Windows 2000 only. Choose the telephone method, or the Internet, for the "
        + "activation.",
    ],
    .install: [
      .telephone: nil, .internet: nil,
      .web:
        "The web site of the Clearinghouse is not simulated. Choose the telephone method, or the "
        + "Internet, for the installation of licenses.",
      .fax: "Fax is for Windows 2000 only. Choose the telephone method, or the Internet, for the "
        + "installation of licenses.",
    ],
    .deactivate: [
      .telephone: nil, .internet: nil,
      .web: "A license server cannot be deactivated by web browser." + both,
      .fax: "A license server cannot be deactivated by fax." + both,
    ],
    .reactivate: [
      .telephone: nil, .internet: nil,
      .web: "A license server cannot be reactivated by web browser." + both,
      .fax: "A license server cannot be reactivated by fax." + both,
    ],
    .reissue: [
      .telephone: nil,
      .internet: "By the Internet, licenses are reissued together with a reactivation, not by "
        + "themselves." + telephone,
      .web: "Licenses cannot be reissued by web browser." + telephone,
      .fax: "Licenses cannot be reissued by fax." + telephone,
    ],
  ]

  private func server(for operation: Operation) throws -> LicenseServer {
    var server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"),
      state: operation == .activate ? .neverActivated : .activated(Sample.licenseServerID()),
      licenses: LicenseCounts(issued: 25, available: 15, awaitingReissue: 3))
    server.contact = .reachable
    return server
  }

  @Test("Operation × method", arguments: Operation.allCases, ConnectionMethod.allCases)
  func cell(operation: Operation, method: ConnectionMethod) throws {
    let expected = try #require(Self.table[operation]?[method])
    let before = try server(for: operation)
    var server = before
    var generator = SeededGenerator(seed: 1)
    do throws(Refusal) {
      let request = try server.open(
        operation, by: method, reason: .redeployed, order: Sample.order, at: Sample.morning,
        using: &generator)
      #expect(expected == nil)
      #expect(request.method == method)
      #expect(server.requests == [request])
    } catch {
      #expect(error == .method(method, operation))
      #expect(error.description == expected)
      #expect(server == before)
    }
  }

  @Test(
    "A method that is not allowed is said first, in whatever state", arguments: Operation.allCases)
  func anyState(operation: Operation) throws {
    let id = Sample.licenseServerID()
    var servers = try [
      LicenseServer.State.neverActivated, .activated(id), .deactivated(id, since: Sample.day(-1)),
    ].map { LicenseServer.sample(try ServerName(parsing: "TS-LICENSE-01"), state: $0) }
    servers[1].isStateUnknown = true
    for server in servers {
      #expect(throws: Refusal.method(.fax, operation)) {
        try server.allow(operation, by: .fax, at: Sample.morning)
      }
    }
  }

  @Test(
    "By the Internet an e-mail address is needed, by telephone it is not",
    arguments: Operation.allCases
  )
  func email(operation: Operation) throws {
    var server = try server(for: operation)
    server.contact = Contact(
      firstName: "Ada", lastName: "Sample", company: "Contoso Ltd", email: " ",
      country: Country("US"))
    var generator = SeededGenerator(seed: 1)
    if operation != .reissue {
      #expect(throws: Refusal.contactIncomplete(["E-mail"])) {
        try server.open(
          operation, by: .internet, reason: .redeployed, order: Sample.order, at: Sample.morning,
          using: &generator)
      }
    }
    let request = try server.open(
      operation, by: .telephone, reason: .redeployed, order: Sample.order, at: Sample.morning,
      using: &generator)
    #expect(server.pendingRequest == request)
  }
}
