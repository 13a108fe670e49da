/// A call flow as data: what is said, what is listened for, what is asked of the desk, and what comes
/// next. The vocabulary is VoiceXML 2.1's (W3C Recommendation, 19 June 2007).
public struct Flow: Hashable, Sendable {
  /// Where a call begins when it is answered.
  public var start: NodeName
  public var nodes: [NodeName: Node]
  /// The questions that `ask` nodes put, each with every reply that there can be.
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

/// What a flow does wherever the caller is, and what it says then.
public struct Ways: Hashable, Sendable {
  /// Where `0` in a menu or a dictation leads, and the words for a person; `nil` when there is nobody.
  public var person: NodeName?
  /// Said when a caller who already speaks with a person asks for one.
  public var stillHere: PhraseName?
  /// Said when `*` cleared the digits of a field.
  public var cleared: PhraseName?
  /// Said when words at a field are no digits; `nil` says what the field says of any misfit.
  public var unclear: PhraseName?
  /// Asked when words at a field can be two entries or more: the slots `reading-1` and `reading-2` hold
  /// the likeliest. `nil` takes them as unclear.
  public var ambiguous: PhraseName?
  /// The same at a menu, when two choices or more were named: the slots hold the first words of each.
  public var ambiguousChoice: PhraseName?
  /// Where a call goes on when the desk cannot answer at all.
  public var unavailable: NodeName

  public init(
    person: NodeName? = nil, stillHere: PhraseName? = nil, cleared: PhraseName? = nil,
    unclear: PhraseName? = nil, ambiguous: PhraseName? = nil, ambiguousChoice: PhraseName? = nil,
    unavailable: NodeName
  ) {
    self.unclear = unclear
    self.ambiguous = ambiguous
    self.ambiguousChoice = ambiguousChoice
    self.person = person
    self.stillHere = stillHere
    self.cleared = cleared
    self.unavailable = unavailable
  }
}

/// What the desk may be asked: the slots that the question needs, and the replies that it can have.
public struct Question: Hashable, Sendable {
  public var needs: Set<SlotName>
  public var replies: [ReplyName: Reply]

  public init(needs: Set<SlotName>, replies: [ReplyName: Reply]) {
    self.needs = needs
    self.replies = replies
  }
}

/// One reply of the desk: the slots that it fills.
public struct Reply: Hashable, Sendable {
  public var gives: Set<SlotName>

  public init(gives: Set<SlotName> = []) {
    self.gives = gives
  }
}
