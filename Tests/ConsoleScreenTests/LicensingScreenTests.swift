import Codes
import ConsoleScreen
import LicensingWizard
import Testing
import TextScreen

extension ScreenTests {
  static let licensing: [Situation] = [
    Situation("menu-never-activated") {
      var rehearsal = try Rehearsal.withNewServer()
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("menu-reissue") {
      var rehearsal = try Rehearsal.afterReactivation()
      rehearsal.press(.enter, .down)
      return rehearsal
    },
    Situation("menu-lapsed") {
      var rehearsal = try lapsed()
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("tree-certificate-ends") { try .withCertificate(days: 12) },
    Situation("tree-lapsed") { try lapsed() },
    Situation("properties") {
      var rehearsal = try Rehearsal.afterReactivation()
      rehearsal.press(.character("p"))
      return rehearsal
    },
    Situation("properties-change") {
      var rehearsal = try Rehearsal()
      rehearsal.type("dpe")
      for _ in 1...6 { rehearsal.press(.down) }
      rehearsal.type("swe")
      rehearsal.press(.down, .right, .down, .right)
      return rehearsal
    },
    Situation("properties-in-a-call") {
      var rehearsal = try Rehearsal.afterReactivation()
      rehearsal.press(.character("t"), .enter, .tab, .character("p"))
      return rehearsal
    },
    Situation("method-refused") {
      var rehearsal = try Rehearsal.withWizard(.reactivate)
      rehearsal.press(.down, .down, .down, .down, .down, .left)
      return rehearsal
    },
    Situation("method-internet-no-email") {
      var rehearsal = try Rehearsal.withWizard(.deactivate)
      rehearsal.press(.down, .down, .down, .down, .down, .right, .enter)
      return rehearsal
    },
    Situation("country") { try .onCountries() },
    Situation("country-chosen") {
      var rehearsal = try Rehearsal.onCountries()
      rehearsal.type("fra")
      return rehearsal
    },
    Situation("country-missing") {
      var rehearsal = try Rehearsal.onCountries()
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("program") { try .onPrograms() },
    Situation("number-agreement") {
      var rehearsal = try Rehearsal.onNumber(3)
      rehearsal.type("123456")
      return rehearsal
    },
    Situation("number-open") {
      var rehearsal = try Rehearsal.onNumber(2)
      rehearsal.type("87654321")
      return rehearsal
    },
    Situation("number-retail-mistyped") {
      var rehearsal = try Rehearsal.onNumber(1)
      rehearsal.press(.paste("SIM03-AAAAA-AAAAA-AAAAA-AAAAA"), .enter)
      return rehearsal
    },
    Situation("licenses") { try .onLicenses() },
    Situation("licenses-too-many") {
      var rehearsal = try Rehearsal.onLicenses()
      rehearsal.press(.character("2"), .down, .down)
      rehearsal.type("10000")
      return rehearsal
    },
    Situation("numbers-activate") { try .onActivationNumbers() },
    Situation("numbers-install") { try .onInstallNumbers() },
    Situation("connection-broken") { try .onBrokenConnection() },
    Situation("connection-warned") {
      var rehearsal = try Rehearsal.withCertificate(days: 400)
      rehearsal.open("r")
      rehearsal.chooseInternet()
      rehearsal.type("6")
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("server-id") {
      var rehearsal = try Rehearsal.onActivationNumbers()
      rehearsal.press(.alt("n"))
      rehearsal.type("sim01ab")
      return rehearsal
    },
    Situation("pack-id-of-a-server") {
      var rehearsal = try Rehearsal.onInstallNumbers()
      rehearsal.press(
        .alt("n"), .paste(try #require(try rehearsal.server.licenseServerID).description))
      return rehearsal
    },
    Situation("pack-id-misheard") {
      var rehearsal = try Rehearsal.onInstallNumbers()
      rehearsal.press(.alt("n"), .paste("SIM02-6K0W4-7YHCW-SS9H3-FY5PZ-TSAVR-5MD5X"))
      return rehearsal
    },
    Situation("pack-id-of-another-order") {
      var rehearsal = try Rehearsal.onInstallNumbers()
      rehearsal.press(.alt("n"), .paste("SIM02-6K0W4-7YHCW-SS9H3-FY5PZ-TSAVR-5MD5W"), .enter)
      return rehearsal
    },
  ]

  /// A server whose certificate has expired since.
  private static func lapsed() throws -> Rehearsal {
    var rehearsal = try Rehearsal.withCertificate(days: 12)
    rehearsal.now = rehearsal.now.advanced(by: .seconds(13 * 86_400))
    rehearsal.press(.up)
    return rehearsal
  }
}

extension Rehearsal {
  static func withCertificate(days: Int) throws -> Rehearsal {
    var rehearsal = try Rehearsal(certificateDays: days)
    rehearsal.type("d")
    return rehearsal
  }
}
