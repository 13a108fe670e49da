import Clearinghouse
import Codes
import ConsoleScreen
import LicensingWizard
import Simulator
import Testing
import TextScreen

/// Whole jobs of activating, installing and reissuing on one screen, both sides in memory.
struct LicensingTests {
  @Test("An activation by the Internet is done at once, and the server gets its certificate")
  func activateByInternet() throws {
    var rehearsal = try Rehearsal.withNewServer(certificateDays: 730)
    rehearsal.open("a")
    rehearsal.chooseInternet()
    rehearsal.type("united k")
    #expect(rehearsal.screen().contains("08081 570134"))
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is activated."), "\(rehearsal.screen())")
    rehearsal.press(.enter)
    let server = try rehearsal.server
    #expect(server.standing(at: rehearsal.now) == .activated)
    #expect(server.contact.country == Country("GB"))
    #expect(server.contact.email == "kim@example.com")
    #expect(server.certificateDaysLeft(at: rehearsal.now) == 730)
    #expect(server.requests.map(\.method) == [.internet])
    #expect(rehearsal.screen().contains("✓"))
    #expect(rehearsal.screen().contains("valid until 2028-11-22, 730 days left"))
  }

  @Test("An installation by the Internet hands out what was ordered")
  func installByInternet() throws {
    var rehearsal = try Rehearsal(pace: .instant)
    rehearsal.type("d")
    rehearsal.open("i")
    rehearsal.chooseInternet()
    rehearsal.type("3")
    rehearsal.press(.enter)
    rehearsal.type("1234567")
    #expect(rehearsal.screen().contains("✓ sound"))
    rehearsal.press(.enter)
    rehearsal.type("2")
    rehearsal.press(.down, .down)
    rehearsal.type("10")
    rehearsal.press(.enter)
    #expect(
      rehearsal.screen().contains("The licenses are installed on TS-LICENSE-01."),
      "\(rehearsal.screen())")
    let pack = try #require(try rehearsal.server.packs.last)
    #expect(pack.product == .perUser)
    #expect(pack.program == .select)
    #expect(pack.counts == LicenseCounts(issued: 0, available: 10))
  }

  @Test("By the Internet a reactivation reissues the licenses; by telephone they wait")
  func reissue() throws {
    var rehearsal = try Rehearsal(pace: .instant)
    rehearsal.type("d")
    rehearsal.open("r")
    rehearsal.chooseInternet()
    rehearsal.type("1")
    rehearsal.press(.enter)
    #expect(
      rehearsal.screen().contains("! TS-LICENSE-01 is active already."), "\(rehearsal.screen())")
    #expect(rehearsal.screen().contains("▸[ Send ]"), "\(rehearsal.screen())")
    rehearsal.press(.enter, .enter)
    #expect(try rehearsal.server.licenses == LicenseCounts(issued: 25, available: 15))

    rehearsal = try .afterReactivation()
    #expect(
      try rehearsal.server.licenses == LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
    rehearsal.open("s")
    rehearsal.press(.enter, .alt("n"))
    let server = try rehearsal.server
    let reactivation = try #require(server.requests.first)
    let id = LicensePackID(
      for: .reissue(reactivation: reactivation.number),
      of: try #require(server.licenseServerID),
      key: try #require(SimulationKey(bytes: Array(0..<32))))
    for group in id.description.split(separator: "-") { rehearsal.type(group.lowercased()) }
    #expect(rehearsal.screen().contains("✓ The whole ID is sound."))
    rehearsal.press(.enter)
    #expect(
      rehearsal.screen().contains("The licenses of TS-LICENSE-01 are reissued."),
      "\(rehearsal.screen())")
    #expect(try rehearsal.server.licenses == LicenseCounts(issued: 25, available: 15))
  }

  @Test("Tree and properties count a license that has expired since as available")
  func expired() throws {
    let issued = try #require(UTCTime("2026-09-01"))
    let license = ClientLicense(
      client: "PC-1", kind: .permanent, pack: 0, issuedAt: issued,
      expiresAt: issued.advanced(by: .seconds(60 * 86_400)))
    let rehearsal = try Rehearsal(servers: [
      LicenseServer(
        name: ServerName(parsing: "TS-LICENSE-01"),
        productID: ProductID(parsing: "81459-123-4567890-12309"), scope: .domain,
        contact: Contact(firstName: "Kim", lastName: "Example", company: "Example Company"),
        state: .neverActivated, licenses: LicenseCounts(issued: 25, available: 15),
        clients: [license])
    ])
    #expect(try rehearsal.server.licenses == LicenseCounts(issued: 24, available: 16))
    #expect(rehearsal.screen().contains(/TS-LICENSE-01 .* 24 +16 +0\b/), "\(rehearsal.screen())")
  }

  @Test("A broken connection says so; the request stays pending, and is sent again")
  func brokenConnection() throws {
    let trouble = Trouble()
    var rehearsal = try Rehearsal.withNewServer(vendorTrouble: trouble)
    trouble.isOn = true
    rehearsal.open("a")
    rehearsal.chooseInternet()
    rehearsal.type("fra")
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("The connection to the Clearinghouse broke"))
    let request = try #require(try rehearsal.server.pendingRequest)
    rehearsal.press(.escape, .character("k"))
    rehearsal.press(.enter, .enter, .enter, .enter)
    #expect(rehearsal.screen().contains("The connection to the Clearinghouse broke"))
    trouble.isOn = false
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("TS-LICENSE-01 is activated."), "\(rehearsal.screen())")
    #expect(try rehearsal.server.requests.map(\.number) == [request.number])
  }

  @Test("A request that the Internet does not carry goes on by telephone")
  func otherMethod() throws {
    var rehearsal = try Rehearsal.onBrokenConnection()
    let request = try #require(try rehearsal.server.pendingRequest)
    rehearsal.press(.alt("b"), .alt("b"), .down, .down, .down, .down, .down, .left, .enter, .enter)
    #expect(rehearsal.screen().contains("Call Customer Support at"), "\(rehearsal.screen())")
    #expect(try rehearsal.server.pendingRequest?.number == request.number)
    #expect(try rehearsal.server.pendingRequest?.method == .telephone)
  }

  @Test(
    "The boxes of an ID are filled as people do",
    arguments: [
      ("sim02-6k0w4", "[SIM02]   [6K0W4]   [_____]"), ("sim 02", "[SIM__]   [02___]"),
      ("sim02é6", "[SIM02]   [6____]"),
    ])
  func boxes(typed: String, shown: String) throws {
    var rehearsal = try Rehearsal.onInstallNumbers()
    rehearsal.press(.alt("n"))
    rehearsal.type(typed)
    #expect(rehearsal.screen().contains(shown), "\(rehearsal.screen())")
  }

  @Test("Backspace goes back over the border of an ID's box, and a box come back to is typed anew")
  func backspace() throws {
    var rehearsal = try Rehearsal.onInstallNumbers()
    rehearsal.press(.alt("n"))
    rehearsal.type("sim02")
    rehearsal.press(.backspace)
    #expect(rehearsal.screen().contains("[SIM0_]   [_____]"))
    rehearsal.type("2")
    rehearsal.press(.left, .character("s"))
    #expect(rehearsal.screen().contains("[S____]"))
  }

  @Test(
    "Each method that an operation does not have is refused where it is chosen",
    arguments: [
      ("a", "not simulated"), ("i", "not simulated"), ("d", "cannot be deactivated by web browser"),
      ("r", "cannot be reactivated by web browser"),
    ])
  func refusedMethod(letter: String, words: String) throws {
    var rehearsal = try letter == "a" ? Rehearsal.withNewServer() : Rehearsal()
    if letter != "a" { rehearsal.type("d") }
    rehearsal.open(Character(letter))
    rehearsal.press(.down, .down, .down, .down, .down, .right, .right)
    #expect(rehearsal.screen(200, 40).contains(words), "\(rehearsal.screen())")
    // Nothing else is filled in before it is said.
    rehearsal.press(.enter)
    #expect(rehearsal.screen().contains("Information Needed"))
    #expect(rehearsal.screen(200, 40).contains(words))
    #expect(try rehearsal.server.pendingRequest == nil)
  }

  @Test("What is filled in for an installation stays when the person goes back")
  func back() throws {
    var rehearsal = try Rehearsal.onInstallNumbers()
    for _ in 1...4 { rehearsal.press(.alt("b")) }
    #expect(rehearsal.screen().contains("Information Needed"))
    rehearsal.press(.enter, .enter)
    #expect(rehearsal.screen().contains("1234567"))
    rehearsal.press(.enter, .enter)
    #expect(rehearsal.screen().contains("10, Windows Server 2003, per device"))
  }

  @Test("Properties are changed: the country the number that is called, the method every wizard")
  func properties() throws {
    var rehearsal = try Rehearsal(pace: .instant)
    rehearsal.type("dpe")
    for _ in 1...6 { rehearsal.press(.down) }
    rehearsal.type("swe")
    rehearsal.press(.down, .right, .down, .right, .enter)
    // The Internet method requires an e-mail address: the cursor goes there.
    rehearsal.type("kim@example.com")
    rehearsal.press(.enter)
    let server = try rehearsal.server
    #expect(server.contact.country == Country("SE"))
    #expect(server.contact.email == "kim@example.com")
    #expect(server.connectionMethod == .internet)
    #expect(server.scope == .forest)
    #expect(rehearsal.screen().contains("Sweden"))
    rehearsal.press(.escape)
    rehearsal.open("d")
    #expect(rehearsal.screen().contains("Automatic (Internet)"))
    #expect(rehearsal.screen().contains("Telephone: 08-465 004 34"))
    rehearsal.press(.escape, .character("p"), .character("e"), .control("u"), .enter)
    #expect(rehearsal.screen().contains("! required"))
    rehearsal.press(.escape)
    #expect(try rehearsal.server == server)
  }

  @Test("A server whose certificate expired is reactivated, and gets another")
  func lapsed() throws {
    var rehearsal = try Rehearsal.withCertificate(days: 12)
    let first = try #require(try rehearsal.server.certificate)
    rehearsal.now = rehearsal.now.advanced(by: .seconds(13 * 86_400))
    rehearsal.open("i")
    let message = try #require(rehearsal.window.message)
    #expect(message.contains("Reactivate it first."), "\(message)")
    rehearsal.press(.character("r"))
    rehearsal.chooseInternet()
    rehearsal.type("1")
    rehearsal.press(.enter, .enter)
    let server = try rehearsal.server
    #expect(server.standing(at: rehearsal.now) == .activated)
    #expect(server.certificate != nil)
    #expect(server.certificate != first)
    #expect(server.licenses == LicenseCounts(issued: 25, available: 15))
  }

  @Test("A reason that cannot be the true one is warned of, and goes on")
  func contradiction() throws {
    var rehearsal = try Rehearsal.withCertificate(days: 400)
    rehearsal.open("r")
    rehearsal.press(.enter)
    let expired = try #require(ReactivationReason.allCases.firstIndex(of: .certificateExpired))
    rehearsal.type("\(expired + 1)")
    rehearsal.press(.enter)
    #expect(
      rehearsal.screen(200, 40).contains("The reason is that the certificate expired, but"),
      "\(rehearsal.screen())")
    #expect(try rehearsal.server.pendingRequest?.reason == .certificateExpired)
  }

  @Test("Half an ID is still there when the wizard is opened again for its request")
  func halfTyped() throws {
    var rehearsal = try Rehearsal.onActivationNumbers()
    rehearsal.press(.alt("n"))
    rehearsal.type("sim01ab")
    rehearsal.press(.escape, .character("k"), .enter, .enter, .enter, .enter, .alt("n"))
    #expect(rehearsal.screen().contains("[SIM01]   [AB___]"), "\(rehearsal.screen())")
  }

  @Test("The pound key at the boxes of an ID is the telephone's while a call goes on")
  func poundAtTheBoxes() throws {
    var rehearsal = try Rehearsal.onInstallNumbers()
    rehearsal.press(.enter, .tab, .enter)
    rehearsal.type("sim02#")
    #expect(rehearsal.screen().contains("keys      #"), "\(rehearsal.screen())")
    #expect(rehearsal.screen().contains("[SIM02]   [_____]"))
  }
}
