extension Call {
  /// - Parameters:
  ///   - filling: slots that only this utterance has.
  ///   - slow: digits are given more time, as a person always gives them.
  mutating func utterance(
    _ phrases: [PhraseName], bargeIn: Bool, filling: [SlotName: String] = [:],
    slow: Bool = false
  ) -> Utterance {
    utterance(ready.script(phrases), bargeIn: bargeIn, filling: filling, slow: slow)
  }

  mutating func utterance(
    _ script: Script, bargeIn: Bool, filling: [SlotName: String] = [:], slow: Bool = false
  ) -> Utterance {
    let segments: [Segment]
    switch isWithPerson ? script.byPerson : script.byLine {
    case .fixed(let fixed):
      segments = fixed
    case .filled(let parts):
      segments = parts.map { segment($0, filling, slow: slow || isWithPerson) }
    }
    return Utterance(turn: nextTurn(), segments: segments, bargeIn: bargeIn)
  }

  private func segment(
    _ part: Phrase.Part, _ filling: [SlotName: String], slow: Bool
  ) -> Segment {
    switch part {
    case .words(let words):
      return .words(words)
    case .pause(let duration):
      return .pause(duration)
    case .slot(let name, let form):
      let content = filling[name] ?? slots[name] ?? ""
      return switch form {
      case .text: .words(content)
      case .number: Int(content).map(Segment.number) ?? .words(content)
      case .digits: .digits(content, slow: slow)
      case .spelling: .spelling(content.map { flow.wording.characters[$0] ?? String($0) })
      case .date: date(content) ?? .words(content)
      }
    }
  }

  private func date(_ content: String) -> Segment? {
    let numbers = content.split(separator: "-").map { Int($0) ?? 0 }
    guard numbers.count == 3, numbers[1] > 0,
      let month = flow.wording.months.dropFirst(numbers[1] - 1).first
    else { return nil }
    return .date(month: month, day: numbers[2])
  }
}
