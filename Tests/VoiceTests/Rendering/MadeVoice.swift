#if Audio
  import Dialogue
  import Simulator
  import Voice

  /// A voice whose recordings are made up: each has a length of its own, and no sample that is silent.
  struct MadeVoice {
    /// In frames, by name; a name that is not there has no recording.
    let lengths: [String: Int]

    func length(of name: RecordingName) -> Int? { lengths[name.path] }

    func samples(of name: RecordingName) -> [Int16]? {
      lengths[name.path].map { length in (0..<length).map { Self.sample($0) } }
    }

    /// No two neighbours among them are alike, so that a shift by one is seen.
    static func sample(_ index: Int) -> Int16 {
      Int16(1000 + index * 37 % 1999) * (index % 2 == 0 ? 1 : -1)
    }

    /// Every word is a passage of a recording of its name, `digits` are dictated, and pauses are pauses.
    static func passages(_ segments: [Segment]) -> [Passage] {
      var passages: [Passage] = []
      var begins = Duration.zero
      for segment in segments {
        let length = Speech([segment]).length
        let passage =
          switch segment {
          case .words(let words):
            Passage([RecordingName(words)], text: words, begins: begins, length: length)
          case .digits(let digits, _):
            Passage(
              [RecordingName(digits)], text: digits, begins: begins, length: length,
              isDictated: true)
          case .number, .spelling, .date, .pause:
            Passage([], text: "", begins: begins, length: length)
          }
        passages.append(passage)
        begins += length
      }
      return passages
    }

    func composer() -> Composer {
      Composer(passages: Self.passages, length: length)
    }

    func score(of moments: [Moment], until end: Duration) -> Score {
      var composer = composer()
      for moment in moments { composer.hear(moment) }
      composer.end(at: end)
      return composer.score
    }
  }
#endif
