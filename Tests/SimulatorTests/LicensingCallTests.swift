import Clearinghouse
import Codes
import Dialogue
import Simulator
import SupportLine
import Testing

/// Calls about activation and licenses, from the first word to the last, as they are heard.
struct LicensingCallTests {
  @Test(
    "An activation takes the company by voice, and spells the license server ID in seven groups")
  func activation() throws {
    var caller = try Caller()
    try caller.answer(
      "4", "1", "81459111111111111136#", "(contoso limited)", "2", "2", "(contoso ltd)", "1",
      "12345671#", "#", "*", "#", "#", "(group one)", "4", "#", "#", "#", "#")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      4
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        keys      1
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459111111111111136#
        support>  I have 8 1 4 5 9, 1 1 1, 1 1 1 1 1 1 1, 1 1 1 3 6. That server is new
                  to us. For which company shall I register it? Please say its name.
        says      contoso limited
        support>  I have 8 1 4 5 9, 1 1 1, 1 1 1 1 1 1 1, 1 1 1 3 6, Contoso Limited.
                  If that is right, press 1. If not, press 2.
        keys      2
        support>  If I have the wrong product ID, press 1. If I have the wrong company,
                  press 2.
        keys      2
        support>  I have 8 1 4 5 9, 1 1 1, 1 1 1 1 1 1 1, 1 1 1 3 6. That server is new
                  to us. For which company shall I register it? Please say its name.
        says      contoso ltd
        support>  I have 8 1 4 5 9, 1 1 1, 1 1 1 1 1 1 1, 1 1 1 3 6, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      1
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  Your license server is activated now.
        support>  Your license server ID has seven groups of 5 characters, which I
                  spell. After each group, press pound for the next one, or star to
                  hear it again.
        support>  Group 1: Sierra, India, Mike, zero, one.
        keys      #
        support>  Group 2: five, Foxtrot, six, November, four.
        keys      *
        support>  Group 2 again: five, Foxtrot, six, November, four.
        keys      #
        support>  Group 3: one, Echo, seven, Yankee, five.
        keys      #
        support>  Group 4: Mike, two, five, zero, X-ray.
        says      group one
        support>  Group 1 again: Sierra, India, Mike, zero, one.
        keys      4
        support>  Group 4 again: Mike, two, five, zero, X-ray.
        keys      #
        support>  Group 5: zero, Mike, Bravo, Quebec, Victor.
        keys      #
        support>  Group 6: Papa, zero, two, four, Juliett.
        keys      #
        support>  Group 7: one, three, Sierra, Echo, November.
        keys      #
        support>  That is the whole license server ID. Type it into the box of the
                  wizard.
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
    let productID = try ProductID(parsing: "81459-111-1111111-11136")
    let number = try RequestNumber(parsing: Sample.requestNumber)
    let stored = try #require(caller.call.desk.ledger.registration(of: productID))
    let time = stored.enrolledAt
    #expect(
      stored
        == Registration(
          productID: productID,
          licenseServerID: LicenseServerID(
            activating: productID, at: number, key: try Sample.key()),
          company: "Contoso Ltd", licenses: 0, enrolledAt: time,
          answers: [Answer(.activate, requestNumber: number, answeredAt: time)]))
  }

  @Test("An installation asks for the program, the licenses and their number, and reads them back")
  func installation() throws {
    var caller = try Caller()
    try caller.answer(
      "4", "2", "1", "81459123456789012309#", "1", "12345671#", "1", "3", "1", "1234567#", "1", "1",
      "(ten)#", "1", "#", "#", "#", "#", "#", "#", "#")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      4
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        keys      2
        support>  To install licenses, press 1. To have licenses reissued after a
                  reactivation, press 2. To go back to the main menu, press 3.
        keys      1
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      1
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  To install licenses, I need the number that proves their purchase. If
                  you have it, press 1. If it is lost, press 2.
        keys      1
        support>  For a retail license pack, press 1. For an open license, press 2. For
                  a Select, Enterprise, Campus or School agreement, press 3. For
                  another one, press 4.
        keys      3
        support>  For Select, press 1. For Enterprise, press 2. For Campus, press 3.
                  For School, press 4.
        keys      1
        support>  Please enter the 7 digits of the agreement number, then press pound.
        keys      1234567#
        support>  I have 1 2 3 4 5 6 7. If that is right, press 1. If not, press 2.
        keys      1
        support>  For licenses per device, press 1. Per user, press 2. For Windows 2000
                  Server, per device, press 3.
        keys      1
        support>  Please enter how many licenses there are, then press pound.
        says      ten
        keys      #
        support>  Licenses: 10, Windows Server 2003, per device. The program: Select
                  License. If that is right, press 1. If not, press 2.
        keys      1
        support>  Your licenses can be installed now.
        support>  Your license pack ID has seven groups of 5 characters, which I spell.
                  After each group, press pound for the next one, or star to hear it
                  again.
        support>  Group 1: Sierra, India, Mike, zero, two.
        keys      #
        support>  Group 2: six, Kilo, zero, Whiskey, four.
        keys      #
        support>  Group 3: seven, Yankee, Hotel, Charlie, Whiskey.
        keys      #
        support>  Group 4: Sierra, Sierra, nine, Hotel, three.
        keys      #
        support>  Group 5: Foxtrot, Yankee, five, Papa, Zulu.
        keys      #
        support>  Group 6: Tango, Sierra, Alfa, Victor, Romeo.
        keys      #
        support>  Group 7: five, Mike, Delta, five, Whiskey.
        keys      #
        support>  That is the whole license pack ID. Type it into the box of the
                  wizard, and the licenses can be handed out.
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
    #expect(
      caller.call.desk.ledger.registrations().map(\.orders) == [
        [try #require(LicenseOrder(Purchase(.select, number: "1234567"), .perDevice, count: 10))]
      ])
  }

  @Test(
    "A reissue needs no more than the request number, and gives the same pack ID to the next one")
  func reissue() throws {
    var desk = try Sample.desk()
    _ = try desk.answer("reactivate", Sample.reactivation(unissued: "15"), at: try Sample.time())
    var caller = Caller(try Sample.flow(), desk: desk, at: try Sample.time())
    try caller.answer(
      "(something else)", "(reissue)", "(reissue them)", "81459123456789012309#", "(yes)",
      "12345671#", "#", "(next)", "(say that again)", "#", "#", "#", "#", "(got it)")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        says      something else
        support>  To activate a license server, press 1. To install licenses, or to
                  have them reissued, press 2. For trouble with entering an ID or a
                  code, press 3. To go back, press 4.
        says      reissue
        support>  To install licenses, press 1. To have licenses reissued after a
                  reactivation, press 2. To go back to the main menu, press 3.
        says      reissue them
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        says      yes
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  Licenses that are reissued to your server: 15.
        support>  Your license pack ID has seven groups of 5 characters, which I spell.
                  After each group, press pound for the next one, or star to hear it
                  again.
        support>  Group 1: Sierra, India, Mike, zero, two.
        keys      #
        support>  Group 2: Victor, six, nine, five, two.
        says      next
        support>  Group 3: X-ray, six, Alfa, Sierra, Romeo.
        says      say that again
        support>  Group 3 again: X-ray, six, Alfa, Sierra, Romeo.
        keys      #
        support>  Group 4: Sierra, Papa, Alfa, Romeo, Whiskey.
        keys      #
        support>  Group 5: eight, Quebec, Tango, Charlie, Romeo.
        keys      #
        support>  Group 6: Bravo, Papa, Golf, Kilo, six.
        keys      #
        support>  Group 7: Sierra, Hotel, Tango, Juliett, Papa.
        says      got it
        support>  That is the whole license pack ID. Type it into the box of the
                  wizard, and the licenses can be handed out.
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)

    var second = Caller(
      try Sample.flow(), desk: caller.call.desk, at: try Sample.time("2026-12-24"))
    try second.answer("4", "2", "2", "81459123456789012309#", "1", "00000000#", "#")
    second.listen()
    second.hangUp()
    #expect(
      second.text.contains(
        """
        support>  These licenses were reissued before. I give you the same license pack
                  ID again. It is for 15.

        """))
    #expect(Self.firstGroups(second.text) == Self.firstGroups(caller.text))
  }

  private static func firstGroups(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains("Group 1: ") || $0.contains("Group 2: ") }
  }

  @Test("A server that was activated before gets the license server ID that it has")
  func activatedBefore() throws {
    var caller = Caller(
      try Sample.flow(), desk: try Sample.desk(), at: try Sample.time(), width: nil)
    try caller.answer("4", "1", "81459123456789012309#", "1", "12345671#", "7")
    caller.listenToTheEnd()
    #expect(
      caller.text.contains(
        """
        support>  This license server was activated before. I give you the license server ID that it \
        has.
        """))
    #expect(caller.text.contains("Group 7: Hotel, three, eight, Whiskey, nine."))
    #expect(caller.text.contains("Your ID is kept."))
    #expect(
      caller.call.desk.ledger.registrations().map(\.licenseServerID) == [
        try Sample.licenseServerID()
      ])
  }

  @Test("Who presses keys that name no group of an ID gets a person, who goes on with it")
  func idKeys() throws {
    var caller = Caller(
      try Sample.flow(), desk: try Sample.desk(), at: try Sample.time(), width: nil)
    try caller.answer("4", "1", "81459123456789012309#", "1", "12345671#", "#", "8", "9", "8", "9")
    caller.listen()
    caller.hangUp()
    #expect(caller.text.contains("This is Robin at Customer Support."))
    #expect(caller.text.contains("Group 2 again: "))
    #expect(!caller.text.contains("Your ID is kept."))
  }
}
