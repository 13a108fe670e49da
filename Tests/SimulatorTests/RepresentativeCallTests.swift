import Clearinghouse
import Dialogue
import Simulator
import SupportLine
import Testing

/// Callers who want a person, in opening hours and outside them.
struct RepresentativeCallTests {
  private static func caller(at time: String) throws -> Caller {
    Caller(try Sample.flow(), desk: try Sample.desk(), at: try Sample.time(time))
  }

  @Test("While representatives speak, the caller hears the place in the queue until one is free")
  func queue() throws {
    var caller = try Self.caller(at: "2026-11-23 09:02")
    try caller.answer("0")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      0
        support>  All representatives are speaking. You are number 2 in the queue. To
                  speak with one, stay on the line. To go back to the main menu, press
                  1.
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
        hangs up

        """)
  }

  @Test("Nobody need stay in the queue: the main menu is one key away")
  func leaving() throws {
    var caller = try Self.caller(at: "2026-11-23 09:03")
    try caller.answer("0")
    caller.wait(.seconds(12))
    try caller.dial("1")
    caller.wait(.seconds(3))
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      0
        support>  All representatives are speaking. You are number 3 in the queue. To
                  speak with one, stay on the line. To go back to the main menu, press
                  1.
        keys      1
        support>  To hear what you need for this call, press 1. —
        hangs up

        """)
  }

  @Test("Whoever hangs up in the queue has lost nothing")
  func givingUp() throws {
    var caller = try Self.caller(at: "2026-11-23 09:03")
    try caller.answer("0")
    caller.wait(.seconds(12))
    caller.hangUp()
    #expect(caller.call.call.phase == .ended(.callerHungUp))
    #expect(caller.call.desk.ledger.registrations().map(\.answers) == [[]])
  }

  @Test("After hours the line says when representatives come back, and goes on without them")
  func closed() throws {
    var caller = try Self.caller(at: "2026-11-20 18:00")
    try caller.answer("0", "1", "0", "2")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      0
        support>  Our representatives are not here now. They are here again on November
                  23, from 8 o'clock, Universal Time.
        support>  Nothing is lost, and this line works day and night without them. To
                  go back to the main menu, press 1. To end the call, press 2.
        keys      1
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      0
        support>  Our representatives are not here now. They are here again on November
                  23, from 8 o'clock, Universal Time.
        support>  Nothing is lost, and this line works day and night without them. To
                  go back to the main menu, press 1. To end the call, press 2.
        keys      2
        support>  Thank you for calling. Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("On a holiday it says so, and who stays silent gets the number of a case")
  func holiday() throws {
    var caller = try Self.caller(at: "2026-11-26 10:00")
    try caller.answer("(a person please)")
    caller.stayAway(times: 2)
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        says      a person please
        support>  Today is a holiday. Our representatives are here again on November 27,
                  from 8 o'clock, Universal Time.
        support>  Nothing is lost, and this line works day and night without them. To
                  go back to the main menu, press 1. To end the call, press 2.
        support>  I did not hear anything. Nothing is lost, and this line works day and
                  night without them. To go back to the main menu, press 1. To end the
                  call, press 2.
        support>  I am sorry that we could not finish. Nothing is lost: you can call
                  again at any time. The number of this case is 1 1 2 6, 1 0 0 0.
                  Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("Early in the morning it says from when on today, after three misses too")
  func early() throws {
    var caller = try Self.caller(at: "2026-11-24 06:30")
    try caller.answer("9", "9", "9", "9", "9")
    caller.listenToTheEnd()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        keys      9
        support>  I did not get that. To hear what you need for this call, press 1. To
                  deactivate a license server, press 2. To reactivate one, press 3. For
                  anything else, press 4. For a person, press 0.
        keys      9
        support>  I still did not get that. Press 2 to deactivate a license server, for
                  example before you redeploy it. Press 3 to reactivate one. Press 1 to
                  hear what you need, 4 for anything else, or 0 for a person.
        keys      9
        support>  Our representatives are here from 8 o'clock today, Universal Time.
        support>  Nothing is lost, and this line works day and night without them. To
                  go back to the main menu, press 1. To end the call, press 2.
        keys      9
        support>  I did not get that. Nothing is lost, and this line works day and
                  night without them. To go back to the main menu, press 1. To end the
                  call, press 2.
        keys      9
        support>  I am sorry that we could not finish. Nothing is lost: you can call
                  again at any time. The number of this case is 1 1 2 4, 0 6 3 1.
                  Goodbye.
                  (Customer Support hangs up)

        """)
  }

  @Test("A deactivation needs nobody: it is the same in the night of a holiday")
  func night() throws {
    var texts: [String] = []
    for time in ["2026-11-25 09:00", "2026-11-25 23:50", "2026-11-22 12:00"] {
      var caller = try Self.caller(at: time)
      try caller.answer(
        "2", "81459123456789012309#", "1", "12345671#", "1", "#", "#", "#", "#", "#")
      caller.listenToTheEnd()
      #expect(caller.call.call.slots["code"] != nil)
      texts.append(String(caller.text.prefix { $0 != ":" }))
    }
    #expect(Set(texts).count == 1)
  }
}
