import Codes
import Samples
import Testing

@testable import LicensingWizard

/// State × operation, every cell, and what each refusal says.
struct AllowedOperationTests {
  /// The columns of the table; the third in each of its ways.
  enum Column: CaseIterable {
    case neverActivated
    case activated
    case certificateExpired
    case certificateDamaged
    case privateKeyMissing
    case certificateDistrusted
    case certificateNotYetValid
    case registrationExpired
    case deactivated
    case unknown

    /// How a sentence says why the server is not in order; `nil` when it is.
    var lapse: String? {
      switch self {
      case .certificateExpired: "its certificate expired on 2026-11-23"
      case .certificateDamaged: "its certificate is damaged"
      case .privateKeyMissing: "its private key is not on this computer (server-redeployed)"
      case .certificateDistrusted:
        "its certificate is not trusted any more, since its private key was compromised"
      case .certificateNotYetValid:
        "its certificate is not valid before 2026-11-24 by the clock of this computer"
      case .registrationExpired: "its registration expired on 2026-11-22"
      case .neverActivated, .activated, .deactivated, .unknown: nil
      }
    }

    func server(awaiting: Int = 0) throws -> LicenseServer {
      let id = Sample.licenseServerID()
      let state: LicenseServer.State =
        switch self {
        case .neverActivated: .neverActivated
        case .deactivated: .deactivated(id, since: Sample.day(-30))
        default: .activated(id)
        }
      var server = LicenseServer.sample(
        try ServerName(parsing: "TS-LICENSE-01"), state: state,
        licenses: LicenseCounts(issued: 25, available: 15, awaitingReissue: awaiting))
      server.contact = .reachable
      let verdict: ServerCertificate.Verdict? =
        switch self {
        case .activated, .registrationExpired: .valid(until: Sample.day(1))
        // The clock has passed what was found when it was checked.
        case .certificateExpired: .valid(until: Sample.morning.advanced(by: .seconds(-1)))
        case .certificateDamaged: .damaged
        case .privateKeyMissing: .wrongKey
        case .certificateDistrusted: .distrusted
        case .certificateNotYetValid: .notYetValid(from: Sample.day(1))
        case .neverActivated, .deactivated, .unknown: nil
        }
      if let verdict { server.keep(ServerCertificate(bytes: [1], verdict)) }
      server.registrationEndsOn = Sample.day(self == .registrationExpired ? -1 : 0).day
      server.isStateUnknown = self == .unknown
      return server
    }
  }

  /// `nil` for yes.
  static func refusal(_ operation: Operation, _ column: Column, awaiting: Int) -> String? {
    let name = "TS-LICENSE-01"
    let wayOut = { (reactivation: String) in
      column == .certificateNotYetValid
        ? "Check the clock first, and reactivate it only if that is right." : reactivation
    }
    let done = operation == .install ? "installed" : "reissued"
    return switch (operation, column, column.lapse) {
    case (_, .unknown, _):
      "The state of \(name) is not known: its licensing service gives no answer. Until it does, the "
        + "server can only be looked at."
    case (.activate, .neverActivated, _): nil
    case (.activate, .activated, _):
      "\(name) is activated already. Reactivate it if it has to be activated anew."
    case (.activate, _, let lapse?):
      "\(name) was activated before, but \(lapse). \(wayOut("Reactivate it instead."))"
    case (.activate, _, nil):
      "\(name) has been deactivated since 2026-10-24, and its record is kept. Reactivate it instead."
    case (.install, .neverActivated, _), (.reissue, .neverActivated, _):
      "\(name) was never activated, so licenses cannot be \(done). Activate it first."
    case (.install, .activated, _): nil
    case (.reissue, .activated, _):
      awaiting > 0
        ? nil : "Nothing awaits reissue on \(name). Licenses that can be handed out: 15."
    case (.install, _, let lapse?), (.reissue, _, let lapse?):
      "Licenses of \(name) cannot be \(done): \(lapse). \(wayOut("Reactivate it first."))"
    case (.install, _, nil), (.reissue, _, nil):
      "Licenses of \(name) cannot be \(done): it has been deactivated since 2026-10-24. Reactivate it "
        + "first."
    case (.deactivate, .neverActivated, _), (.reactivate, .neverActivated, _):
      "\(name) was never activated, so there is nothing to \(operation.rawValue). Activate it first."
    case (.deactivate, .deactivated, _):
      "\(name) has been deactivated since 2026-10-24. Its record is kept: reactivate it to use it "
        + "again."
    case (.deactivate, _, _), (.reactivate, _, _): nil
    }
  }

  @Test("State × operation", arguments: Operation.allCases, Column.allCases)
  func cell(operation: Operation, column: Column) throws {
    for awaiting in [0, 3] {
      let expected = Self.refusal(operation, column, awaiting: awaiting)
      let before = try column.server(awaiting: awaiting)
      var server = before
      var generator = SeededGenerator(seed: 1)
      do throws(Refusal) {
        let request = try server.open(
          operation, by: .telephone, reason: .redeployed, order: Sample.order, at: Sample.morning,
          using: &generator)
        #expect(expected == nil)
        #expect(server.requests == [request])
      } catch {
        #expect(error.description == expected)
        #expect(server == before)
      }
    }
  }

  @Test("Reactivating is allowed after a warning where the server is in order, or may be")
  func warning() throws {
    for column in Column.allCases {
      let warning = try column.server().warning(
        before: .reactivate, by: .telephone, at: Sample.morning)
      let expected: String? =
        switch column {
        case .activated:
          "TS-LICENSE-01 is active. Reactivating it holds back its 15 available licenses until they "
            + "are reissued."
        case .certificateNotYetValid:
          "Check the clock before TS-LICENSE-01 is reactivated: its certificate is not valid before "
            + "2026-11-24 by the clock of this computer."
        default: nil
        }
      #expect(warning == expected, "\(column)")
      #expect(
        try column.server().warning(before: .deactivate, by: .telephone, at: Sample.morning) == nil)
    }
  }

  @Test(
    "What a reactivation holds back is said where there is something, and it is held back",
    arguments: [
      (
        ConnectionMethod.telephone, LicenseCounts(issued: 25, available: 1),
        " is active. Reactivating it holds back its 1 available license until it is reissued."
      ),
      (
        .telephone, LicenseCounts(issued: 25, available: 0, awaitingReissue: 15),
        " is active already."
      ),
      (
        .internet, LicenseCounts(issued: 25, available: 15),
        " is active already. Its unissued licenses are reissued together with the reactivation."
      ),
      (
        .internet, LicenseCounts(issued: 25, available: 0, awaitingReissue: 15),
        " is active already. Its unissued licenses are reissued together with the reactivation."
      ),
      (.internet, LicenseCounts(issued: 25, available: 0), " is active already."),
    ])
  func heldBack(method: ConnectionMethod, licenses: LicenseCounts, words: String) throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()),
      licenses: licenses)
    #expect(
      server.warning(before: .reactivate, by: method, at: Sample.morning)
        == "TS-LICENSE-01" + words)
  }
}
