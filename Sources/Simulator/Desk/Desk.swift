public import Codes
public import Dialogue
public import SupportLine

/// Who answers the questions of a flow.
public protocol Desk {
  /// - Parameter slots: what the question needs, as the call keeps it.
  /// - Returns: `nil` to leave it to whoever runs the call, who replies by `DeskCall.reply`.
  /// - Throws: why nothing can be answered; the call goes on without.
  mutating func reply(
    to question: QuestionName, knowing slots: [SlotName: String], at time: UTCTime
  ) throws -> DeskReply?

  /// A reply that somebody else has chosen, with what it gives.
  mutating func fill(_ reply: ReplyName, to question: QuestionName, at time: UTCTime) -> DeskReply
}

/// What a desk replies, and the slots that the reply fills.
public struct DeskReply: Hashable, Sendable {
  public var name: ReplyName
  public var values: [SlotName: String]

  public init(_ name: ReplyName, _ values: [SlotName: String] = [:]) {
    self.name = name
    self.values = values
  }
}

/// A question and what was replied.
public struct DeskAnswer: Hashable, Sendable {
  public let question: QuestionName
  public let reply: DeskReply
}

extension SupportDesk: Desk {
  public mutating func reply(
    to question: QuestionName, knowing slots: [SlotName: String], at time: UTCTime
  ) throws -> DeskReply? {
    let (name, values) = try answer(question, slots, at: time)
    return DeskReply(name, values)
  }

  /// The records alone know what a reply gives, so that nobody else chooses one.
  public func fill(_ reply: ReplyName, to question: QuestionName, at time: UTCTime) -> DeskReply {
    DeskReply(reply)
  }
}
