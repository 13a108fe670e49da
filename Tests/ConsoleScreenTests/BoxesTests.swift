import Codes
import ConsoleScreen
import LicensingWizard
import Testing
import TextScreen

/// What keys do to the boxes of a confirmation code.
struct BoxesTests {
  @Test(
    "The boxes are filled as people do",
    arguments: [
      ("4542 7711", "[ 4542 ]      [ 7711 ]"), ("4542-7711", "[ 4542 ]      [ 7711 ]"),
      ("45 7711", "[ 45__ ]      [ 7711 ]"), ("45x42", "[ 4542 ]      [ ____ ]"),
      ("45420", "[ 4542 ]      [ 0___ ]"),
    ])
  func boxes(typed: String, shown: String) throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    rehearsal.type(typed)
    #expect(rehearsal.screen().contains(shown), "\(rehearsal.screen())")
  }

  @Test("Backspace takes the last digit back, over the border of a box too")
  func backspace() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    rehearsal.type("4542")
    rehearsal.press(.backspace)
    #expect(rehearsal.screen().contains("[ 454_ ]"))
    rehearsal.type("2")
    // A box that the cursor comes back to is typed anew.
    rehearsal.press(.left)
    rehearsal.type("9")
    #expect(rehearsal.screen().contains("[ 9___ ]"))
  }

  @Test("Half a code is still there when the wizard is opened again for its request")
  func halfTyped() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    rehearsal.type("454277")
    rehearsal.press(.escape, .character("k"), .enter, .enter, .enter, .alt("n"))
    #expect(rehearsal.screen().contains("[ 4542 ]      [ 77__ ]"))
    rehearsal.press(.escape, .character("c"), .enter, .enter, .enter, .alt("n"))
    #expect(rehearsal.screen().contains("[ ____ ]      [ ____ ]"))
  }

  @Test("A wrong group is spoken of while the next one is typed")
  func misheard() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    rehearsal.type("4543")
    #expect(rehearsal.screen().contains("Group A was misheard, or mistyped: ← goes back to it."))
    rehearsal.press(.left)
    #expect(!rehearsal.screen().contains("goes back to it"))
  }
}
