#if Audio
  public import Dialogue

  /// All that is to be recorded for a wording, so that whatever its phrases can say is put together from
  /// it. Numbers, days and digits are said in English.
  ///
  /// | Folder | |
  /// |---|---|
  /// | `phrases/` | the sentences of a phrase, and what of them stands between slots: `read-back`, `read-back-2` and so on, and as a person says it `read-back-fuller`, `read-back-fuller-2`; words that several phrases have belong to the first of them by name |
  /// | `digits/` | `7` inside a group, `7-last` at its end |
  /// | `letters/` | the spelling alphabet: `A` is `Alfa` |
  /// | `numbers/` | `0` to `99`, `100`, `200` … `900`, `thousand` and so on, of which every number is made |
  /// | `months/`, `days/` | `11` is `November`, `26` is `twenty-sixth` |
  /// | `names/` | the wording's `names` |
  ///
  /// Digits, letters, numbers and days are there when a phrase has a slot that is said so.
  public struct Repertoire: Hashable, Sendable {
    /// One recording and what is said in it.
    public struct Line: Hashable, Sendable {
      public let name: RecordingName
      public let words: String

      public init(_ name: RecordingName, _ words: String) {
        self.name = name
        self.words = words
      }
    }

    /// By name.
    public private(set) var lines: [Line] = []
    private(set) var words: [RecordingName: String] = [:]
    /// What is recorded as a whole, by its key.
    private var whole: [String: RecordingName] = [:]
    /// How a word of the spelling alphabet is recorded.
    private(set) var spelling: [String: RecordingName] = [:]
    private(set) var months: [String: RecordingName] = [:]

    public init(_ wording: Wording) {
      add(wording.phrases)
      wording.names.forEach { add(whole: $0, as: "names/\(Self.slug($0))") }
      let forms = wording.forms
      if forms.contains(.digits) || forms.contains(.spelling) { addDigits(wording) }
      if forms.contains(.spelling) { addLetters(wording) }
      if forms.contains(.number) { EnglishNumber.lines.forEach { add($0.words, as: $0.name) } }
      if forms.contains(.date) { addDates(wording) }
      lines = words.map { Line($0.key, $0.value) }.sorted { $0.name < $1.name }
    }

    /// The words of a recording; `nil` when there is to be none of that name.
    public subscript(name: RecordingName) -> String? { words[name] }

    /// What says these words as a whole, whatever punctuation stands before them; capitals do not count.
    func recording(of words: some StringProtocol) -> RecordingName? {
      whole[Self.key(words)]
    }
  }

  extension Repertoire {
    private mutating func add(_ phrases: [PhraseName: Phrase]) {
      for (name, phrase) in phrases.sorted(by: { $0.key < $1.key }) {
        let path = "phrases/\(Self.slug(name.text))"
        add(sentencesOf: phrase.parts, as: path)
        if let fuller = phrase.fuller { add(sentencesOf: fuller, as: "\(path)-fuller") }
      }
    }

    private mutating func add(sentencesOf parts: [Phrase.Part], as path: String) {
      var number = 0
      for case .words(let words) in parts {
        for sentence in Self.sentences(words.split(separator: " ").map(String.init)) {
          let text = sentence.joined(separator: " ")
          guard Self.canBeSaid(text) else { continue }
          number += 1
          add(whole: text, as: number == 1 ? path : "\(path)-\(number)")
        }
      }
    }

    private mutating func add(whole text: String, as path: String) {
      let key = Self.key(text)
      guard Self.canBeSaid(text), whole[key] == nil else { return }
      var path = path
      while words[RecordingName(path)] != nil { path += "-" }
      let name = RecordingName(path)
      whole[key] = name
      add(Self.withoutOpening(text).joined(separator: " "), as: name)
    }

    private mutating func addDigits(_ wording: Wording) {
      for digit in 0..<10 {
        let said = wording.characters[Character("\(digit)")] ?? EnglishNumber.words(below100: digit)
        add(said, as: .digit(digit, isLast: false))
        add(said, as: .digit(digit, isLast: true))
      }
    }

    private mutating func addLetters(_ wording: Wording) {
      for (character, said) in wording.characters.sorted(by: { $0.key < $1.key }) {
        if let digit = character.digit {
          spelling[said] = .digit(digit, isLast: false)
        } else {
          let name = RecordingName("letters/\(Self.fileName(of: character))")
          spelling[said] = name
          add(said, as: name)
        }
      }
    }

    private mutating func addDates(_ wording: Wording) {
      for (index, month) in wording.months.enumerated() {
        let name = RecordingName("months/\(index + 1)")
        months[month] = name
        add(month, as: name)
      }
      for day in 1...31 { add(EnglishNumber.ordinal(below100: day), as: .day(day)) }
    }

    private mutating func add(_ said: String, as name: RecordingName) {
      words[name] = said
    }
  }

  extension Repertoire {
    private static func canBeSaid(_ text: String) -> Bool {
      text.contains { $0.isLetter || $0.isNumber }
    }

    static func isPunctuation(_ word: some StringProtocol) -> Bool {
      word.allSatisfy { ".,;:?!".contains($0) }
    }

    /// Words up to each period, question mark and exclamation mark.
    static func sentences(_ words: [String]) -> [ArraySlice<String>] {
      words.split(keeping: { $0.last.map { ".?!".contains($0) } ?? false })
    }

    /// Without the punctuation that belongs to what stood before.
    private static func withoutOpening(
      _ words: some StringProtocol
    ) -> ArraySlice<String> {
      words.split(separator: " ").map { String($0) }.drop { isPunctuation($0) }
    }

    private static func key(_ words: some StringProtocol) -> String {
      withoutOpening(words).joined(separator: " ").lowercased()
    }

    /// What every file system takes as a name, and nothing that leads out of a folder: small letters and
    /// digits of ASCII, and hyphens; text that has none of them is told by its code points.
    private static func slug(_ text: String) -> String {
      let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return words.isEmpty ? codePoints(text) : words.joined(separator: "-")
    }

    /// Capitals and digits stand for themselves.
    private static func fileName(of character: Character) -> String {
      let isPlain = character.isASCII && (character.isUppercase || character.isNumber)
      return isPlain ? String(character) : codePoints(String(character))
    }

    private static func codePoints(_ text: String) -> String {
      text.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined(separator: "-")
    }
  }

  extension Wording {
    /// How its phrases say what the call knows.
    fileprivate var forms: Set<Phrase.Form> {
      var forms: Set<Phrase.Form> = []
      for phrase in phrases.values {
        for case .slot(_, let form) in phrase.parts + (phrase.fuller ?? []) { forms.insert(form) }
      }
      return forms
    }
  }

  extension Array {
    /// Parts that end with an element of a kind, all but the last one.
    fileprivate func split(keeping isLast: (Element) -> Bool) -> [ArraySlice<Element>] {
      var parts: [ArraySlice<Element>] = []
      var begin = startIndex
      for index in indices where isLast(self[index]) || index == endIndex - 1 {
        parts.append(self[begin...index])
        begin = index + 1
      }
      return parts
    }
  }

  extension Character {
    /// Of the ten digits of ASCII.
    var digit: Int? { isASCII ? wholeNumberValue : nil }
  }
#endif
