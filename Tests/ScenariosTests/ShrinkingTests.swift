import Dialogue
import Scenarios
import Testing

/// The fewest steps that fail in the same way.
struct ShrinkingTests {
  private func shrunk(_ text: String) throws -> String? {
    try Shrinking.text(Sample.scenario(text), flow: Sample.flow)
  }

  /// The steps of a text, without its settings and output.
  private func steps(_ text: String) throws -> [String] {
    let scenario = try Sample.scenario(text)
    return scenario.acts.map { scenario.lines[$0.line] }
  }

  /// What a failing run has that was not expected, and the reverse.
  private func changes(_ text: String) throws -> [Substring] {
    try Sample.rehearsal(text).comparison.diff(of: "a").split(separator: "\n").dropFirst(2)
      .filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
  }

  @Test("A scenario that goes as expected has nothing to shrink")
  func nothing() throws {
    #expect(try shrunk("call\nsupport>  Thank ...\nsupport>  To hear ...\n") == nil)
    #expect(try shrunk("") == nil)
  }

  @Test("Twelve needless steps are taken out, and what is left fails in the same way")
  func needless() throws {
    let text = """
      # Too much of everything.
      server    TS-LICENSE-01
      clock     2026-11-23 09:00
      shows     server
      client    request PC-1
      client    list
      stage     backup
      call
      keys      4
      hangs up
      clock     +1h
      wizard    deactivate
      wizard    close
      shows     events
      call
      waits
      says      deactivate
      support>  Please enter the 20 digits of the passport, then press pound.
      # Another difference.
      keys      9
      hangs up
      support>  Never said.

      """
    let recorded = try Sample.rehearsal(text).comparison
    // Everything before is as it is recorded: only the last is wrong.
    var lines = recorded.recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let right = try #require(
      lines.firstIndex { $0.hasPrefix("support>  Please enter the 20 digits of the product ID") })
    lines[right] = "support>  Please enter the 20 digits of the passport, then press pound."
    let failing = lines.joined(separator: "\n")
    #expect(try steps(failing).count == 16)

    let short = try #require(try shrunk(failing))
    #expect(
      short == """
        # Too much of everything.
        server    TS-LICENSE-01
        clock     2026-11-23 09:00
        call
        support>  Thank you for calling Customer Support.
        support>  To hear what you need for this call, press 1. To deactivate a license
                  server, press 2. To reactivate one, press 3. For anything else, press
                  4. For a person, press 0.
        says      deactivate
        support>  Please enter the 20 digits of the passport, then press pound.

        """)
    #expect(
      try changes(short) == [
        "-support>  Please enter the 20 digits of the passport, then press pound.",
        "+support>  Please enter the 20 digits of the product ID, then press pound.",
      ])
    #expect(try changes(short) == changes(failing))
    // There is nothing more to take out.
    #expect(try shrunk(short) == short)
  }

  @Test("What cuts in on the failing step stays, since without it another thing is heard")
  func cutIn() throws {
    let failing = """
      call
      support>  Thank you for calling Customer Support.
      support>  To hear ...
      keys      2
      waits     1.5
      support>  Please enter the 21 —
      hangs up
      shows     server

      """
    let short = try #require(try shrunk(failing))
    #expect(try steps(short) == ["call", "keys      2", "waits     1.5", "hangs up"])
    #expect(
      try changes(short) == [
        "-support>  Please enter the 21 —", "+support>  Please enter the 20 digits —",
      ])
    #expect(try shrunk(short) == short)
  }

  @Test("A step that was not the first of the clock is not made a setting")
  func clock() throws {
    let failing = """
      server    TS-LICENSE-01
      shows     events
        No event is logged.
      clock     +800d
      shows     events
        No event is logged.

      """
    let short = try #require(try shrunk(failing))
    #expect(
      short == """
        server    TS-LICENSE-01
        clock     2026-11-23 09:00
        clock     +800d
        shows     events
          No event is logged.

        """)
    #expect(try changes(short) == changes(failing))
  }
}
