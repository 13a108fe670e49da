import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What console and commands say of a server, in the same words.
struct WarningTests {
  @Test("Each state has its word, its mark and its warning")
  func states() throws {
    typealias Column = AllowedOperationTests.Column
    let temporary = "Clients get temporary licenses only."
    for column in Column.allCases {
      let server = try column.server()
      let expected: (word: String, mark: String, warnings: [String])
      switch (column, column.lapse) {
      case (.neverActivated, _):
        expected = (
          "not activated", "–", ["It was never activated: clients get temporary licenses only."]
        )
      case (.activated, _):
        expected = (
          "activated", "✓",
          [
            "Its certificate expires in 1 day: reactivate it before that.",
            "Its registration expires today: reactivate it before that.",
          ]
        )
      case (.deactivated, _):
        expected = (
          "deactivated", "–",
          ["No additional client is licensed from it until it is reactivated."]
        )
      case (.certificateNotYetValid, let lapse?):
        expected = (
          "check the clock", "–",
          ["Check the clock, and reactivate it only if that is right: \(lapse). \(temporary)"]
        )
      case (_, let lapse?):
        expected = ("reactivate now", "–", ["Reactivate it now: \(lapse). \(temporary)"])
      case (_, nil):
        expected = (
          "unknown", "–", ["Its licensing service gives no answer: it can only be looked at."]
        )
      }
      #expect(server.stateWord(at: Sample.morning) == expected.word)
      #expect(server.mark(at: Sample.morning) == expected.mark)
      #expect(server.warnings(at: Sample.morning) == expected.warnings)
    }
  }

  @Test("A pending request, licenses that wait, and none to hand out are warned of")
  func licenses() throws {
    var server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()),
      licenses: LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
    server.packs.append(
      LicensePack(
        .servicesProvider, .perDevice, LicenseCounts(issued: 0, available: 10),
        endsOn: Sample.day(-1).day))
    var generator = SeededGenerator(seed: 1)
    let request = try server.open(
      .deactivate, by: .telephone, reason: nil, at: Sample.morning, using: &generator)
    #expect(
      server.warnings(at: Sample.morning) == [
        "The deactivation \(request.number) is pending: complete it or cancel it.",
        "No license is available: new clients get temporary ones.",
        "Licenses that cannot be handed out any more, since their pack has ended: 10.",
        "Licenses that must be reissued before they can be handed out: 15.",
      ])
  }
}
