import Scenarios
import Testing

/// When the steps of a scenario come, and what is heard by then.
struct TimeTests {
  /// The menu with which a call begins, as it is written.
  private static let menu = """
    support>  Thank you for calling Customer Support.
    support>  To hear what you need for this call, press 1. To deactivate a license
              server, press 2. To reactivate one, press 3. For anything else, press
              4. For a person, press 0.
    """

  /// The recording of the scenario is the scenario.
  private func expectSame(_ text: String) throws {
    let comparison = try Sample.rehearsal(text).comparison
    let isSame = comparison.isSame
    #expect(isSame, "\(comparison.diff(of: "a"))")
  }

  @Test(
    "After a wait the next step cuts in at that very time",
    arguments: [
      ("0", ""), ("0.1", "support>  Thank —"), ("1", "support>  Thank you for calling —"),
      ("2.7", "support>  Thank you for calling Customer Support."),
      ("3", "support>  Thank you for calling Customer Support.\nsupport>  To —"),
    ])
  func cutIn(_ seconds: String, _ heard: String) throws {
    let rehearsal = try Sample.rehearsal("call\nwaits \(seconds)\nkeys 2")
    #expect(rehearsal.outputs.dropLast().joined().flatMap(\.lines).joined(separator: "\n") == heard)
    #expect(
      rehearsal.outputs.last?.flatMap(\.lines) == [
        "support>  Please enter the 20 digits of the product ID, then press pound."
      ])
  }

  @Test("Two waits are one of both together")
  func waitsAdd() throws {
    let once = try Sample.rehearsal("call\nwaits 5.5\nkeys 2")
    let twice = try Sample.rehearsal("call\nwaits 2.25\nwaits 3.25\nkeys 2")
    let heard = once.outputs.joined().map(\.text).joined(separator: " ")
    #expect(twice.outputs.joined().map(\.text).joined(separator: " ") == heard)
    #expect(once.times.last == twice.times.last)
    #expect(once.times.last == [.milliseconds(5500)])
  }

  @Test("A wait alone lasts until the line's time for the caller has run out")
  func waitsAlone() throws {
    try expectSame(
      """
      call
      \(Self.menu)
      keys      2
      support>  Please enter the 20 digits of the product ID, then press pound.
      waits
      support>  I did not hear anything. Please enter the 20 digits of the product ID,
                then press pound.
      keys      9
      waits
      support>  I got 1, waited for the next digit, and heard none. When you start
                again, press on within five seconds. The product ID is on the
                telephone page of the wizard. It has 20 digits in four groups. Enter
                them all, without hyphens, then press pound. Press star to start
                again.
      """)
  }

  @Test("Whoever hangs up in the middle has heard so much")
  func hangsUp() throws {
    try expectSame(
      """
      call
      waits     1
      support>  Thank you for calling —
      hangs up
      hangs up
        (There is no call.)
      """)
  }

  @Test(
    "A line that drops in the middle is dead, and so is one at which Customer Support is killed")
  func drops() throws {
    for step in ["line drops", "kill      support"] {
      try expectSame(
        """
        call
        waits     1
        support>  Thank you for calling —
        \(step)
          (The line is dead.)
        \(step)
          (There is no call.)
        call
        \(Self.menu)
        """)
    }
  }

  @Test("A wizard that is killed has no window, and its request is still there")
  func killedWizard() throws {
    let rehearsal = try Sample.rehearsal(
      """
      server    TS-LICENSE-01
      wizard    deactivate
      wizard-2  deactivate
      kill      wizard
      wizard    next
      wizard-2  next
      wizard    deactivate
      """)
    let texts = rehearsal.outputs.map { $0.map(\.text) }
    #expect(rehearsal.outputs[0].map(\.speaker) == Array(repeating: .wizard(1), count: 4))
    #expect(rehearsal.outputs[1].map(\.speaker) == Array(repeating: .wizard(2), count: 4))
    #expect(texts[0] == texts[1])
    #expect(
      texts[2...4] == [
        [], ["(No window of the wizard is open.)"], ["(No window of the wizard is open.)"],
      ])
    #expect(texts[5] == texts[0])
  }

  @Test("A second window sees what the first one has done")
  func secondWindow() throws {
    try expectSame(
      """
      server    TS-LICENSE-01
      wizard    deactivate
      wizard>   Call Customer Support at 425-555-0134 and ask to deactivate ...
      wizard>   ...Product ID ...
      wizard>   ...Request number       8245-0128
      wizard>   ...License server ID ...
      wizard-2  deactivate
      wizard-2> Call Customer Support at 425-555-0134 and ask to deactivate ...
      wizard-2> ...Product ID ...
      wizard-2> ...Request number       8245-0128
      wizard-2> ...License server ID ...
      wizard-2  cancel
      shows     server
        TS-LICENSE-01: activated
        Licenses: 25 issued, 15 available, 0 to be reissued
      wizard-2  next
        (No window of the wizard is open.)
      """)
  }

  @Test("The clock goes on with a call, and stands still else; during one it cannot be set")
  func clock() throws {
    try expectSame(
      """
      server    TS-LICENSE-01
      clock     2026-11-23 09:00
      stage     expire-registration
        ...
      call
      \(Self.menu)
      clock     +1d
        (The clock cannot be set during a call: waits lets time pass.)
      hangs up
      wizard    reactivate --reason registration-expired
      wizard>   ...
      wizard>   ...
      wizard>   ...
      wizard>   ...
      wizard>   ...
      wizard>   ...License server ID ...
      shows     log
        2026-11-23T09:00:00Z · ...
        2026-11-23T09:00:00Z · ...
        2026-11-23T09:00:00Z · ... · staged · registration expired
        2026-11-23T09:00:16Z · Kim Example · request opened · ...
      clock     2026-11-24 10:00
      wizard    cancel
      shows     log
        2026-11-23T09:00:00Z · ...
        2026-11-23T09:00:00Z · ...
        2026-11-23T09:00:00Z · ... · staged · registration expired
        2026-11-23T09:00:16Z · Kim Example · request opened · ...
        2026-11-24T10:00:00Z · Kim Example · request cancelled · ...
      """)
  }

  @Test(
    "A step of the telephone without a call is noted, whatever it is",
    arguments: ["keys 1", "says yes", "waits", "waits 2", "hangs up", "line drops", "kill support"])
  func noCall(_ step: String) throws {
    #expect(try Sample.rehearsal(step).outputs == [[Entry(.note, "(There is no call.)")]])
    #expect(
      try Sample.rehearsal("call\nhangs up\n" + step).outputs.last
        == [Entry(.note, "(There is no call.)")])
  }

  @Test(
    "A step at the console without a license server is noted, whatever it is",
    arguments: [
      "wizard deactivate", "client list", "shows server", "stage damage-certificate",
    ])
  func noServer(_ step: String) throws {
    #expect(try Sample.rehearsal(step).outputs == [[Entry(.note, "(There is no license server.)")]])
  }

  @Test("Nobody calls twice at once")
  func twoCalls() throws {
    #expect(
      try Sample.rehearsal("call\ncall").outputs.last
        == [Entry(.note, "(There is a call already.)")])
  }

  @Test("A clock that is moved as far as it goes, again and again, stops no scenario")
  func farClock() throws {
    for move in ["+999999d", "-999999d"] {
      let text =
        "server TS-1\nhangs up\n" + String(repeating: "clock \(move)\n", count: 50)
        + "wizard deactivate\nclient request PC\nstage expire-certificate\nshows log\nshows doctor\ncall\nkeys 0"
      let outputs = try Sample.rehearsal(text).outputs
      #expect(outputs.last?.isEmpty == false)
      #expect(outputs.count == 58)
    }
  }
}
