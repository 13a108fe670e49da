import Testing

@testable import Dialogue

struct SpeechTests {
  @Test(
    "A phrase is heard where its words stand next to one another",
    arguments: [
      ("go on", "please go on", true), ("go on", "Go, on!", true), ("go on", "go and on", false),
      ("go on", "on go", false), ("go on", "go", false), ("no", "know", false),
      ("", "anything", false), ("new hardware", "it is NEW  hardware now", true),
      ("don't", "don’t", true),
    ])
  func phrases(_ phrase: String, _ text: String, _ isThere: Bool) {
    #expect(Words(text).contain(phrase) == isThere)
  }

  @Test(
    "A person is asked for in several words",
    arguments: [
      "a person", "Agent!", "operator", "can I talk to a representative", "somebody please",
      "a human",
    ])
  func person(_ text: String) {
    #expect(Words(text).askForPerson)
    #expect(!Words(text).askToRepeat)
  }

  @Test(
    "Repetition is asked for in several words",
    arguments: [
      "again", "repeat", "Pardon?", "say that again", "what was that", "Sorry?",
    ])
  func again(_ text: String) {
    #expect(Words(text).askToRepeat)
    #expect(!Words(text).askForPerson)
  }

  @Test("Words of any length and script are heard without harm")
  func anything() {
    let long = String(repeating: "double three ", count: 10_000)
    #expect(Words(long).digits?.count == 20_000)
    #expect(Words(String(repeating: "e\u{301}", count: 10_000)).tokens.count == 1)
    #expect(Words("👩‍👧 🇩🇪 \u{0} \u{FFFD}").tokens == [])
  }
}
