import Testing

@testable import Dialogue

struct ChoiceTests {
  static func choices(_ words: [String]...) -> [Menu.Choice] {
    zip([Key.one, .two, .three, .four], words).map { Menu.Choice($0, words: $1, next: "next") }
  }

  static let operation = choices(
    ["help", "information"], ["deactivate", "deactivation"], ["reactivate", "reactivation"])
  static let question = choices(["yes", "go on", "continue"], ["no", "stop", "cancel"])
  static let key = choices(["key"], ["private key", "stolen"], ["thank you", "it is expired"])

  static func heard(_ text: String, _ choices: [Menu.Choice]) -> String {
    shown(Words(text).choice(of: choices)) { $0.key.description }
  }

  @Test(
    "A choice is made by its words, its key or its place",
    arguments: [
      ("deactivate", "2"), ("I want to deactivate a license server, please", "2"),
      ("um, reactivation I think", "3"), ("two", "2"), ("2", "2"), ("Two, please", "2"),
      ("option two", "2"), ("press two", "2"), ("number two", "2"), ("key 2", "2"),
      ("let me see, number two then", "2"), ("I'd like option three", "3"), ("I'll take two", "2"),
      ("the second one", "2"), ("the third option", "3"), ("first", "1"), ("the first", "1"),
      ("two, deactivate", "2"), ("press two for my server", "2"), ("no, two", "2"),
      ("two, sorry, three", "3"), ("deactivate, no wait, reactivate", "3"),
      ("reactivate, I mean deactivate", "2"), ("two, sorry", "2"), ("sorry, two", "2"),
      ("deactivate, start again, help", "1"), ("two, actually three", "3"), ("two two", "2"),
      ("the one", "1"),
      // More than one is asked about.
      ("deactivate or reactivate", "2 | 3"), ("three, two", "2 | 3"), ("two, reactivate", "2 | 3"),
      ("help, deactivate, reactivate", "1 | 2 | 3"), ("one or the third one", "1 | 3"),
      // None is guessed.
      ("", "-"), ("um, hang on", "-"), ("activate", "?activate"), ("nine", "?nine"),
      ("fourth", "?fourth"), ("I need one for my server", "?i"), ("the last one", "?last"),
      ("twenty two", "?twenty"), ("double two", "?double"), ("22", "?22"),
      ("do not deactivate", "?not"), ("not two", "?not"), ("press two, not three", "?not"),
      ("I didn't say two", "?didn't"), ("it hasn't been two", "?hasn't"),
      ("don't reactivate, deactivate", "?don't"), ("two, no wait", "?no"), ("that one", "?that"),
      ("yes", "-"), ("zero", "?zero"),
    ])
  func operation(_ text: String, _ made: String) {
    #expect(Self.heard(text, Self.operation) == made)
  }

  @Test(
    "Where a choice is yes or no, every form of consent makes it",
    arguments: [
      ("yes", "1"), ("yes please", "1"), ("uh-huh", "1"), ("that's right", "1"), ("okay", "1"),
      ("sure, go on", "1"), ("yes, continue", "1"), ("one", "1"), ("yes, one", "1"),
      ("no", "2"), ("nope", "2"), ("that's not right", "2"), ("that is wrong", "2"),
      ("no, that is not correct", "2"), ("I don't think so", "2"), ("no, stop", "2"),
      ("no, sorry", "2"), ("yes, no wait, no", "2"), ("no, sorry, yes", "1"), ("number two", "2"),
      ("yes and no", "1 | 2"), ("no, go on", "1 | 2"), ("yes, two", "1 | 2"),
      ("no, don't stop", "?don't"), ("do not go on", "?not"), ("I'm not sure", "?not"),
      ("not wrong", "?not"), ("maybe", "?maybe"), ("no wait", "?no"), ("yes, I mean", "?i"),
    ])
  func question(_ text: String, _ made: String) {
    #expect(Self.heard(text, Self.question) == made)
  }

  @Test(
    "The longest words count, and a choice may have words that mean nothing elsewhere",
    arguments: [
      ("the key", "1"), ("the private key", "2"), ("key, private key", "1 | 2"),
      ("stolen key", "1 | 2"),
      ("thank you", "3"), ("thanks", "-"), ("it is expired", "3"), ("it is", "-"),
      ("key two", "1 | 2"),
    ])
  func longest(_ text: String, _ made: String) {
    #expect(Self.heard(text, Self.key) == made)
  }

  @Test("Words that two choices share name both")
  func shared() {
    let choices = Self.choices(["Server"], ["server", "other"])
    #expect(Words("server").choice(of: choices) == .ambiguous(choices))
    #expect(Words("server").choice(of: []) == .unclear("server"))
  }

  @Test(
    "A key alone is a key",
    arguments: [
      ("zero", .zero), ("press zero", .zero), ("option nine, please", .nine), ("star", .star),
      ("press the pound key", .pound), ("hash", .pound), ("two two", .two), ("2", .two),
      ("one, sorry, two", .two), ("two three", nil), ("not two", nil), ("the second one", nil),
      ("two servers", nil), ("", nil), ("twenty", nil), ("press two for me", nil),
    ] as [(String, Key?)])
  func keys(_ text: String, _ key: Key?) {
    #expect(Words(text).key == key)
  }
}
