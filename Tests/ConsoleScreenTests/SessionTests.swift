import Codes
import ConsoleScreen
import Dialogue
import LicensingWizard
import Simulator
import Testing
import TextScreen

/// Whole jobs on one screen: the wizard above, the call below, both going on.
struct SessionTests {
  @Test("The code is typed while it is dictated, a group asked again, a wrong one mended")
  func deactivation() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    try rehearsal.callForTheCode()
    #expect(rehearsal.window.focus == .telephone)
    rehearsal.press(.tab, .enter)
    #expect(rehearsal.window.focus == .console)

    for letter in "ABCDE" {
      let group = try #require(try rehearsal.dictated[letter])
      if letter == "C" {
        // Misheard: the last digit is another.
        let last = try #require(group.last?.wholeNumberValue)
        rehearsal.type(group.dropLast() + "\((last + 1) % 10)")
        #expect(rehearsal.screen().contains("✗ misheard"))
        rehearsal.press(.tab)
        rehearsal.type("3")
        rehearsal.press(.tab, .left)
        try rehearsal.listen()
        #expect(rehearsal.screen().contains("Group C again"))
        rehearsal.type(group)
        #expect(!rehearsal.screen().contains("✗ misheard"))
      } else {
        rehearsal.type(group)
      }
      // The pound key of the telephone, without leaving the boxes.
      rehearsal.type("#")
      try rehearsal.listen()
    }
    #expect(rehearsal.screen(80, 60).contains("(Customer Support hangs up)"))
    #expect(!rehearsal.window.telephone.isConnected)
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is deactivated."))
    rehearsal.press(.enter)
    #expect(rehearsal.window.view == .tree)
    let server = try rehearsal.server
    let id = try #require(server.licenseServerID)
    #expect(server.state == .deactivated(id, since: rehearsal.now))
    #expect(server.requests.map(\.status) == [.completed(at: rehearsal.now)])
    #expect(rehearsal.orders.isEmpty)
  }

  @Test("A call that drops is made again, and the same code finishes the wizard")
  func droppedCall() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    try rehearsal.callForTheCode()
    let first = try #require(try rehearsal.dictated["A"])
    rehearsal.press(.control("c"))
    #expect(rehearsal.screen().contains("hung up after"))
    try rehearsal.callForTheCode(by: .character("r"))
    #expect(rehearsal.screen(80, 200).ranges(of: "(calling 425-555-0134)").count == 2)
    #expect(try rehearsal.dictated["A"] == first)
    for _ in 1...4 {
      rehearsal.type("#")
      try rehearsal.listen()
    }
    let code = try rehearsal.dictated.sorted { $0.key < $1.key }.map(\.value)
    rehearsal.press(.tab, .enter, .paste(code.joined(separator: " ")), .enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is deactivated."))
  }

  @Test("A reactivation is heard, its reference typed, and the wizard finished")
  func reactivation() throws {
    var rehearsal = try Rehearsal.withNumbers(.reactivate, pace: .instant)
    rehearsal.press(.enter)
    let server = try rehearsal.server
    let number = try #require(server.pendingRequest).number.canonical
    for keys in ["3", server.productID.canonical + "#", "1", number + "#", "1", "15#", "1"] {
      rehearsal.type(keys)
      try rehearsal.listen()
    }
    let heard = try #require(rehearsal.screen(300, 60).firstMatch(of: /reference is ([^.]+)\./)).1
    let reference = heard.split(separator: ", ").map { word in
      // "Alfa" for A, "seven" for 7.
      let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
      return digits.firstIndex { $0 == word }.map(String.init) ?? String(word.prefix(1))
    }.joined()
    rehearsal.press(.tab, .enter, .character(" "), .down)
    rehearsal.type(reference)
    #expect(rehearsal.screen().contains("✓ sound"))
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is reactivated."))
    #expect(
      try rehearsal.server.licenses
        == LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
  }

  @Test("The call goes on while the wizard is typed at, its time-outs too")
  func timeOuts() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    try rehearsal.callForTheCode()
    rehearsal.press(.tab, .enter)
    for digit in "45" {
      rehearsal.type(String(digit))
      rehearsal.wait(.seconds(6))
    }
    #expect(rehearsal.screen().contains("When you have it, press pound."))
    #expect(rehearsal.window.focus == .console)
  }

  @Test("The line waits while somebody speaks to it, but not when they turn to the wizard")
  func words() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.enter)
    try rehearsal.listen()
    rehearsal.type("de")
    #expect(rehearsal.session.clockTimeLeft == nil)
    rehearsal.wait(.seconds(60))
    #expect(!rehearsal.screen().contains("I did not hear anything."))
    rehearsal.type("activate")
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("says      deactivate"))

    try rehearsal.listen()
    rehearsal.type("um")
    rehearsal.press(.tab)
    rehearsal.wait(.seconds(12))
    #expect(rehearsal.screen().contains("I did not hear anything."))
    rehearsal.press(.tab, .backspace, .backspace)
    #expect(!rehearsal.screen().contains("you say"))
  }

  @Test("Keys cut what is said, and say so")
  func bargeIn() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.enter)
    rehearsal.wait(.seconds(4))
    rehearsal.type("2")
    #expect(rehearsal.screen().contains("To hear what you need —"))
    #expect(rehearsal.screen().contains("keys      2"))
  }

  @Test("A number is pasted into the telephone as keys, words as words")
  func pasteAtTheTelephone() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate, pace: .instant)
    rehearsal.press(.enter)
    rehearsal.type("2")
    rehearsal.press(.paste(try rehearsal.server.productID.description + "#\n"))
    #expect(rehearsal.screen().contains("If that is right, press 1."))
    rehearsal.press(.paste("yes, that is right"), .enter)
    #expect(rehearsal.screen().contains("says      yes, that is right"))
  }

  @Test("At the real pace nothing is heard before its time; at four times it is heard sooner")
  func pace() throws {
    var screens: [String] = []
    for pace in [Pace.real, .times(4), .instant] {
      var rehearsal = try Rehearsal.withNumbers(.deactivate, pace: pace)
      rehearsal.press(.enter)
      rehearsal.wait(.seconds(1))
      screens.append(rehearsal.screen())
    }
    #expect(screens.map { $0.contains("Customer Support.") } == [false, true, true])
    #expect(screens.map { $0.contains("person, press 0.") } == [false, false, true])
  }

  @Test("The screen asks for time only when something will change on it")
  func clock() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    #expect(rehearsal.session.clockTimeLeft == nil)
    rehearsal.press(.enter)
    try rehearsal.listen()
    // The seconds of the call go on.
    let left = try #require(rehearsal.session.clockTimeLeft)
    #expect(left > .zero && left <= .seconds(1))
    rehearsal.press(.control("c"))
    #expect(rehearsal.session.clockTimeLeft == nil)
  }

  @Test("What cannot be stored is said, nothing is lost, and it works when it is tried again")
  func storageTrouble() throws {
    let trouble = Trouble()
    var rehearsal = try Rehearsal(pace: .instant, trouble: trouble)
    trouble.isOn = true
    rehearsal.type("d")
    #expect(rehearsal.window.message == "! The disk is full.")
    #expect(rehearsal.window.servers.isEmpty)
    trouble.isOn = false
    rehearsal.type("d")
    rehearsal.press(.enter, .character("d"))
    trouble.isOn = true
    rehearsal.press(.enter)
    #expect(rehearsal.window.message == "! The disk is full.")
    #expect(rehearsal.screen().contains("Information Needed"))
    trouble.isOn = false
    rehearsal.press(.enter, .enter)
    rehearsal.type("2")
    trouble.isOn = true
    rehearsal.press(.paste(try rehearsal.server.productID.description + "#"))
    #expect(rehearsal.screen(80, 60).contains("our records cannot be reached just now"))
    while let left = rehearsal.session.clockTimeLeft { rehearsal.wait(left) }
    #expect(rehearsal.window.message == "! Customer Support: The disk is full.")
    trouble.isOn = false
    try rehearsal.callForTheCode(by: .character("r"))
    #expect(try rehearsal.dictated.keys.sorted() == ["A"])
  }

  @Test("A server that is added during a call is known to the next call")
  func addedInACall() throws {
    var rehearsal = try Rehearsal(pace: .instant)
    rehearsal.type("dt")
    rehearsal.press(.enter, .tab)
    rehearsal.type("n")
    rehearsal.press(.enter)
    rehearsal.wait(.seconds(1))
    #expect(try rehearsal.server.name.text == "TS-LICENSE-02")
    rehearsal.press(.tab, .character("2"), .paste(try rehearsal.server.productID.description + "#"))
    #expect(rehearsal.screen().contains("If that is right, press 1."), "\(rehearsal.screen())")
    rehearsal.press(.control("c"), .character("r"), .character("2"))
    rehearsal.press(.paste(try rehearsal.server.productID.description + "#"))
    #expect(rehearsal.screen().contains("If that is right, press 1."))
  }

  @Test("An attempt that was spent before the storing failed stays spent")
  func spentAttempt() throws {
    let trouble = Trouble()
    var rehearsal = try Rehearsal(pace: .instant, trouble: trouble)
    rehearsal.type("d")
    rehearsal.press(.enter, .character("d"), .enter)
    try rehearsal.callForTheCode()
    for _ in 1...4 { rehearsal.type("#") }
    let code = try rehearsal.dictated.sorted { $0.key < $1.key }.map(\.value).joined()
    rehearsal.press(.control("c"), .tab, .enter, .paste(code))
    // The attempt is committed by itself; what follows it is not.
    trouble.changesLeft = 1
    rehearsal.press(.enter)
    let message = try #require(rehearsal.window.message)
    #expect(message.contains("the attempt is spent"), "\(message)")
    #expect(try rehearsal.server.pendingRequest?.attempts == 1)
    trouble.changesLeft = nil
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is deactivated."))
  }
}
