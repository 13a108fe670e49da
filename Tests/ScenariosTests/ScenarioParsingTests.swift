import Clearinghouse
import Codes
import Dialogue
import LicensingWizard
import Scenarios
import Staging
import Testing

@Suite("Reading scenarios")
struct ScenarioParsingTests {
  @Test(
    "A step is read from its line",
    arguments: [
      ("call", Step.call),
      ("keys      2", .keys([.two])),
      ("keys      12 34#", .keys([.one, .two, .three, .four, .pound])),
      ("says      yes, \"please\"  now ", .says("yes, \"please\"  now")),
      ("waits", .waits(nil)),
      ("waits     2.5", .waits(.milliseconds(2500))),
      ("waits     0.001", .waits(.milliseconds(1))),
      ("waits     0", .waits(.zero)),
      ("waits     86400.999", .waits(.milliseconds(86_400_999))),
      ("hangs up", .hangsUp),
      ("line drops", .lineDrops),
      ("clock     +3d", .clock(.move(.seconds(3 * 86_400)))),
      ("clock     -90m", .clock(.move(.seconds(-5400)))),
      ("stage     vendor-total 12", .stage(Step.Staging(.situation(.vendorTotal(12))))),
      ("client    request PC-1", .client(.request("PC-1", .perDevice))),
      ("client    renew PC-1 per-user", .client(.renew("PC-1", .perUser))),
      ("client    revoke PC-1", .client(.revoke("PC-1"))),
      ("client    list", .client(.list)),
      ("kill      wizard", .kill(.wizard)),
      ("shows     doctor", .shows(.doctor)),
      ("wizard    next", .wizard(.next, window: 1)),
      ("wizard-2  back", .wizard(.back, window: 2)),
      ("wizard    code A 4712, B", .wizard(.code("A 4712, B"), window: 1)),
      ("wizard    code", .wizard(.code(""), window: 1)),
      ("wizard    heard", .wizard(.heard(reference: nil), window: 1)),
      ("wizard    heard 9Y0C4H", .wizard(.heard(reference: "9Y0C4H"), window: 1)),
      ("wizard    send --offline", .wizard(.send(offline: true), window: 1)),
    ])
  func steps(_ line: String, _ step: Step) throws {
    // The first `clock` is a setting.
    let scenario = try Sample.scenario("call\n" + line)
    #expect(scenario.acts.last?.step == step)
    #expect(scenario.text == "call\n" + line)
  }

  @Test("The vendor may count more licenses than a new server can have")
  func manyLicenses() throws {
    let scenario = try Sample.scenario(
      "vendor 81459-123-4567890-12309 licenses 1234567 company \"Contoso \\\"Ltd\\\"\"\ncall")
    #expect(scenario.settings.registrations.map(\.licenses) == [1_234_567])
    #expect(scenario.settings.registrations.map(\.company) == ["Contoso \"Ltd\""])
  }

  @Test("Opening a wizard takes what the pages ask")
  func opening() throws {
    let scenario = try Sample.scenario(
      "wizard reactivate TS-2 --method internet --reason certificate-expired --email a@b.example "
        + "--company \"Contoso Ltd\" --country GB")
    var opening = WizardStep.Opening(.reactivate)
    opening.server = try ServerName(parsing: "TS-2")
    opening.method = .internet
    opening.reason = .certificateExpired
    opening.contact.email = "a@b.example"
    opening.contact.company = "Contoso Ltd"
    opening.contact.country = Country("GB")
    #expect(scenario.acts.map(\.step) == [.wizard(.open(opening), window: 1)])
  }

  @Test("Expected output is the step's before it, and goes on after ten spaces")
  func expectations() throws {
    let text = """
      # A comment.

      call
      support>  Thank you for calling
                Customer Support. ...
      # Another.
        (A note.)
      hangs up\r

      """
    let scenario = try Sample.scenario(text)
    #expect(scenario.text == text)
    #expect(scenario.acts.map(\.step) == [.call, .hangsUp])
    #expect(scenario.acts.map(\.line) == [2, 7])
    #expect(scenario.acts.map { $0.expected.map(\.lines) } == [[3..<5, 6..<7], []])
    #expect(
      scenario.acts.first?.expected.map(\.entry.speaker) == [.support, .note])
  }

  @Test(
    "What is no scenario is told with its place, and what was expected",
    arguments: [
      ("dials 2", "1:1: Expected a step (wizard, call, keys,", "  dials 2\n  ^"),
      ("call\nkeys 2x", "2:7: Expected keys, 0 to 9, * and #; found “x”.", "  keys 2x\n        ^"),
      (
        "call\nwaits -1", "2:7: Expected seconds, as 2 or 0.5; found “-1”.", "  waits -1\n        ^"
      ),
      ("call now", "1:6: Nothing more was expected; found “now”.", "  call now\n       ^"),
      ("support>  Hello.", "1:1: Expected a step before the first output of one.", "  ^"),
      ("call\ncaller> Hello.", "2:1: Expected support> or wizard>; found “caller>”.", "  ^"),
      ("call\n Hello.", "2:1: Expected a step, or two spaces before a note; found one space.", "^"),
      ("server TS_1 issued many", "1:20: Expected a number; found “many”.", "^"),
      ("server TS_1 colour red", "1:13: Expected activated, never-activated, issued,", "^"),
      ("seed x", "1:6: Expected a number from 0 to 18446744073709551615; found “x”.", "^"),
      (
        "clock +1d",
        "1:7: Expected a time in UTC, as 2026-11-23 09:00; found “+1d”: the clock moves after", "^"
      ),
      ("server TS-1\nserver ts-1", "2:8: There is a server ts-1 already: expected another", "^"),
      (
        "clock tomorrow", "1:7: Expected a time in UTC, as 2026-11-23 09:00; found “tomorrow”.", "^"
      ),
      (
        "answered deactivate 1234-5671", "1:1: Expected a vendor line before what it answered.", "^"
      ),
      ("call\nseed 2", "2:1: “seed” is a setting, which stands before the first step.", "^"),
      (
        "wizard reactivate --reason", "1:27: Expected server-redeployed,",
        "  wizard reactivate --reason\n"
      ),
      ("wizard deactivate --colour", "1:19: Expected --method, --reason,", "^"),
      ("wizard contact --company \"Contoso", "1:26: The quotation mark is not closed.", "^"),
      ("hangs", "1:6: Expected up; the line ends.", "^"),
    ])
  func faults(_ text: String, _ place: String, _ caret: String) {
    let fault = #expect(throws: ScenarioFault.self) { try Sample.scenario(text) }
    let words = fault?.description ?? ""
    #expect(words.hasPrefix("sample.call:" + place))
    #expect(words.contains(caret))
  }

  @Test("What is too long is refused before it is read")
  func tooLong() {
    let fault = #expect(throws: ScenarioFault.self) {
      try Sample.scenario(String(repeating: "# Much.\n", count: 1 << 20))
    }
    #expect(
      fault?.description
        == "sample.call: The scenario has 8388608 bytes; 4194304 at most are read.")
  }
}
