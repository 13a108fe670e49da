import Testing

@testable import Dialogue

/// How the slots of a phrase are said.
struct WordingTests {
  private static func said(
    _ form: Phrase.Form, _ content: String?, byPerson: Bool = false
  ) -> [Segment] {
    var call = Call(
      Sample.flow { flow in
        flow.wording = Wording(
          phrases: ["test": Phrase([.slot("slot", form)])],
          characters: ["A": "Alfa", "7": "seven"],
          months: ["January", "February"])
      })
    call.slots["slot"] = content
    call.isWithPerson = byPerson
    return call.utterance(["test"], bargeIn: true).segments
  }

  @Test(
    "Each form says the content of a slot in its way",
    arguments: [
      (Phrase.Form.text, "Contoso Ltd", Segment.words("Contoso Ltd")),
      (.number, "40", .number(40)), (.number, "007", .number(7)), (.number, "", .words("")),
      (.number, "forty", .words("forty")),
      (.number, "99999999999999999999", .words("99999999999999999999")),
      (.digits, "12-34", .digits("12-34", slow: false)),
      (.spelling, "A7-x", .spelling(["Alfa", "seven", "-", "x"])), (.spelling, "", .spelling([])),
      (.spelling, "É7\r\n", .spelling(["É", "seven", "\r\n"])),
      (.date, "2026-02-09", .date(month: "February", day: 9)),
      // Only two months have names here.
      (.date, "2026-03-09", .words("2026-03-09")), (.date, "2026-00-09", .words("2026-00-09")),
      (.date, "2026-02", .words("2026-02")), (.date, "soon", .words("soon")),
      (.date, "2026-9223372036854775807-1", .words("2026-9223372036854775807-1")),
    ])
  func forms(_ form: Phrase.Form, _ content: String, _ segment: Segment) {
    #expect(Self.said(form, content) == [segment])
  }

  @Test("A slot that nothing filled is said as nothing", arguments: Phrase.Form.allCases)
  func empty(_ form: Phrase.Form) {
    #expect(Self.said(form, nil) == Self.said(form, ""))
  }

  @Test("A person says all digits slowly")
  func person() {
    #expect(Self.said(.digits, "12", byPerson: true) == [.digits("12", slow: true)])
  }

  @Test("A person says the fuller words where there are any, and phrases follow one another")
  func fuller() {
    var call = Call(Sample.flow)
    let names: [PhraseName] = ["welcome", "menu", "no such phrase"]
    #expect(
      call.utterance(names, bargeIn: false)
        == Utterance(
          turn: Turn(1), segments: [.words("welcome"), .words("menu")], bargeIn: false))
    call.isWithPerson = true
    #expect(
      call.utterance(names, bargeIn: true)
        == Utterance(
          turn: Turn(2), segments: [.words("welcome"), .words("menu fuller")], bargeIn: true))
  }
}
