import Codes
import ConsoleScreen
import LicensingWizard
import Simulator
import Testing
import TextScreen

/// Every page and every state of the call, as they stand on the smallest terminal and on a larger one.
struct ScreenTests {
  /// A way to a screen; the name is the file's.
  struct Situation: Sendable, CustomTestStringConvertible {
    let name: String
    let reach: @Sendable () throws -> Rehearsal

    var testDescription: String { name }

    init(_ name: String, _ reach: @escaping @Sendable () throws -> Rehearsal) {
      self.name = name
      self.reach = reach
    }
  }

  @Test("Each screen is as it was looked at", arguments: situations)
  func screen(situation: Situation) throws {
    let rehearsal = try situation.reach()
    for (columns, rows) in [(80, 24), (120, 40)] {
      let canvas = rehearsal.window.drawn(Size(columns: columns, rows: rows))
      let cursor = canvas.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
      try expectScreen(
        rehearsal.screen(columns, rows) + "\n(the cursor: \(cursor))",
        is: "\(situation.name).\(columns)x\(rows)")
    }
  }

  @Test("The names are different")
  func names() {
    let names = Self.situations.map(\.name)
    #expect(Set(names).count == names.count)
  }

  static let situations: [Situation] = servers + pages + calls + licensing

  private static let servers = [
    Situation("empty") { try Rehearsal() },
    Situation("tree-one-server") {
      var rehearsal = try Rehearsal()
      rehearsal.type("d")
      return rehearsal
    },
    Situation("tree-many-servers") {
      var rehearsal = try Rehearsal()
      for index in 1...30 {
        rehearsal.type("n")
        if index % 3 == 0 {
          rehearsal.press(.down, .down, .down, .down, .down, .character(" "))
        }
        rehearsal.press(.enter)
      }
      rehearsal.press(.up, .up)
      return rehearsal
    },
    Situation("tree-pending") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.escape, .character("k"))
      return rehearsal
    },
    Situation("tree-deactivated") {
      var rehearsal = try deactivated()
      rehearsal.press(.enter, .up)
      return rehearsal
    },
    Situation("advanced") {
      var rehearsal = try Rehearsal()
      rehearsal.type("d")
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("advanced-pending") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.escape, .character("k"), .enter)
      return rehearsal
    },
    Situation("advanced-refused") {
      var rehearsal = try deactivated()
      rehearsal.press(.enter, .enter, .enter)
      return rehearsal
    },
    Situation("new-server") {
      var rehearsal = try Rehearsal()
      rehearsal.type("n")
      return rehearsal
    },
    Situation("new-server-complaints") {
      var rehearsal = try Rehearsal()
      rehearsal.type("n")
      rehearsal.type(" !")
      rehearsal.press(.down, .down, .control("u"), .down, .down, .down, .down)
      rehearsal.type("x")
      rehearsal.press(.down)
      rehearsal.type("99999")
      return rehearsal
    },
  ]

  private static let pages = [
    Situation("information") { try .withWizard(.deactivate) },
    Situation("information-missing") {
      var rehearsal = try Rehearsal.withWizard(.deactivate)
      rehearsal.press(.control("u"), .enter)
      return rehearsal
    },
    Situation("information-wide-characters") {
      var rehearsal = try Rehearsal.withWizard(.deactivate)
      rehearsal.press(.control("u"), .paste("山田 e\u{301}👩\u{1B}[31m"), .down)
      return rehearsal
    },
    Situation("information-long-name") {
      var rehearsal = try Rehearsal.withWizard(.deactivate)
      rehearsal.press(.control("u"), .paste(String(repeating: "山", count: 20) + "x"))
      return rehearsal
    },
    Situation("reason") { try .withWizardOnReason() },
    Situation("reason-missing") {
      var rehearsal = try Rehearsal.withWizardOnReason()
      rehearsal.press(.enter)
      return rehearsal
    },
    Situation("reason-chosen") {
      var rehearsal = try Rehearsal.withWizardOnReason()
      rehearsal.press(.down, .down, .character(" "))
      return rehearsal
    },
    Situation("numbers-deactivate") { try .withNumbers(.deactivate) },
    Situation("numbers-reactivate") { try .withNumbers(.reactivate) },
    Situation("code-empty") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"))
      return rehearsal
    },
    Situation("code-half-typed") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"))
      rehearsal.type("4542771247")
      return rehearsal
    },
    Situation("code-no-digit") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"))
      rehearsal.type("45x")
      return rehearsal
    },
    Situation("code-refused") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"), .paste("4542 7711 4771 0548 0269"), .enter)
      return rehearsal
    },
    Situation("code-of-another-request") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"), .paste("4542 7711 4770 0548 0269"), .enter)
      return rehearsal
    },
    Situation("code-too-long") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.alt("n"), .paste("4542 7711 4770 0548 02691"), .enter)
      return rehearsal
    },
    Situation("cancel-question") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.escape)
      return rehearsal
    },
    Situation("confirmation") {
      var rehearsal = try Rehearsal.withNumbers(.reactivate)
      rehearsal.press(.alt("n"))
      return rehearsal
    },
    Situation("confirmation-not-heard") {
      var rehearsal = try Rehearsal.withNumbers(.reactivate)
      rehearsal.press(.alt("n"), .enter)
      return rehearsal
    },
    Situation("confirmation-misheard") {
      var rehearsal = try Rehearsal.withNumbers(.reactivate)
      rehearsal.press(.alt("n"), .character(" "), .down)
      rehearsal.type("9Y0C4G")
      return rehearsal
    },
    Situation("finish-deactivated") { try deactivated() },
    Situation("finish-reactivated") {
      var rehearsal = try Rehearsal.withNumbers(.reactivate)
      rehearsal.press(.alt("n"), .character(" "), .enter)
      return rehearsal
    },
  ]

  /// The last page of a deactivation whose code was heard and pasted.
  private static func deactivated() throws -> Rehearsal {
    var rehearsal = try Rehearsal.withNumbers(.deactivate, pace: .instant)
    try rehearsal.callForTheCode()
    for _ in 1...4 {
      rehearsal.type("#")
      try rehearsal.listen()
    }
    let code = try rehearsal.dictated.sorted { $0.key < $1.key }.map(\.value).joined()
    rehearsal.press(.control("c"), .tab, .enter, .paste(code), .enter)
    return rehearsal
  }
}

extension Rehearsal {
  static func withWizardOnReason() throws -> Rehearsal {
    var rehearsal = try withWizard(.reactivate)
    rehearsal.press(.enter)
    return rehearsal
  }
}
