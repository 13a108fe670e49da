internal import Dialogue
internal import Simulator

/// Asks whoever runs the call what the desk replies, by the number of the reply or its name, and Enter; then
/// what the reply says, slot by slot, where an empty line has something made up.
struct DeskPrompt {
  let question: QuestionName
  private let replies: [ReplyName: Reply]
  private let names: [ReplyName]
  /// Slots that are given already, so that nobody is asked for them.
  private let given: Set<SlotName>
  private var reply: DeskReply?
  private var slots: ArraySlice<SlotName> = []
  private var typed = ""
  /// What was typed last, and is no reply.
  private var refused: String?

  init(_ question: QuestionName, of flow: Flow, given: Set<SlotName>) {
    self.question = question
    self.given = given
    replies = flow.desk[question]?.replies ?? [:]
    names = flow.desk[question]?.order ?? []
  }

  /// `desk>     identify? 1 known, 2 unknown: ` or `desk>     company? Enter makes it up: `, and what was
  /// typed.
  var line: String {
    if let slot = slots.first { return "desk>     \(slot)? Enter makes it up: \(typed)" }
    let complaint = refused.map { "There is no reply “\($0)”. " } ?? ""
    let choices = names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    return "desk>     \(complaint)\(question)? \(choices): \(typed)"
  }

  mutating func take(_ character: Character) {
    typed.append(character)
  }

  mutating func takeBackspace() {
    _ = typed.popLast()
  }

  /// - Returns: the reply, with what was typed for its slots; `nil` when more is to be asked, or when what
  ///   was typed is no reply.
  mutating func takeEnter() -> DeskReply? {
    defer { typed = "" }
    refused = nil
    if let slot = slots.popFirst() {
      if !typed.isEmpty { reply?.values[slot] = typed }
    } else if let name = named {
      reply = DeskReply(name)
      slots = (replies[name]?.gives ?? []).subtracting(given).sorted()[...]
    }
    if reply == nil, !typed.isEmpty { refused = typed }
    return slots.isEmpty ? reply : nil
  }

  private var named: ReplyName? {
    if let number = Int(typed), number > 0 { return names.dropFirst(number - 1).first }
    return names.first { $0.text == typed }
  }
}
