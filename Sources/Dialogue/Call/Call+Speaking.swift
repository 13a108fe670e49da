extension Call {
  mutating func utterance(_ prompt: Prompt) -> Utterance {
    utterance(prompt.phrases, bargeIn: prompt.bargeIn)
  }

  /// - Parameters:
  ///   - filling: slots that only this utterance has.
  ///   - slow: digits are given more time, as a person always gives them.
  mutating func utterance(
    _ phrases: [PhraseName], bargeIn: Bool, filling: [SlotName: String] = [:],
    slow: Bool = false
  ) -> Utterance {
    let known = slots.merging(filling) { _, new in new }
    let segments = phrases.flatMap { name -> [Segment] in
      guard let phrase = flow.wording.phrases[name] else { return [] }
      let parts = isWithPerson ? phrase.fuller ?? phrase.parts : phrase.parts
      return parts.map { segment($0, known, slow: slow || isWithPerson) }
    }
    return Utterance(turn: nextTurn(), segments: segments, bargeIn: bargeIn)
  }

  private func segment(_ part: Phrase.Part, _ slots: [SlotName: String], slow: Bool) -> Segment {
    switch part {
    case .words(let words):
      return .words(words)
    case .pause(let duration):
      return .pause(duration)
    case .slot(let name, let form):
      let content = slots[name] ?? ""
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
