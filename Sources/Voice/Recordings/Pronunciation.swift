#if Audio
  /// How words are written for a synthetic voice, so that it says them as people do. `flite` would say
  /// “ID” as the Freudian id, and “deactivate” in three syllables.
  enum Pronunciation {
    static func spelling(of words: String) -> String {
      var text = words
      for (written, spoken) in phrases { text = text.replacing(written, with: spoken) }
      return text.split(separator: " ").map { word in
        let core = word.trimming { !$0.isLetter }
        guard !core.isEmpty, let spoken = Self.words[core.lowercased()] else { return String(word) }
        return word[..<core.startIndex] + spoken + word[core.endIndex...]
      }.joined(separator: " ")
    }

    /// Word by word, whatever its capitals.
    private static let words = [
      "certificate": "certiffikit",
      "deactivate": "dee-activate",
      "deactivates": "dee-activates",
      "deactivation": "dee-activation",
      "icao": "eye-kay-oh",
      "id": "eye-dee",
      "ids": "eye-deez",
      "lima": "leemah",
    ]

    /// Signs, and where the words around a word decide.
    private static let phrases = [
      ("#", "pound"),
      ("*", "star"),
      ("A to E", "ay to E"),
      ("read it", "reed it"),
      ("read that", "reed that"),
      ("read you", "reed you"),
    ]
  }

  extension Substring {
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
      var core = drop(while: isLeftOut)
      while let last = core.last, isLeftOut(last) { core.removeLast() }
      return core
    }
  }
#endif
