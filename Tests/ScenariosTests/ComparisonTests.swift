import Scenarios
import Testing

@Suite("Comparing a run with its scenario")
struct ComparisonTests {
  private static let recorded = """
    # Somebody hangs up at once.
    clock     2026-11-23 09:00
    call
    support>  Thank you for calling Customer Support.
    support>  To hear what you need for this call, press 1. To deactivate a license
              server, press 2. To reactivate one, press 3. For anything else, press 4. For
              a person, press 0.
    # Nothing was asked for.
    hangs up

    """

  @Test("A scenario that is as it was recorded is the same")
  func same() throws {
    let comparison = try Sample.rehearsal(Self.recorded).comparison
    #expect(comparison.isSame)
    #expect(comparison.recorded == Self.recorded)
    #expect(comparison.diff(of: "a.call") == "")
  }

  @Test("Three dots take anything, and a line that they take is kept as it is written")
  func wild() throws {
    let text = """
      call
      support>  Thank you ...
      support>  ...press 1. ... For a   person, press 0.
      """
    let comparison = try Sample.rehearsal(text).comparison
    #expect(comparison.isSame)
    #expect(comparison.recorded == text)
  }

  @Test("One changed word is a difference of just that line")
  func changed() throws {
    let text = Self.recorded.replacing("calling Customer", with: "phoning Customer")
    let comparison = try Sample.rehearsal(text).comparison
    #expect(comparison.firstDifference == 0)
    #expect(comparison.recorded == Self.recorded)
    #expect(
      comparison.diff(of: "a.call") == """
        --- a.call
        +++ a.call (this run)
        @@ -1,7 +1,7 @@
         # Somebody hangs up at once.
         clock     2026-11-23 09:00
         call
        -support>  Thank you for phoning Customer Support.
        +support>  Thank you for calling Customer Support.
         support>  To hear what you need for this call, press 1. To deactivate a license
                   server, press 2. To reactivate one, press 3. For anything else, press 4. For
                   a person, press 0.

        """)
  }

  @Test("What is missing, and what is new, is told at its place")
  func missingAndNew() throws {
    let text = """
      call
        (A note.)
      support>  Thank you ...
      hangs up
      """
    let comparison = try Sample.rehearsal(text).comparison
    #expect(comparison.firstDifference == 0)
    #expect(
      comparison.diff(of: "a.call") == """
        --- a.call
        +++ a.call (this run)
        @@ -1,4 +1,6 @@
         call
        -  (A note.)
         support>  Thank you ...
        +support>  To hear what you need for this call, press 1. To deactivate a license
        +          server, press 2. To reactivate one, press 3. For anything else, press
        +          4. For a person, press 0.
         hangs up
        \\ No newline at end of file

        """)
  }

  @Test(
    "Recording twice changes nothing more", arguments: ["call", "call\nkeys 2\nwaits\nkeys 2#"])
  func recordedAgain(_ text: String) throws {
    let first = try Sample.rehearsal(text).comparison.recorded
    #expect(try Sample.rehearsal(first).comparison.isSame)
  }
}
