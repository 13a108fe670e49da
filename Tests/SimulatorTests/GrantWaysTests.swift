import Clearinghouse
import Codes
import Dialogue
import Simulator
import SupportLine
import Testing

/// Callers on less usual ways to a grant: by voice, for each reason, with a wrong count, up to the warning.
struct GrantWaysTests {
  @Test("A deactivation can be said from the first word to the last")
  func voice() throws {
    var caller = try Caller()
    try caller.answer(
      "(I want to deactivate a server)", "(eight one four five nine)", "(one two three)",
      "(four five six seven eight nine oh)", "(one two three zero nine)", "(yes)",
      "(one two three four)", "(five six seven one)", "(yes go on)", "(next)", "(got it)",
      "(pardon)", "(group a)", "(group five)", "(all done)")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        says      I want to deactivate a server
        support>  Please enter the 20 digits of the product ID, then press pound.
        says      eight one four five nine
        says      one two three
        says      four five six seven eight nine oh
        says      one two three zero nine
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        says      yes
        support>  Please enter the 8 digits of the request number, then press pound.
        says      one two three four
        says      five six seven one
        support>  Once the server is deactivated, it licenses no more clients until it
                  is reactivated. Licenses that it issued remain valid. To deactivate
                  it, press 1. To stop here, press 2.
        says      yes go on
        support>  Your license server can be deactivated now.
        support>  Your confirmation code has five groups of 4 digits, A to E. After
                  each group, press pound for the next one, or star to hear it again.
        support>  Group A: 4 5 4 2.
        says      next
        support>  Group B: 7 7 1 1.
        says      got it
        support>  Group C: 4 7 7 0.
        says      pardon
        support>  Group C again: 4 7 7 0.
        says      group a
        support>  Group A again: 4 5 4 2.
        says      group five
        support>  Group E: 0 2 6 9.
        says      all done
        support>  That is the whole code. Type it into the boxes A to E of the wizard.
                  It is valid through November 26.
        support>  Your reference is three, Mike, November, Juliett, eight, eight. Thank
                  you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test(
    "Each reason of a reactivation is two keys away at most, and is kept with the answer",
    arguments: [
      ("1", ReactivationReason.redeployed), ("21", .certificateExpired),
      ("22", .certificateCorrupt), ("23", .privateKeyCompromised), ("3", .registrationExpired),
      ("4", .serverUpgraded),
    ])
  func reasons(_ keys: String, _ reason: ReactivationReason) throws {
    var caller = Caller(
      try Sample.flow(), desk: try Sample.desk(), at: try Sample.time(), width: nil)
    try caller.answer("3", "81459123456789012309#", "1", "12345671#", keys, "15#", "1", "2")
    caller.listenToTheEnd()
    #expect(caller.call.desk.ledger.registrations().flatMap(\.answers).map(\.reason) == [reason])
    #expect(
      caller.text.contains("its old certificate is no longer trusted")
        == (reason == .privateKeyCompromised))
    #expect(caller.text.contains("Your license server has been reactivated."))
  }

  @Test("A count that the record cannot have is asked again, and the third time a person asks")
  func tooMany() throws {
    var caller = try Caller()
    try caller.answer(
      "3", "81459123456789012309#", "1", "12345671#", "23", "41#", "1", "999999#", "1", "42#", "1")
    caller.listen()
    try caller.answer("(none)", "1")
    caller.stayAway(times: 2)
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      3
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      1
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  Why is the server reactivated? If it was redeployed, press 1. For its
                  certificate, press 2. If its registration expired, press 3. If it was
                  upgraded, press 4.
        keys      2
        keys      3
        support>  Once the server is reactivated, its old certificate is no longer
                  trusted.
        support>  Please enter the number of unissued licenses, then press pound.
        keys      41#
        support>  Unissued licenses: 41. If that is right, press 1. If not, press 2.
        keys      1
        support>  That cannot be right. By our record, your server holds 40 in all.
                  Please enter the number of unissued licenses, then press pound.
        keys      999999#
        support>  Unissued licenses: 999999. If that is right, press 1. If not, press
                  2.
        keys      1
        support>  That cannot be right. By our record, your server holds 40 in all. The
                  page of the wizard shows the number of unissued licenses. Enter it,
                  then press pound. For none, enter 0 and press pound.
        keys      42#
        support>  Unissued licenses: 42. If that is right, press 1. If not, press 2.
        keys      1
        support>  All representatives are speaking. You are number 1 in the queue. To
                  speak with one, stay on the line. To go back to the main menu, press
                  1.
        support>  One moment, please. I am connecting you with a representative.
                  (a representative takes over)
        support>  This is Robin at Customer Support. We will do it together, one step
                  at a time.
        support>  The wizard shows how many licenses are unissued. Please enter that
                  number and press pound. If there are none, enter 0.
        says      none
        support>  Unissued licenses: 0. If that is right, press 1. If not, press 2.
        keys      1
        support>  Your license server has been reactivated. Issued licenses, which
                  remain valid: 40. Unissued licenses, which must be reissued before
                  they can be used: 0. Your reference is nine, Yankee, zero, Charlie,
                  four, Hotel. To hear this again, press 1. If you have it, press 2.
        support>  I did not hear anything. Your license server has been reactivated.
                  Issued licenses, which remain valid: 40. Unissued licenses, which
                  must be reissued before they can be used: 0. Your reference is nine,
                  Yankee, zero, Charlie, four, Hotel. To hear this again, press 1. If
                  you have it, press 2.
        support>  Your reference is nine, Yankee, zero, Charlie, four, Hotel. Thank you
                  for calling. Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("Nothing is changed for whoever stops at the warning")
  func stopping() throws {
    var caller = try Caller()
    try caller.answer("2", "81459123456789012309#", "1", "12345671#", "(stop)")
    caller.listenToTheEnd()
    #expect(
      caller.text.hasSuffix(
        """
        says      stop
        support>  Nothing was changed.
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """))
    #expect(caller.call.desk.ledger.registrations().map(\.answers) == [[]])
  }
}
