import Dialogue
import Simulator
import SupportLine
import Testing

/// Calls from the first word to the last, as they are heard.
struct WholeCallTests {
  @Test("A deactivation takes less than two minutes and reads out the whole code")
  func deactivation() throws {
    var caller = try Caller()
    try caller.answer(
      "2", "81459123456789012309#", "1", "12345671#", "1", "#", "#", "#", "#", "#")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      2
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      81459123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        keys      1
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  Once the server is deactivated, it licenses no more clients until it
                  is reactivated. Licenses that it issued remain valid. To deactivate
                  it, press 1. To stop here, press 2.
        keys      1
        support>  Your license server can be deactivated now.
        support>  Your confirmation code has five groups of 4 digits, A to E. After
                  each group, press pound for the next one, or star to hear it again.
        support>  Group A: 4 5 4 2.
        keys      #
        support>  Group B: 7 7 1 1.
        keys      #
        support>  Group C: 4 7 7 0.
        keys      #
        support>  Group D: 0 5 4 8.
        keys      #
        support>  Group E: 0 2 6 9.
        keys      #
        support>  That is the whole code. Type it into the boxes A to E of the wizard.
                  It is valid through November 26.
        support>  Your reference is three, Mike, November, Juliett, eight, eight. Thank
                  you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
    #expect(caller.call.elapsed == .milliseconds(114580))
  }

  @Test("Nobody is told that this is the whole code who left out a group of it")
  func leftOut() throws {
    var caller = try Caller()
    try caller.answer(
      "2", "81459123456789012309#", "1", "12345671#", "1", "#", "(group c)", "(the last group)",
      "(a or b)", "(hold on)", "(next)", "(press pound)")
    caller.listenToTheEnd()
    let start = try #require(caller.text.ranges(of: "says      group c").first?.lowerBound)
    #expect(
      caller.text[start...] == """
        says      group c
        support>  Group C: 4 7 7 0.
        says      the last group
        support>  Group E: 0 2 6 9.
        says      a or b
        support>  Press pound to go on, star to hear it again, or 1 to 5 for group A to
                  E.
        says      hold on
        says      next
        support>  Group D: 0 5 4 8.
        says      press pound
        support>  That is the whole code. Type it into the boxes A to E of the wizard.
                  It is valid through November 26.
        support>  Your reference is three, Mike, November, Juliett, eight, eight. Thank
                  you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("A reactivation can be said in part, corrected and heard again")
  func reactivation() throws {
    var caller = try Caller()
    try caller.answer(
      "3", "(eight one four five nine)", "123456789012309", "#", "(yes)", "12345671#", "2", "1",
      "99#", "1", "15#", "1", "1", "2")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      3
        support>  Please enter the 20 digits of the product ID, then press pound.
        says      eight one four five nine
        keys      123456789012309#
        support>  I have 8 1 4 5 9, 1 2 3, 4 5 6 7 8 9 0, 1 2 3 0 9, Contoso Ltd. If
                  that is right, press 1. If not, press 2.
        says      yes
        support>  Please enter the 8 digits of the request number, then press pound.
        keys      12345671#
        support>  Why is the server reactivated? If it was redeployed, press 1. For its
                  certificate, press 2. If its registration expired, press 3. If it was
                  upgraded, press 4.
        keys      2
        support>  If the certificate expired, press 1. If it is damaged, press 2. If
                  its private key was compromised, press 3.
        keys      1
        support>  Please enter the number of unissued licenses, then press pound.
        keys      99#
        support>  Unissued licenses: 99. If that is right, press 1. If not, press 2.
        keys      1
        support>  That cannot be right. By our record, your server holds 40 in all.
                  Please enter the number of unissued licenses, then press pound.
        keys      15#
        support>  Unissued licenses: 15. If that is right, press 1. If not, press 2.
        keys      1
        support>  Your license server has been reactivated. Issued licenses, which
                  remain valid: 25. Unissued licenses, which must be reissued before
                  they can be used: 15. Your reference is nine, Yankee, zero, Charlie,
                  four, Hotel. To hear this again, press 1. If you have it, press 2.
        keys      1
        support>  Your license server has been reactivated. Issued licenses, which
                  remain valid: 25. Unissued licenses, which must be reissued before
                  they can be used: 15. Your reference is nine, Yankee, zero, Charlie,
                  four, Hotel. To hear this again, press 1. If you have it, press 2.
        keys      2
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
    #expect(caller.call.elapsed == .milliseconds(150670))
  }
}
