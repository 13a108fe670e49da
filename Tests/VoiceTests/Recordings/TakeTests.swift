#if Audio
  import Testing

  @testable import Voice

  @Suite struct TakeTests {
    @Test(arguments: [
      ("phrases/a", "Type the product ID.", "Type the product eye-dee.", false),
      ("phrases/a", "IDs, \"deactivate\":", "eye-deez, \"dee-activate\", one.", true),
      ("phrases/a", "I have", "I have, one.", true),
      ("phrases/a", "Press # or *, by the ICAO.", "Press pound or star, by the eye-kay-oh.", false),
      (
        "phrases/a", "To the boxes A to E of it: read it",
        "To the boxes ay to E of it: reed it, one.", true
      ),
      ("phrases/a", "What was read to you?", "What was read to you?", false),
      ("digits/7", "seven", "seven, one.", true), ("digits/7-last", "seven", "seven", false),
      ("letters/L", "Lima", "leemah", false), ("months/5", "May", "May, one.", true),
      ("days/5", "fifth", "fifth", false), ("names/a", "A", "A", false),
    ]) func `A voice is given what it says rightly, and something to go on with`(
      _ name: String, _ words: String, _ text: String, _ hasTail: Bool
    ) {
      let take = Take(Repertoire.Line(RecordingName(name), words))
      #expect(take.text == text)
      #expect(take.hasTail == hasTail)
    }

    @Test func `What is dictated is slower`() {
      let stretches = ["digits/1", "letters/A", "numbers/1", "phrases/a"].map {
        Take(Repertoire.Line(RecordingName($0), "one")).stretch
      }
      #expect(stretches == [1, 1, 0.82, 0.82])
    }

    @Test(arguments: [
      ("pau:0.1 ay:0.3 hh:0.4 v:0.6 pau:0.8 w:0.9 n:1.1 pau:1.3 \n", 0.7),
      // Two sentences: the tail is in the second one.
      ("pau:0.1 n:0.5 pau:1.0 \npau:0.1 m:0.5 pau:0.7 n:1.1 pau:1.3 \n", 1.6),
      ("pau:0.1 n:0.5 pau:1.0\n", nil), ("", nil), ("pau:x n pau:1 : n:2", nil),
    ]) func `The tail begins in the last pause inside`(_ phones: String, _ end: Double?) {
      let take = Take(Repertoire.Line(RecordingName("digits/1"), "one"))
      #expect(take.end(in: phones).map { ($0 * 1000).rounded() / 1000 } == end)
    }

    @Test func `What falls has no tail`() {
      let take = Take(Repertoire.Line(RecordingName("digits/1-last"), "one"))
      #expect(take.end(in: "pau:0.1 n:0.5 pau:0.7 n:1.1 pau:1.3") == nil)
    }
  }
#endif
