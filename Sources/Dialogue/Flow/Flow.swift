/// A call flow as data: what is said, what is listened for, what is asked of the desk, and what comes
/// next. The vocabulary is VoiceXML 2.1's (W3C Recommendation, 19 June 2007).
public struct Flow: Hashable, Sendable {
  /// Where a call begins when it is answered.
  public var start: NodeName
  public var nodes: [NodeName: Node]
  /// The questions that `ask` and `hold` nodes put, each with every reply that there can be.
  public var desk: [QuestionName: Question]
  public var wording: Wording
  public var ways: Ways

  public init(
    start: NodeName, nodes: [NodeName: Node], desk: [QuestionName: Question], wording: Wording,
    ways: Ways
  ) {
    self.start = start
    self.nodes = nodes
    self.desk = desk
    self.wording = wording
    self.ways = ways
  }
}

/// What the desk may be asked: the slots that the question needs, and the replies that it can have.
public struct Question: Hashable, Sendable {
  public var needs: Set<SlotName>
  public var replies: [ReplyName: Reply]
  /// The names of the replies in the order in which they are shown: that of the flow's file.
  public var order: [ReplyName]

  /// - Parameter order: `nil` for that of the names.
  public init(needs: Set<SlotName>, replies: [ReplyName: Reply], order: [ReplyName]? = nil) {
    self.needs = needs
    self.replies = replies
    self.order = order ?? replies.keys.sorted()
  }
}

/// One reply of the desk: the slots that it fills.
public struct Reply: Hashable, Sendable {
  public var gives: Set<SlotName>

  public init(gives: Set<SlotName> = []) {
    self.gives = gives
  }
}
