import Dialogue
import Simulator
import SupportLine
import Testing

/// Callers who say nothing, press what does not fit, and want a person.
struct TroubleCallTests {
  @Test("Three silences connect a person, three more end the call")
  func silence() throws {
    var caller = try Caller()
    caller.stayAway(times: 6)
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        support>  I did not hear anything. To hear what you need for this call, press
                  1. To deactivate a license server, press 2. To reactivate one, press
                  3. For anything else, press 4. For a person, press 0.
        support>  I still do not hear anything. Press 2 to deactivate a license server,
                  for example before you redeploy it. Press 3 to reactivate one. Press
                  1 to hear what you need, 4 for anything else, or 0 for a person.
        support>  All representatives are speaking. You are number 1 in the queue. To
                  speak with one, stay on the line. To go back to the main menu, press
                  1.
        support>  One moment, please. I am connecting you with a representative.
                  (a representative takes over)
        support>  This is Robin at Customer Support. We will do it together, one step
                  at a time.
        support>  What can I do for you? Press 2, or say "deactivate", if a license
                  server is to stop issuing licenses. Press 3, or say "reactivate", if
                  it is to issue them again. Press 4 for anything else.
        support>  I did not hear anything. What can I do for you? Press 2, or say
                  "deactivate", if a license server is to stop issuing licenses. Press
                  3, or say "reactivate", if it is to issue them again. Press 4 for
                  anything else.
        support>  I still do not hear anything. Press 2 if a license server is to be
                  deactivated, for example before you redeploy it. Press 3 if one is to
                  be reactivated. Press 1, and I tell you what you need. Press 4 if it
                  is something else.
        support>  I am sorry that we could not finish. Nothing is lost: you can call
                  again at any time. The number of this case is 1 1 2 3, 0 9 0 2.
                  Goodbye.
                  (Customer Support hangs up)

        """)
    #expect(caller.call.elapsed == .milliseconds(179970))
  }

  @Test("Entries that do not fit are told apart, and the third connects a person")
  func entries() throws {
    var caller = try Caller()
    try caller.answer("2", "9999999999999999999995#", "#", "81459123456789012390#")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      2
        support>  Please enter the 20 digits of the product ID, then press pound.
        keys      9999999999999999999995#
        support>  A product ID has 20 digits; I got 22. Please enter the 20 digits of
                  the product ID, then press pound.
        keys      #
        support>  A product ID has 20 digits; I got 0. The product ID is on the
                  telephone page of the wizard. It has 20 digits in four groups. Enter
                  them all, without hyphens, then press pound. Press star to start
                  again.
        keys      81459123456789012390#
        support>  One moment, please. I am connecting you with a representative.
                  (a representative takes over)
        support>  This is Robin at Customer Support. We will do it together, one step
                  at a time.
        support>  The wizard shows a product ID of 20 digits. Please enter all of them,
                  take your time, and press pound. If you slip, press star and start
                  again.
        hangs up

        """)
  }

  @Test(
    "Who pauses in an entry hears that time ended it",
    arguments: [
      ("81459", "I got 5, waited for the next digit, and heard none."),
      ("81459#", "A product ID has 20 digits; I got 5."),
    ])
  func pause(_ keys: String, _ said: String) throws {
    var caller = try Caller()
    try caller.answer("2", keys)
    caller.wait(.seconds(15))
    caller.hangUp()
    #expect(caller.text.split(separator: "\n").contains { $0.contains(said) })
  }

  @Test("A person takes up the dictation where it was left, and stays")
  func person() throws {
    var caller = try Caller()
    try caller.answer(
      "2", "81459123456789012309#", "1", "12345671#", "1", "#", "0", "*", "0", "#", "#")
    caller.listen()
    caller.hangUp()
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
        keys      0
        support>  All representatives are speaking. You are number 1 in the queue. To
                  speak with one, stay on the line. To go back to the main menu, press
                  1.
        support>  One moment, please. I am connecting you with a representative.
                  (a representative takes over)
        support>  This is Robin at Customer Support. We will do it together, one step
                  at a time.
        support>  Group B again: 7 7 1 1.
        keys      *
        support>  Group B again: 7 7 1 1.
        keys      0
        support>  I am still here.
        keys      #
        support>  Group C: 4 7 7 0.
        keys      #
        support>  Group D: 0 5 4 8.
        hangs up

        """)
  }

  @Test("Three wrong keys at any menu connect a person")
  func wrongKeys() throws {
    for way in [
      ["9"], ["2", "81459123456789012309#", "9"],
      ["3", "81459123456789012309#", "1", "12345671#", "9"],
    ] {
      var caller = try Caller()
      for keys in way { try caller.answer(keys) }
      try caller.answer("8", "7")
      caller.listen()
      #expect(caller.text.contains("(a representative takes over)"))
      #expect(caller.call.call.isWithPerson)
      #expect(!caller.call.isOver)
    }
  }
}
