import Testing

@testable import Dialogue

/// Words with two meanings are asked back. The sample's field takes 2 to 4 digits.
struct ClarifyingTests {
  static let flow = Sample.flow { flow in
    flow.ways.ambiguous = "which"
    flow.ways.ambiguousChoice = "which-choice"
    flow.wording.phrases["which"] = Phrase([
      .slot("reading-1", .digits), .words("or"), .slot("reading-2", .digits),
    ])
    flow.wording.phrases["which-choice"] = Phrase([
      .slot("reading-1", .text), .words("or"), .slot("reading-2", .text),
    ])
  }

  @Test(
    "A field asks which of two entries was meant, and a length that decides asks nothing",
    arguments: [
      (
        "thirteen",
        "say4 13+or+30 → field “” 0/1 prompt4 {reading-1=13 reading-2=30}"
      ),
      (
        "forty seven",
        "say4 47+or+407 → field “” 0/1 prompt4 {reading-1=47 reading-2=407}"
      ),
      (
        "four seven, sorry, four eight",
        "say4 48+or+448 → field “” 0/1 prompt4 {reading-1=48 reading-2=448}"
      ),
      ("twelve eleven", "ask check {number=1211} → asking check {number=1211} late #"),
      ("twelve", "limit4 60s, listen5 5s → field “12” 0/0 caller5 limit4"),
      // Another reading would be too long.
      (
        "eight oh fourteen",
        "say4 8014+or+8040 → field “” 0/1 prompt4 {reading-1=8014 reading-2=8040}"
      ),
      ("three or four", "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}"),
      (
        "three one, start again, one four", "limit4 60s, listen5 5s → field “14” 0/0 caller5 limit4"
      ),
      ("start again", "say4 field → field “” 0/0 prompt4"),
      ("um", "listen4 8s → field “” 0/0 caller4"),
    ])
  func field(_ text: String, _ done: String) {
    var call = Call.listening(at: "field", Self.flow)
    let effects = call.hear(text)
    #expect(shown(effects, call) == done)
  }

  @Test("What is asked back is the part that was said last: the digits before it are kept")
  func kept() {
    var call = Call.listening(at: "field", Self.flow)
    _ = call.press("81")
    #expect(
      shown(call.hear("thirty"), call)
        == "say7 30+or+13 → field “81” 0/1 prompt7 {reading-1=30 reading-2=13}")
    _ = call.finish()
    #expect(
      shown(call.hear("three zero"), call)
        == "ask check {number=8130} → "
        + "asking check {number=8130 reading-1=30 reading-2=13} late #")
  }

  @Test("What completes an entry is not asked about, though it could be a part of one")
  func completing() {
    var call = Call.listening(at: "field", Self.flow)
    _ = call.press("8")
    #expect(
      shown(call.hear("twenty one"), call)
        == "say6 21+or+201 → field “8” 0/1 prompt6 {reading-1=21 reading-2=201}")
    let exact = Sample.flow { flow in
      var field = Sample.field
      field.grammar.length = 4...4
      flow.nodes["field"] = .field(field)
      flow.ways.ambiguous = "which"
    }
    var other = Call.listening(at: "field", exact)
    _ = other.press("8")
    #expect(
      shown(other.hear("twenty one"), other)
        == "ask check {number=8201} → asking check {number=8201} late #")
  }

  @Test("Silence after the question ends what is there, and a repeated prompt drops it")
  func after() {
    var silent = Call.listening(at: "field", Self.flow)
    _ = silent.press("81")
    _ = silent.hear("thirty")
    _ = silent.finish()
    #expect(
      Shown.effects(silent.stayed()) == "ask check {number=81}")
    var lost = Call.listening(at: "field", Self.flow)
    _ = lost.press("81")
    _ = lost.hear("thirty")
    _ = lost.hear("pardon?")
    #expect(Shown.phase(lost.phase) == "field “” 0/1 prompt8")
  }

  @Test("The time for the whole entry begins anew after a question, no more often than is asked")
  func limits() {
    var call = Call.listening(at: "field", Self.flow)
    var done = [Shown.effects(call.press("8"))]
    for _ in 1...2 {
      done.append(Shown.effects(call.hear("thirty")))
      _ = call.finish()
      done.append(Shown.effects(call.press("1")))
    }
    done.append(Shown.effects(call.hear("thirty")))
    #expect(
      done == [
        "limit4 60s, listen5 5s", "say6 30+or+13", "limit8 60s, listen9 5s", "say10 30+or+13",
        "limit12 60s, listen13 5s", "say14 connecting!",
      ])
  }

  @Test("Questions are misses: who is never clear comes to where failing leads")
  func often() {
    var call = Call.listening(at: "field", Self.flow)
    var said: [String] = []
    for _ in 1...3 {
      said.append(Shown.effects(call.hear("thirteen")))
      _ = call.finish()
    }
    #expect(said == ["say4 13+or+30", "say6 13+or+30", "say8 connecting!"])
  }

  @Test("A field of numbers hears numbers")
  func numbers() {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar.spoken = .number
      flow.nodes["field"] = .field(field)
      flow.ways.ambiguous = "which"
      flow.wording.phrases["which"] = Phrase([.slot("reading-1", .number)])
    }
    let heard = ["forty two", "one hundred and five", "two thousand", "thirty", "minus five"].map {
      var call = Call.listening(at: "field", flow)
      let effects = call.hear($0)
      return Shown.effects(effects) + " " + Shown.phase(call.phase)
    }
    #expect(
      heard == [
        "limit4 60s, listen5 5s field “42” 0/0 caller5 limit4",
        "limit4 60s, listen5 5s field “105” 0/0 caller5 limit4",
        "ask check {number=2000} asking check", "say4 30 field “” 0/1 prompt4",
        "say4 wrong-1+field field “” 0/1 prompt4",
      ])
  }

  @Test(
    "A menu asks which of two choices was meant, and takes the name of a key as the key",
    arguments: [
      (
        "yes and no",
        "say4 yes+or+no → menu “” 0/1 prompt4 {reading-1=yes reading-2=no}"
      ),
      ("one or two", "say4 yes+or+no → menu “” 0/1 prompt4 {reading-1=yes reading-2=no}"),
      ("yes, two", "say4 yes+or+no → menu “” 0/1 prompt4 {reading-1=yes reading-2=no}"),
      ("no, one", "say4 yes+or+no → menu “” 0/1 prompt4 {reading-1=yes reading-2=no}"),
      ("press one", "say5 field → field “” 0/0 prompt5 {choice=first}"),
      ("that's not right", "say4 goodbye! → parting4"),
      ("uh-huh", "say5 field → field “” 0/0 prompt5 {choice=first}"),
      ("zero", "say4 connecting! → transferring4 robin from menu"),
      ("press star", "say4 menu → menu “” 0/0 prompt4"),
      ("nine", "say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=9 entry-count=1}"),
      ("maybe", "say4 wrong-1+menu → menu “” 0/1 prompt4 {entry= entry-count=0}"),
    ])
  func menu(_ text: String, _ done: String) {
    var call = Call.listening(at: "menu", Self.flow)
    let effects = call.hear(text)
    #expect(shown(effects, call) == done)
  }

  @Test("Without a question, ambiguous words are unclear")
  func noQuestion() {
    var call = Call.listening(at: "field")
    #expect(
      shown(call.hear("thirteen"), call)
        == "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}")
  }
}

/// What callers say beside the point, at a menu whose yes cannot be taken back.
struct AsideTests {
  private static let flow = Sample.flow { flow in
    flow.nodes["menu"] = .menu(
      Menu(
        Sample.menu.input,
        choices: [
          Menu.Choice(.one, words: ["go on", "yes"], next: "bye"),
          Menu.Choice(.two, words: ["stop", "no"], next: "field"),
        ]))
  }

  @Test(
    "A question, an aside, a wish for a person is no yes and no no",
    arguments: [
      "what exactly happens then", "good question", "is that definitely safe",
      "how many licenses of course do I lose", "hold on a second", "give me a second",
      "I want it in writing first", "what is wrong with it",
    ])
  func noChoice(_ text: String) {
    var call = Call.listening(at: "menu", Self.flow)
    let said = Shown.effects(call.hear(text))
    #expect(!said.contains("goodbye") && !said.contains("field"), "\(said)")
  }

  @Test(
    "Whoever asks for a person gets one",
    arguments: ["no, give me an operator", "yes, but let me speak to a person", "an agent first"])
  func person(_ text: String) {
    var call = Call.listening(at: "menu", Self.flow)
    #expect(Shown.effects(call.hear(text)) == "say4 connecting!")
  }

  @Test("A filler cuts nothing that is being said")
  func filler() {
    var call = Call.listening(at: "menu", Self.flow)
    _ = call.hear("banana")
    let before = call
    #expect(call.hear("um") == [])
    #expect(call == before)
  }
}
