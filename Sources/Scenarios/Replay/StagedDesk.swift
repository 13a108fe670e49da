internal import Clearinghouse
internal import Codes
internal import Dialogue
internal import Simulator
internal import SupportLine

/// Customer Support's desk on records in memory, which can be told to be out of reach, and to say
/// something else than they do.
struct StagedDesk: Desk {
  var ledger: VendorMemory {
    get { desk.ledger }
    set { desk.ledger = newValue }
  }
  /// Nothing is answered.
  var isDown = false
  var staged = StagedReplies()
  private var desk: SupportDesk<VendorMemory>

  init(_ ledger: VendorMemory, key: SimulationKey) {
    desk = SupportDesk(ledger, key: key)
  }

  mutating func reply(
    to question: QuestionName, knowing slots: [SlotName: String], at time: UTCTime
  ) throws -> DeskReply? {
    guard !isDown, !staged.unavailable.contains(question) else { throw RecordsDown() }
    if let reply = staged.desk?.reply(to: question, knowing: slots, at: time) { return reply }
    return try desk.reply(to: question, knowing: slots, at: time)
  }

  func fill(_ reply: ReplyName, to question: QuestionName, at time: UTCTime) -> DeskReply {
    desk.fill(reply, to: question, at: time)
  }
}

/// What the desk is told to say.
struct StagedReplies {
  private(set) var unavailable: Set<QuestionName> = []
  fileprivate var desk: ScriptedDesk?

  init() {}

  /// - Parameter words: `QUESTION=REPLY`, `QUESTION=unavailable`, `SLOT=VALUE`, in any order.
  /// - Throws: `DeskScriptError` for what the flow does not declare.
  init(_ words: [String], of flow: Flow) throws(DeskScriptError) {
    var (replies, values): ([String], [String]) = ([], [])
    for word in words {
      let name = QuestionName(String(word.prefix { $0 != "=" }))
      if flow.desk[name] == nil {
        values.append(word)
      } else if word.hasSuffix("=unavailable") {
        unavailable.insert(name)
      } else {
        replies.append(word)
      }
    }
    guard !replies.isEmpty || !values.isEmpty else { return }
    desk = try ScriptedDesk(flow, replies: replies, values: values, seed: nil)
  }
}

/// The vendor's records are out of reach.
struct RecordsDown: Error {}
