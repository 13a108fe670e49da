import Codes
import ConsoleScreen
import Dialogue
import LicensingWizard
import Simulator
import Testing
import TextScreen

/// What keys do to the window, and what they ask for.
struct KeysTests {
  private static func window(_ rehearsal: Rehearsal, _ keystroke: Keystroke) -> (
    ConsoleWindow, [ConsoleWindow.Effect]
  ) {
    rehearsal.window.after(.typed(keystroke))
  }

  @Test(
    "These mean the same everywhere outside a call",
    arguments: [
      (.control("c"), .leave(.interrupted)), (.control("z"), .suspend), (.control("l"), .redraw),
    ] as [(Keystroke, ConsoleWindow.Effect)])
  func everywhere(keystroke: Keystroke, effect: ConsoleWindow.Effect) throws {
    var newServer = try Rehearsal()
    newServer.type("n")
    for rehearsal in [
      try Rehearsal(), newServer, try .withWizard(.deactivate), try .withNumbers(.reactivate),
    ] {
      let (next, effects) = Self.window(rehearsal, keystroke)
      #expect(effects == [effect])
      #expect(next == rehearsal.window)
    }
  }

  @Test("Ctrl-C in a call hangs up, wherever the cursor is, and leaves when pressed again")
  func hangUp() throws {
    for tabs in 0...1 {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      for _ in 0..<tabs { rehearsal.press(.tab) }
      #expect(Self.window(rehearsal, .control("c")).1 == [.hangUp])
      rehearsal.press(.control("c"))
      #expect(rehearsal.orders.isEmpty)
      #expect(!rehearsal.window.telephone.isConnected)
      rehearsal.press(.control("c"))
      #expect(rehearsal.orders == [.leave(.interrupted)])
    }
  }

  @Test("Nobody leaves by a slip while a call goes on")
  func leaving() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("dt")
    rehearsal.press(.enter, .tab)
    rehearsal.type("q")
    #expect(rehearsal.window.message == "! A call goes on. Hang up first: Ctrl-C.")
    #expect(rehearsal.orders.isEmpty)
    rehearsal.press(.control("c"), .character("q"))
    #expect(rehearsal.orders == [.leave(.quit)])
  }

  @Test("An empty home makes a server to try things with, or any other")
  func firstServer() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("d")
    #expect(try rehearsal.server.licenses == LicenseCounts(issued: 25, available: 15))
    #expect(rehearsal.window.servers.count == 1)
    // With a server there, D means nothing any more.
    rehearsal.type("d")
    #expect(rehearsal.window.servers.count == 1)

    rehearsal.type("n")
    rehearsal.press(.control("u"))
    rehearsal.type("SECOND")
    rehearsal.press(.down, .down, .down, .down, .down, .character(" "), .enter)
    let server = try rehearsal.server
    #expect(server.name.text == "SECOND")
    #expect(server.state == .neverActivated)
    #expect(server.licenses == LicenseCounts(issued: 0, available: 0))
    #expect(rehearsal.window.view == .tree)
  }

  @Test("A name that is taken is refused, and the form stays")
  func takenName() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("dn")
    rehearsal.press(.backspace, .character("1"), .enter)
    #expect(
      rehearsal.window.message
        == "! There is a license server TS-LICENSE-01 already. Choose another name.")
    guard case .newServer = rehearsal.window.view else {
      Issue.record("The form is gone:\n\(rehearsal.screen())")
      return
    }
    rehearsal.press(.escape)
    #expect(rehearsal.window.view == .tree)
    #expect(rehearsal.window.servers.count == 1)
  }

  @Test("A form with a mistake is not sent: the cursor goes to the mistake")
  func mistakenForm() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("n")
    rehearsal.press(.down, .down, .control("u"), .up, .enter)
    #expect(rehearsal.window.servers.isEmpty)
    rehearsal.type("Ana")
    rehearsal.press(.enter)
    #expect(try rehearsal.server.contact.firstName == "Ana")
  }

  @Test("What cannot be done now says why, and opens nothing")
  func refused() throws {
    var rehearsal = try Rehearsal()
    rehearsal.type("n")
    rehearsal.press(.down, .down, .down, .down, .down, .character(" "), .enter, .enter)
    rehearsal.type("d")
    let message = try #require(rehearsal.window.message)
    #expect(message.hasPrefix("! TS-LICENSE-01 was never activated"))
    rehearsal.press(.escape)
    #expect(rehearsal.window.view == .tree)
    #expect(rehearsal.window.message == nil)
  }

  @Test("A wizard is left for later, or its request cancelled, as the person says")
  func leavingTheWizard() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    let request = try #require(try rehearsal.server.pendingRequest)
    rehearsal.press(.escape, .escape)
    #expect(rehearsal.window.view != .tree)
    rehearsal.press(.escape, .character("k"))
    #expect(
      rehearsal.window.message
        == "The deactivation \(request.number) is kept. Come back to it any time.")
    #expect(try rehearsal.server.pendingRequest == request)

    rehearsal.press(.enter, .enter, .enter)
    #expect(rehearsal.screen().contains(request.number.description))
    rehearsal.press(.escape, .character("c"))
    #expect(rehearsal.window.message == "The deactivation \(request.number) is cancelled.")
    #expect(try rehearsal.server.pendingRequest == nil)
  }

  @Test("A wizard without a request is closed at once")
  func earlyCancel() throws {
    var rehearsal = try Rehearsal.withWizard(.reactivate)
    rehearsal.press(.escape)
    #expect(rehearsal.window.view == .tree)
    #expect(rehearsal.window.message == nil)

    // An earlier request that was cancelled is not spoken of again.
    rehearsal.press(.enter, .character("d"), .enter, .escape, .character("c"), .enter)
    rehearsal.type("r")
    rehearsal.press(.escape)
    #expect(rehearsal.window.view == .tree)
    #expect(rehearsal.window.message == nil)
  }

  @Test("What was typed is still there after Back and Next")
  func back() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    rehearsal.type("454277")
    rehearsal.press(.alt("b"), .alt("n"))
    #expect(rehearsal.screen().contains("[ 4542 ]      [ 77__ ]"))
    // Typing goes on in the box that is not full.
    rehearsal.type("1")
    rehearsal.press(.down)
    rehearsal.type("1")
    #expect(rehearsal.screen().contains("[ 4542 ]      [ 7711 ]"))
  }

  @Test("When five codes were refused, the wizard begins anew with empty boxes")
  func attempts() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.alt("n"))
    let first = try #require(try rehearsal.server.pendingRequest)
    for _ in 1...5 { rehearsal.press(.paste("4542 7711 4770 0548 0269"), .enter) }
    #expect(rehearsal.screen().contains("Information Needed"))
    #expect(rehearsal.screen(300, 40).contains("That was the last of 5 attempts"))
    rehearsal.press(.enter, .alt("n"))
    #expect(rehearsal.screen().contains("[ ____ ]      [ ____ ]"))
    #expect(try rehearsal.server.pendingRequest?.number != first.number)
  }

  @Test("A key of the telephone at a page without fields says where the telephone is")
  func keyAtThePage() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.enter, .tab, .character("2"))
    #expect(rehearsal.screen().contains("! Tab goes to the telephone."))
  }

  @Test("A reason is chosen by Space or its number, and the arrows only go to it")
  func reasons() throws {
    var rehearsal = try Rehearsal.withWizard(.reactivate)
    rehearsal.press(.enter, .down, .enter)
    #expect(rehearsal.screen().contains("! Choose a reason"))
    rehearsal.press(.character(" "), .down, .down, .down, .down, .down, .enter)
    let request = try #require(try rehearsal.server.pendingRequest)
    #expect(request.reason == .certificateCorrupt)
    rehearsal.press(.alt("b"), .character("4"), .enter)
    #expect(try rehearsal.server.pendingRequest?.reason == .registrationExpired)
  }

  @Test("The last line names what Enter and the other keys do just then")
  func hints() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    let last = { (rehearsal: Rehearsal) in rehearsal.screen().split(separator: "\n").last ?? "" }
    #expect(last(rehearsal).hasPrefix(" Enter Call  Alt-N Next  Alt-B Back"))
    rehearsal.press(.right)
    #expect(last(rehearsal).hasPrefix(" Enter Back  Alt-N Next  Esc Cancel"))
    rehearsal.press(.alt("n"), .down, .left, .left)
    #expect(last(rehearsal).hasPrefix(" Enter Call  ←→ Box"))
    rehearsal.press(.escape, .character("k"), .character("t"), .enter, .tab)
    for (keys, hint) in [(Keystroke.enter, "Enter Choose"), (.character("n"), "Enter Add")] {
      var opened = rehearsal
      opened.press(keys)
      #expect(last(opened).contains(hint))
      #expect(last(opened).hasSuffix("Tab Telephone  Ctrl-C Hang up"))
    }
  }

  @Test("Scrolling back stays at what is read, and comes to its end both ways")
  func scrolling() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    try rehearsal.callForTheCode()
    let end = rehearsal.screen()
    for _ in 1...50 { rehearsal.press(.pageUp) }
    let top = rehearsal.screen()
    #expect(top.contains("(calling 425-555-0134)"))
    rehearsal.wait(.seconds(11))
    #expect(rehearsal.screen().contains("(calling 425-555-0134)"))
    rehearsal.press(.pageDown)
    #expect(rehearsal.screen() != top)
    for _ in 1...50 { rehearsal.press(.pageDown) }
    #expect(!rehearsal.screen().contains("below)"))
    #expect(rehearsal.screen() != end)
  }

  @Test("After a call, Enter does not call again by mistake; R does")
  func redialling() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.enter, .control("c"), .enter)
    #expect(rehearsal.window.message == "! There is no call. Press R to call again.")
    #expect(!rehearsal.window.telephone.isConnected)
    rehearsal.type("r")
    #expect(rehearsal.window.telephone.isConnected)
  }

  @Test("A key at the telephone without a call says how to make one")
  func noCall() throws {
    var rehearsal = try Rehearsal.withNumbers(.deactivate)
    rehearsal.press(.tab, .character("2"))
    #expect(rehearsal.window.message == "! There is no call. Press Enter to call Customer Support.")
    rehearsal.press(.escape)
    #expect(rehearsal.window.focus == .console)
  }

  @Test("Thirty thousand keystrokes at random never trap, and every screen is as large as asked")
  func random() throws {
    let keystrokes: [Keystroke] =
      "0123456789*#abcdeiknpqrst xé".map { .character($0) } + [
        .enter, .enter, .enter, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .left,
        .right, .home, .end, .pageUp, .pageDown, .control("c"), .control("u"), .alt("b"),
        .alt("n"), .paste("4542 7711 4770 0548 0269"), .paste("A 4542 \u{1B}[2J"),
        .paste("SIM02-6K0W4-7YHCW-SS9H3-FY5PZ-TSAVR-5MD5W"), .paste(""),
      ]
    var generator = SeededGenerator(seed: 11)
    var rehearsal = try Rehearsal(pace: .instant)
    for count in 1...30_000 {
      rehearsal.press(keystrokes.randomElement(using: &generator) ?? .enter)
      if count.isMultiple(of: 10) { rehearsal.wait(.seconds(3)) }
      guard count.isMultiple(of: 500) else { continue }
      let size = Size(
        columns: Int.random(in: 0...200, using: &generator),
        rows: Int.random(in: 0...70, using: &generator))
      let lines = rehearsal.window.drawn(size).lines
      #expect(lines.count == size.rows)
      #expect(lines.allSatisfy { $0.columns <= size.columns })
    }
  }
}
