#if Audio
  /// What a synthetic voice is given to say for a recording, and what of it is kept.
  public struct Take: Hashable, Sendable {
    public let text: String
    /// The last word is only there so that the voice goes on before it, and is cut off.
    public let hasTail: Bool
    /// How much longer than usual each sound is, of flite's voices, which talk slowly: what is dictated is
    /// as they have it, the rest about 180 words a minute.
    public let stretch: Double

    public init(_ line: Repertoire.Line) {
      stretch = line.isDictated ? 1 : 0.82
      let spelling = Pronunciation.spelling(of: line.words)
      hasTail = line.goesOn
      guard hasTail else {
        text = spelling
        return
      }
      let stem = spelling.reversed().drop { ".,;:".contains($0) }.reversed()
      text = String(stem) + ", one."
    }

    /// Where the tail begins.
    ///
    /// - Parameter phones: what the voice said sound by sound, each with its end in seconds from the
    ///   beginning of its sentence, as `flite -psdur` prints them: a line a sentence, `pau` for a pause.
    /// - Returns: in seconds, within the pause before the tail; `nil` when there is no tail, or `phones`
    ///   tells of no pause before it.
    public func end(in phones: String) -> Double? {
      guard hasTail else { return nil }
      var begins = 0.0
      var end: Double?
      for sentence in phones.split(separator: "\n") {
        let sounds = sentence.split(separator: " ").compactMap { sound -> (String, Double)? in
          let parts = sound.split(separator: ":")
          guard parts.count == 2, let time = Double(parts[1]) else { return nil }
          return (String(parts[0]), begins + time)
        }
        let pauses = sounds.indices.filter { sounds[$0].0 == "pau" && $0 > sounds.startIndex }
        end = pauses.dropLast().last.map { (sounds[$0 - 1].1 + sounds[$0].1) / 2 }
        begins = sounds.last?.1 ?? begins
      }
      return end
    }
  }

  extension Repertoire.Line {
    private var folder: Substring? { name.path.split(separator: "/").first }

    fileprivate var isDictated: Bool { folder == "digits" || folder == "letters" }

    /// Something follows in the same sentence, so that the voice does not fall.
    fileprivate var goesOn: Bool {
      switch folder {
      case "phrases": !(words.last.map { ".?!".contains($0) } ?? true)
      case "digits": !name.path.hasSuffix("-last")
      case "months": true
      default: false
      }
    }
  }
#endif
