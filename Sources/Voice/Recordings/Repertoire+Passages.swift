#if Audio
  public import Dialogue
  internal import Simulator

  extension Repertoire {
    /// What is played for an utterance: its passages fill it without a gap, in the time of `Speech`.
    ///
    /// Whether there is a file of that name is another matter. What the repertoire does not have, such
    /// as the name of a company, has no recordings.
    public func passages(of segments: [Segment]) -> [Passage] {
      var passages: [Passage] = []
      var begins = Duration.zero
      for segment in segments {
        let speech = Speech([segment])
        for stretch in stretches(of: segment, speech) where stretch.ends > stretch.begins {
          passages.append(
            Passage(
              stretch.recordings.filter { words[$0] != nil }, text: stretch.text,
              begins: begins + stretch.begins, length: stretch.ends - stretch.begins,
              isDictated: segment.isDictated && !stretch.recordings.isEmpty))
        }
        begins += speech.length
      }
      return passages
    }

    private struct Stretch {
      var recordings: [RecordingName] = []
      var text = ""
      let begins: Duration
      let ends: Duration
    }

    private func stretches(of segment: Segment, _ speech: Speech) -> [Stretch] {
      switch segment {
      case .words:
        return stretches(ofWords: speech)
      case .pause:
        return [Stretch(begins: .zero, ends: speech.length)]
      case .number(let number):
        return piecewise(speech) { _ in EnglishNumber.recordings(of: number) }
      case .date(let month, let day):
        return piecewise(speech) { index in
          index == 0 ? months[month].map { [$0] } ?? [] : [.day(day)]
        }
      case .digits(let text, _):
        let digits = text.split(separator: "-").flatMap { group in
          group.indices.map { index in
            (group[index], group.index(after: index) == group.endIndex)
          }
        }
        var rest = digits[...]
        return piecewise(speech) { index in
          // A comma stands between groups.
          guard let (character, isLast) = rest.first,
            speech.pieces[index].text == String(character)
          else { return [] }
          rest.removeFirst()
          return character.digit.map { [.digit($0, isLast: isLast)] } ?? []
        }
      case .spelling(let words, _):
        // A comma stands between words.
        return piecewise(speech) { index in
          guard index.isMultiple(of: 2), let name = spelling[words[index / 2]] else { return [] }
          return [index / 2 == words.count - 1 ? name.last : name]
        }
      }
    }

    /// Words are recorded sentence by sentence, and names as a whole, but for the punctuation before them
    /// and the breath after them.
    private func stretches(ofWords speech: Speech) -> [Stretch] {
      let opening = speech.pieces.prefix { Self.isPunctuation($0.text) }
      var begins = Duration.zero
      var rest = speech.pieces[...]
      var stretches: [Stretch] = []
      func ends(_ count: Int) -> Duration { rest.dropFirst(count).first?.begins ?? speech.length }
      if !opening.isEmpty {
        stretches.append(
          Stretch(text: Self.text(opening), begins: begins, ends: ends(opening.count)))
        begins = ends(opening.count)
        rest = rest.dropFirst(opening.count)
      }
      let words = rest.map(\.text)
      let sentences = recording(of: Self.text(rest)) == nil ? Self.sentences(words) : [words[...]]
      for sentence in sentences {
        let text = sentence.joined(separator: " ")
        let end = ends(sentence.count)
        let breath = end - Speech.breath(after: sentence.last ?? "")
        stretches += [
          Stretch(
            recordings: recording(of: text).map { [$0] } ?? [], text: text, begins: begins,
            ends: breath),
          Stretch(begins: breath, ends: end),
        ]
        begins = end
        rest = rest.dropFirst(sentence.count)
      }
      return stretches
    }

    private static func text(_ pieces: some Sequence<Speech.Piece>) -> String {
      pieces.map(\.text).joined(separator: " ")
    }

    private func piecewise(
      _ speech: Speech, _ recordings: (Int) -> [RecordingName]
    ) -> [Stretch] {
      let ends = speech.pieces.dropFirst().map(\.begins) + [speech.length]
      return zip(speech.pieces, ends).enumerated().map { index, piece in
        Stretch(
          recordings: recordings(index), text: piece.0.text, begins: piece.0.begins, ends: piece.1)
      }
    }
  }

  extension Segment {
    /// To be written down as it is heard.
    fileprivate var isDictated: Bool {
      switch self {
      case .digits, .spelling: true
      case .words, .number, .date, .pause: false
      }
    }
  }
#endif
