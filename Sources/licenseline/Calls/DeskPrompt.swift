internal import Dialogue

/// Asks whoever runs the call what the desk replies: by the number of the reply, or its name, and Enter.
struct DeskPrompt {
  let question: QuestionName
  private let replies: [ReplyName]
  private var typed = ""

  init(_ question: QuestionName, of flow: Flow) {
    self.question = question
    replies = (flow.desk[question]?.replies.keys.sorted()) ?? []
  }

  /// `desk>     identify? 1 known, 2 unknown: `, and what was typed.
  var line: String {
    let choices = replies.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    return "desk>     \(question)? \(choices): \(typed)"
  }

  mutating func take(_ character: Character) {
    typed.append(character)
  }

  mutating func takeBackspace() {
    _ = typed.popLast()
  }

  /// - Returns: `nil` when what was typed is no reply; it is asked anew then.
  mutating func takeEnter() -> ReplyName? {
    defer { typed = "" }
    if let number = Int(typed), number > 0 { return replies.dropFirst(number - 1).first }
    return replies.first { $0.text == typed }
  }
}
