import Dialogue
import Simulator
import SupportLine
import Testing

struct BargeInTests {
  @Test("A key cuts the prompt where it came, and the transcript shows where")
  func cut() throws {
    var caller = try Caller()
    caller.wait(.seconds(3))
    try caller.dial("2")
    caller.wait(.seconds(2))
    try caller.dial("81,45*w9")
    caller.wait(.seconds(1))
    caller.hangUp()
    #expect(
      caller.text == """
        support>  Thank you for calling Customer Support.
        support>  To —
        keys      2
        support>  Please enter the 20 digits of the —
        keys      8145*
        support>  Cleared. —
        keys      9
        hangs up

        """)
  }

  @Test("What was cut is heard first, then the key, then what follows from it, all at one time")
  func moments() throws {
    var caller = try Caller()
    caller.wait(.milliseconds(100))
    let before = caller.moments.count
    try caller.dial("2")
    let sounds = caller.moments.dropFirst(before).map(\.sound)
    #expect(sounds.prefix(2) == [.cutSpeaking, .pressed(.two)])
    guard case .beganSpeaking(let utterance) = sounds.last else {
      Issue.record("Nothing is asked.")
      return
    }
    #expect(
      utterance.segments.first
        == .words("Please enter the 20 digits of the product ID, then press pound."))
    #expect(sounds.count == 3)
    #expect(caller.moments.dropFirst(before).allSatisfy { $0.at == .milliseconds(100) })
  }

  @Test("A prompt that is not to be cut goes on after a key")
  func uncut() throws {
    var caller = try Caller()
    try caller.answer(
      "2", "81459123456789012309#", "1", "12345671#", "1", "(it worked)")
    caller.wait(.seconds(2))
    try caller.dial("12")
    caller.listenToTheEnd()
    #expect(
      caller.text.hasSuffix(
        """
        support>  Group A: 4 5 4 2.
        says      it worked
        support>  That is the whole code. Type
        keys      12
        support>  it into the boxes A to E of the wizard. It is valid through November
                  26.
        support>  Your reference is three, Mike, November, Juliett, eight, eight. Thank
                  you for calling. Goodbye.
                  (Customer Support hangs up)

        """))
  }

  @Test("All the keys up to the dictation can be pressed before anything is said")
  func ahead() throws {
    var caller = try Caller()
    try caller.dial("281459123456789012309#112345671#1")
    #expect(
      caller.text == """
        keys      2
        keys      81459123456789012309#
        keys      1
        keys      12345671#
        keys      1

        """)
    #expect(caller.call.call.slots["code"] == Sample.code)
    caller.listen()
    #expect(caller.text.hasSuffix("\nsupport>  Group A: 4 5 4 2.\n"))
  }
}
