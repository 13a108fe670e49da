import Testing

@testable import Dialogue

/// The sample's field takes 2 to 4 digits.
struct FieldTests {
  @Test(
    "Keys at a field do what the field's rule says",
    arguments: [
      // The first and the next digits wait for one more, the last one for pound only.
      ("3", "limit4 60s, listen5 5s → field “3” 0/0 caller5 limit4"),
      ("0", "limit4 60s, listen5 5s → field “0” 0/0 caller5 limit4"),
      ("3141", "listen8 2s → field “3141” 0/0 caller8 limit4"),
      // Pound ends an entry that is long enough.
      ("31#", "ask check {number=31} → asking check {number=31}"),
      ("00#", "ask check {number=00} → asking check {number=00}"),
      ("3141#", "ask check {number=3141} → asking check {number=3141}"),
      ("#", "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}"),
      ("3#", "say6 wrong-1+field → field “” 0/1 prompt6 {entry=3 entry-count=1}"),
      // Digits too many are one entry, whose miss tells how many there were.
      ("31415", "listen9 5s → field “”+5 0/0 caller9 limit4"),
      ("31415#", "say10 wrong-1+field → field “” 0/1 prompt10 {entry= entry-count=5}"),
      ("3141592653589#", "say18 wrong-1+field → field “” 0/1 prompt18 {entry= entry-count=8}"),
      ("31415*", "say10 cleared → field “” 0/0 prompt10"),
      // Star clears, at any time, and is no miss.
      ("31*", "say7 cleared → field “” 0/0 prompt7"),
      ("3141*", "say9 cleared → field “” 0/0 prompt9"),
      ("*", "say4 cleared → field “” 0/0 prompt4"),
      ("31*2", "stop, limit8 60s, listen9 5s → field “2” 0/0 caller9 limit8"),
    ])
  func keys(_ keys: String, _ done: String) {
    var call = Call.listening(at: "field")
    let effects = call.press(keys)
    #expect(shown(effects, call) == done)
  }

  @Test("A time that runs out ends an entry that is long enough, and misses a shorter one")
  func interdigit() {
    var enough = Call.listening(at: "field")
    _ = enough.press("31")
    #expect(
      shown(enough.stayed(), enough) == "ask check {number=31} → asking check {number=31} late #")
    var short = Call.listening(at: "field")
    _ = short.press("3")
    #expect(
      shown(short.stayed(), short)
        == "say6 wrong-1+field → field “” 0/1 prompt6 {entry=3 entry-count=1}")
  }

  @Test("A full entry takes its pound, so that the next field does not get it")
  func pound() {
    let flow = Sample.flow { flow in
      var first = Sample.field
      first.next = "second"
      flow.nodes["field"] = .field(first)
      flow.nodes["second"] = .field(Sample.field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.press("3141#")
    #expect(Shown.phase(call.phase) == "second “” 0/0 prompt10")
    #expect(call.typeAhead == [])
    _ = call.finish()
    #expect(shown(call.press("27#"), call) == "ask check {number=27} → asking check {number=27}")
  }

  @Test("The time of an earlier digit does not end an entry that went on")
  func stale() {
    var call = Call.listening(at: "field")
    _ = call.press("3")
    let old = call.current
    _ = call.press("1")
    let before = call
    #expect(call.handle(.timeRanOut(old)) == [])
    #expect(call == before)
  }

  @Test("Silence at an empty entry leads from one wording to the next, then to failed")
  func silences() {
    var call = Call.listening(at: "field")
    var said: [String] = []
    for _ in 1...3 {
      said.append(shown(call.stayed(), call))
      _ = call.finish()
    }
    #expect(
      said == [
        "say4 silent-1+field → field “” 1/0 prompt4 {entry= entry-count=0}",
        "say6 silent-2+field → field “” 2/0 prompt6 {entry= entry-count=0}",
        "say8 connecting! → transferring8 robin from field {entry= entry-count=0}",
      ])
  }

  @Test(
    "What is said in digits is taken, what is not is never guessed",
    arguments: [
      ("three one", "limit4 60s, listen5 5s → field “31” 0/0 caller5 limit4"),
      ("three one four one", "ask check {number=3141} → asking check {number=3141} late #"),
      ("31 41", "ask check {number=3141} → asking check {number=3141} late #"),
      (
        "double three triple oh",
        "say4 wrong-1+field → field “” 0/1 prompt4 "
          + "{entry= entry-count=5}"
      ),
      ("forty seven", "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}"),
      ("three or four", "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}"),
      ("", "say4 wrong-1+field → field “” 0/1 prompt4 {entry= entry-count=0}"),
      ("say that again", "say4 field → field “” 0/0 prompt4"),
      ("give me a human", "say4 connecting! → transferring4 robin from field"),
    ])
  func words(_ text: String, _ done: String) {
    var call = Call.listening(at: "field")
    let effects = call.hear(text)
    #expect(shown(effects, call) == done)
  }

  @Test("Digits may come by keys and by words in turns")
  func mixed() {
    var call = Call.listening(at: "field")
    _ = call.press("3")
    _ = call.hear("one")
    #expect(shown(call.press("#"), call) == "ask check {number=31} → asking check {number=31}")
  }

  @Test("When the prompt is repeated, the entry begins anew")
  func repeated() {
    var call = Call.listening(at: "field")
    _ = call.press("31")
    #expect(shown(call.hear("pardon?"), call) == "say7 field → field “” 0/0 prompt7")
  }

  @Test("Without words for it, star repeats the prompt")
  func noWordsForCleared() {
    let flow = Sample.flow { $0.ways.cleared = nil }
    var call = Call.listening(at: "field", flow)
    #expect(shown(call.press("*"), call) == "say4 field → field “” 0/0 prompt4")
  }
}
