import Codes
import ConsoleScreen
import Simulator
import Testing
import TextScreen

extension ScreenTests {
  static let calls: [Situation] = [
    Situation("call-not-called") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.tab)
      return rehearsal
    },
    Situation("call-speaking") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      rehearsal.wait(.seconds(5))
      return rehearsal
    },
    Situation("call-your-turn") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      try rehearsal.listen()
      return rehearsal
    },
    Situation("call-keyed") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      try rehearsal.listen()
      rehearsal.type("2")
      try rehearsal.listen()
      rehearsal.type("814")
      return rehearsal
    },
    Situation("call-words") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      rehearsal.wait(.seconds(2))
      rehearsal.type("I want to de")
      return rehearsal
    },
    Situation("call-representative") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      try rehearsal.listen()
      rehearsal.type("0")
      rehearsal.wait(.seconds(8))
      return rehearsal
    },
    Situation("call-dictation-and-boxes") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      try rehearsal.callForTheCode()
      rehearsal.press(.tab, .enter)
      rehearsal.type(try #require(try rehearsal.dictated["A"]))
      rehearsal.type("#")
      rehearsal.wait(.seconds(3))
      return rehearsal
    },
    Situation("call-scrolled-back") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      try rehearsal.callForTheCode()
      rehearsal.press(.pageUp, .pageUp)
      return rehearsal
    },
    Situation("call-hung-up") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      rehearsal.wait(.seconds(3))
      rehearsal.press(.control("c"))
      return rehearsal
    },
    Situation("call-support-hung-up") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate, pace: .instant)
      try rehearsal.callForTheCode()
      for _ in 1...5 { rehearsal.type("#") }
      return rehearsal
    },
    Situation("call-long-words") {
      var rehearsal = try Rehearsal.withNumbers(.deactivate)
      rehearsal.press(.enter)
      try rehearsal.listen()
      rehearsal.type("a" + String(repeating: "山", count: 40) + " the end")
      return rehearsal
    },
    Situation("call-beside-the-tree") {
      var rehearsal = try Rehearsal()
      rehearsal.type("dt")
      rehearsal.press(.enter)
      rehearsal.wait(.seconds(3))
      rehearsal.press(.tab)
      return rehearsal
    },
  ]
}
