import Testing

@testable import Dialogue

struct SpeechTests {
  @Test(
    "Digits are heard in every way in which people say them",
    arguments: [
      ("eight one four five nine", "81459"), ("oh one two", "012"), ("o one two", "012"),
      ("zero nought oh", "000"), ("double three", "33"), ("triple oh", "000"),
      ("one double two three", "1223"), ("niner five", "95"), ("81459", "81459"),
      ("814 59", "81459"), ("814-59", "81459"), ("eight, one; four.", "814"),
      ("double 3", "33"), ("Um, it's EIGHT and then one", "81"), ("it’s eight", "8"),
      ("the number is 4 7 dash 1 2", "4712"), ("double um four", "44"),
    ])
  func digits(_ text: String, _ digits: String) {
    #expect(Words(text).digits == digits)
  }

  @Test(
    "What is no digit makes the whole no digits, so that nothing is guessed",
    arguments: [
      "", "um", "forty seven", "thirteen", "eight maybe one", "double", "double double three",
      "three double", "double 33", "triple forty", "4a", "1st", "½", "٣٤٥", "４７", "①", "minus",
      "eight eleven", "to", "for", "ate", "won",
    ])
  func noDigits(_ text: String) {
    #expect(Words(text).digits == nil)
  }

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
      "again", "repeat", "Pardon?", "say that again", "what was that",
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
