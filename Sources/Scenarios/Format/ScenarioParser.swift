internal import Clearinghouse
internal import Codes

extension Scenario {
  /// Reads a scenario.
  ///
  /// - Parameter name: what messages call the file.
  /// - Throws: the first fault of the text.
  public init(parsing text: String, name: String) throws(ScenarioFault) {
    guard text.utf8.count <= Self.largest else {
      throw ScenarioFault(
        unreadable: name,
        "The scenario has \(text.utf8.count) bytes; \(Self.largest) at most are read.")
    }
    self.name = name
    // By scalars, since the end of a line of Windows is one character.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    var parser = ScenarioParser()
    for (index, line) in lines.enumerated() {
      do throws(LineWords.Fault) {
        try parser.take(line.hasSuffix("\r") ? line.dropLast() : line[...], at: index)
      } catch {
        throw ScenarioFault(
          name, line: index + 1, column: error.column, error.message + ".", source: line)
      }
    }
    parser.closeEntry()
    settings = parser.settings
    acts = parser.acts
    firstStep = acts.first?.line ?? lines.count
  }
}

/// Reads line after line.
struct ScenarioParser {
  private(set) var settings = Settings()
  private(set) var acts: [Scenario.Act] = []
  private var hasClock = false
  /// Expected output that the next line may go on with.
  private var open: (speaker: Entry.Speaker, text: String, lines: Range<Int>)?

  mutating func take(_ line: Substring, at index: Int) throws(LineWords.Fault) {
    if line.hasPrefix(Layout.indent), let begun = open?.lines.lowerBound,
      !line.allSatisfy(\.isWhitespace)
    {
      open?.text += " " + line
      open?.lines = begun..<index + 1
      return
    }
    closeEntry()
    guard line.first != "#", !line.allSatisfy(\.isWhitespace) else { return }
    if line.hasPrefix("  ") {
      return try begin(.note, line.dropFirst(2), at: index, column: 3)
    }
    guard !line.hasPrefix(" ") else {
      throw LineWords.Fault(
        column: 1,
        message: "Expected a step, or two spaces before a note; found one space")
    }
    let word = line.prefix { !$0.isWhitespace }
    if word.last == ">" {
      guard let speaker = Self.speaker(word.dropLast()) else {
        throw LineWords.Fault(
          column: 1, message: "Expected support> or wizard>; found “\(word)”")
      }
      return try begin(speaker, line.dropFirst(word.count), at: index, column: 1)
    }
    var words = LineWords(line)
    let keyword = try words.next("a step")
    if acts.isEmpty, try settings.take(keyword, &words, isFirstClock: !hasClock) {
      if keyword.text == "clock" { hasClock = true }
      return
    }
    let step = try Step(keyword, &words)
    acts.append(Scenario.Act(step: step, line: index, expected: []))
  }

  private mutating func begin(
    _ speaker: Entry.Speaker, _ text: Substring, at index: Int, column: Int
  ) throws(LineWords.Fault) {
    guard !acts.isEmpty else {
      throw LineWords.Fault(
        column: column, message: "Expected a step before the first output of one")
    }
    open = (speaker, String(text), index..<index + 1)
  }

  /// What was begun is whole.
  mutating func closeEntry() {
    guard let begun = open, let last = acts.indices.last else { return }
    open = nil
    acts[last].expected.append(
      Scenario.Expectation(entry: Entry(begun.speaker, begun.text), lines: begun.lines))
  }

  private static func speaker(_ word: Substring) -> Entry.Speaker? {
    if word == "support" { return .support }
    return wizardWindow(word).map { .wizard($0) }
  }

  /// `wizard` is the first window, `wizard-2` the second, up to nine.
  static func wizardWindow(_ word: some StringProtocol) -> Int? {
    if word == "wizard" { return 1 }
    guard word.hasPrefix("wizard-"), let window = Int(word.dropFirst(7)), (2...9).contains(window)
    else { return nil }
    return window
  }
}
