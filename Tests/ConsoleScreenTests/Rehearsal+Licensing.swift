import Codes
import ConsoleScreen
import LicensingWizard
import Simulator
import Testing
import TextScreen

/// The ways to the pages of an activation and of an installation.
extension Rehearsal {
  /// A server that was never activated.
  static func withNewServer(
    certificateDays: Int? = nil, vendorTrouble: Trouble? = nil
  ) throws -> Rehearsal {
    var rehearsal = try Rehearsal(
      pace: .instant, vendorTrouble: vendorTrouble, certificateDays: certificateDays)
    rehearsal.type("n")
    rehearsal.press(.down, .down, .down, .down, .down, .character(" "), .enter)
    return rehearsal
  }

  /// The wizard of an operation of the menu, by its letter.
  mutating func open(_ letter: Character) {
    press(.enter, .character(letter))
  }

  /// From the first page on by the Internet, with an e-mail address.
  mutating func chooseInternet() {
    press(
      .down, .down, .down, .down, .control("u"), .paste("kim@example.com"), .down, .right, .enter)
  }

  static func onCountries() throws -> Rehearsal {
    var rehearsal = try Rehearsal.withNewServer()
    rehearsal.open("a")
    rehearsal.press(.enter)
    return rehearsal
  }

  /// The page of an installation after the first ones, by telephone.
  static func onPrograms() throws -> Rehearsal {
    var rehearsal = try Rehearsal(pace: .instant)
    rehearsal.type("d")
    rehearsal.open("i")
    rehearsal.press(.enter)
    return rehearsal
  }

  static func onNumber(_ program: Int) throws -> Rehearsal {
    var rehearsal = try onPrograms()
    rehearsal.type("\(program)")
    rehearsal.press(.enter)
    return rehearsal
  }

  static func onLicenses() throws -> Rehearsal {
    var rehearsal = try onNumber(3)
    rehearsal.type("1234567")
    rehearsal.press(.enter)
    return rehearsal
  }

  static func onInstallNumbers() throws -> Rehearsal {
    var rehearsal = try onLicenses()
    rehearsal.type("1")
    rehearsal.press(.down, .down, .down)
    rehearsal.type("10")
    rehearsal.press(.enter)
    return rehearsal
  }

  static func onActivationNumbers() throws -> Rehearsal {
    var rehearsal = try onCountries()
    rehearsal.type("fra")
    rehearsal.press(.enter)
    return rehearsal
  }

  static func onBrokenConnection() throws -> Rehearsal {
    let trouble = Trouble()
    var rehearsal = try Rehearsal.withNewServer(vendorTrouble: trouble)
    trouble.isOn = true
    rehearsal.open("a")
    rehearsal.chooseInternet()
    rehearsal.type("uni")
    rehearsal.press(.down, .enter)
    return rehearsal
  }

  /// A reactivation by telephone that was taken by word.
  static func afterReactivation() throws -> Rehearsal {
    var rehearsal = try Rehearsal.withNumbers(.reactivate, pace: .instant)
    rehearsal.press(.alt("n"), .character(" "), .enter, .enter)
    return rehearsal
  }
}
