#if Audio
  /// How a number is put together from recordings.
  enum EnglishNumber {
    /// What is recorded, of which every `Int` is made.
    static let lines: [Repertoire.Line] =
      (0..<100).map { Repertoire.Line(.number($0), words(below100: $0)) }
      + (1..<10).map { Repertoire.Line(.number($0 * 100), "\(ones[$0]) hundred") }
      + (scales + [minus]).map { Repertoire.Line(RecordingName("numbers/\($0)"), $0) }

    private static let minus = "minus"
    /// Powers of a thousand.
    private static let scales = [
      "thousand", "million", "billion", "trillion", "quadrillion", "quintillion",
    ]

    /// 1,234 is `numbers/1`, `numbers/thousand`, `numbers/200`, `numbers/34`.
    static func recordings(of number: Int) -> [RecordingName] {
      guard number != 0 else { return [.number(0)] }
      var names: [RecordingName] = []
      var rest = number.magnitude
      var scale: String?
      var larger = scales[...]
      while rest > 0 {
        let part = Int(rest % 1000)
        if part > 0 {
          let name = scale.map { [RecordingName("numbers/\($0)")] } ?? []
          names = recordings(below1000: part) + name + names
        }
        rest /= 1000
        scale = larger.popFirst()
      }
      return (number < 0 ? [RecordingName("numbers/\(minus)")] : []) + names
    }

    private static func recordings(below1000 number: Int) -> [RecordingName] {
      let hundreds = number / 100 * 100
      let rest = number % 100
      return (hundreds > 0 ? [.number(hundreds)] : []) + (rest > 0 ? [.number(rest)] : [])
    }

    /// - Parameter number: 0 to 99.
    static func words(below100 number: Int) -> String {
      guard number >= 20 else { return ones[number] }
      let rest = number % 10
      return tens[number / 10] + (rest > 0 ? "-\(ones[rest])" : "")
    }

    /// - Parameter number: 1 to 99.
    static func ordinal(below100 number: Int) -> String {
      let words = words(below100: number)
      for (cardinal, ordinal) in irregular where words.hasSuffix(cardinal) {
        return words.dropLast(cardinal.count) + ordinal
      }
      return words + "th"
    }

    private static let ones = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    private static let tens = [
      "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let irregular = [
      ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"),
      ("eight", "eighth"), ("nine", "ninth"), ("twelve", "twelfth"), ("y", "ieth"),
    ]
  }
#endif
