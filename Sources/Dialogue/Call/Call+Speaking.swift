/// What only one utterance says: a group of what is dictated.
struct Filling {
  let group: String
  let number: String
  let digits: String

  subscript(_ slot: SlotName) -> String? {
    switch slot.text {
    case "group": group
    case "group-number": number
    case "digits": digits
    default: nil
    }
  }
}

extension String {
  private static var hyphen: UInt8 { UInt8(ascii: "-") }

  /// How many groups there are between hyphens, empty ones left out.
  var groupCount: Int {
    var count = 0
    var isInside = false
    for character in utf8 {
      if character != Self.hyphen, !isInside { count += 1 }
      isInside = character != Self.hyphen
    }
    return count
  }

  /// - Parameter number: from 0.
  /// - Returns: `nil` when there are not as many groups.
  func group(_ number: Int) -> Substring? {
    var passed = 0
    var start: Index?
    var place = utf8.startIndex
    while place < utf8.endIndex {
      if utf8[place] != Self.hyphen {
        if start == nil { start = place }
      } else if let begun = start {
        if passed == number { return self[begun..<place] }
        passed += 1
        start = nil
      }
      place = utf8.index(after: place)
    }
    return passed == number ? start.map { self[$0...] } : nil
  }
}

extension Call {
  /// - Parameters:
  ///   - filling: what only this utterance has.
  ///   - slow: digits are given more time, as a person always gives them.
  mutating func utterance(
    _ phrases: [PhraseName], bargeIn: Bool, filling: Filling? = nil,
    slow: Bool = false
  ) -> Utterance {
    utterance(ready.script(phrases), bargeIn: bargeIn, filling: filling, slow: slow)
  }

  mutating func utterance(
    _ script: Script, bargeIn: Bool, filling: Filling? = nil, slow: Bool = false
  ) -> Utterance {
    trail?.phrases.formUnion(script.phrases)
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
    _ part: Phrase.Part, _ filling: Filling?, slow: Bool
  ) -> Segment {
    switch part {
    case .words(let words):
      return .words(words)
    case .pause(let duration):
      return .pause(duration)
    case .slot(let name, let form):
      let content = filling?[name] ?? slots[name] ?? ""
      return switch form {
      case .text: .words(content)
      case .number: Int(content).map(Segment.number) ?? .words(content)
      case .digits: .digits(content, slow: slow)
      case .spelling:
        .spelling(ready.spelling(content), slow: slow)
      case .date: date(content) ?? .words(content)
      }
    }
  }

  private func date(_ content: String) -> Segment? {
    let months = ready.flow.wording.months
    guard content.groupCount == 3, let month = content.group(1).map({ Int($0) ?? 0 }),
      let day = content.group(2).map({ Int($0) ?? 0 }), (1...12).contains(month),
      month <= months.count
    else { return nil }
    return .date(month: months[month - 1], day: day)
  }
}
