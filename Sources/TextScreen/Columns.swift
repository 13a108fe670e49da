extension Character {
  /// How many columns of a terminal the character takes: 2 for those that Unicode Standard Annex #11
  /// calls wide, for emoji, and for letters of several parts beside each other; 0 for those that cannot
  /// be seen, which are better not written.
  public var columns: Int {
    let sum = min(2, unicodeScalars.reduce(0) { $0 + $1.columns })
    // A variation selector makes an emoji of a sign: https://www.unicode.org/reports/tr51/
    let isEmoji = unicodeScalars.first?.properties.isEmoji == true
    return sum == 1 && isEmoji && unicodeScalars.contains("\u{FE0F}") ? 2 : sum
  }

  /// Whether terminals differ in the columns that they give to the character.
  var isDisputed: Bool {
    unicodeScalars.contains("\u{FE0F}")
      || unicodeScalars.contains { $0.properties.isEmojiPresentation }
      || unicodeScalars.dropFirst().contains { $0.properties.generalCategory != .nonspacingMark }
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned,
      .nonspacingMark, .enclosingMark:
      return 0
    default:
      break
    }
    if Self.joiningJamo.contains(where: { $0.contains(value) }) { return 0 }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// Vowels and final consonants of Hangul, which stand in the two columns of the first consonant.
  private static let joiningJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}

extension StringProtocol {
  /// How many columns of a terminal the text takes on one line.
  public var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text in lines of no more columns than these, broken between words; a word that is longer than
  /// a line is broken too. Lines that the text has are kept.
  ///
  /// - Parameter columns: the most for a line; below 2 it counts as 2, so that every character fits.
  public func wrapped(to columns: Int) -> [String] {
    let most = Swift.max(2, columns)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      var lines: [String] = []
      var current = ""
      var width = 0
      for word in line.split(separator: " ") {
        let needed = word.columns
        if !current.isEmpty, width + 1 + needed <= most {
          current += " \(word)"
          width += 1 + needed
          continue
        }
        if !current.isEmpty { lines.append(current) }
        (current, width) = ("", 0)
        for character in word {
          if width + character.columns > most {
            lines.append(current)
            (current, width) = ("", 0)
          }
          current.append(character)
          width += character.columns
        }
      }
      return lines + [current]
    }
  }
}

extension String {
  /// In lines of no more columns than these, which begin where the text does. One that fits stays as it
  /// is, with all its spaces.
  public func indented(to columns: Int) -> [String] {
    guard self.columns > columns else { return [self] }
    let indent = String(prefix { $0 == " " })
    return wrapped(to: columns - indent.count).map { indent + $0 }
  }
}
