/// Offers choices, each by one key and by words.
public struct Menu: Hashable, Sendable {
  public struct Choice: Hashable, Sendable {
    public var key: Key
    /// Any of these, heard among the caller's words, makes the choice.
    public var words: [String]
    public var next: NodeName
    /// Slots that the choice fills.
    public var sets: [SlotName: String]

    public init(_ key: Key, words: [String], next: NodeName, sets: [SlotName: String] = [:]) {
      self.key = key
      self.words = words
      self.next = next
      self.sets = sets
    }
  }

  public var input: Input
  public var choices: [Choice]

  public init(_ input: Input, choices: [Choice]) {
    self.input = input
    self.choices = choices
  }
}

/// Collects digits into a slot.
public struct Field: Hashable, Sendable {
  public var input: Input
  public var slot: SlotName
  public var grammar: Grammar
  /// `termchar`: ends an entry, and is no part of it; `nil` when only time and length end one.
  public var termChar: Key?
  public var next: NodeName

  public init(
    _ input: Input, slot: SlotName, grammar: Grammar, termChar: Key? = .pound, next: NodeName
  ) {
    self.input = input
    self.slot = slot
    self.grammar = grammar
    self.termChar = termChar
    self.next = next
  }

  public init(
    _ input: Input, slot: SlotName, length: ClosedRange<Int>, spoken: Grammar.Spoken = .digits,
    next: NodeName
  ) {
    self.init(input, slot: slot, grammar: Grammar(length: length, spoken: spoken), next: next)
  }
}

/// Reads a code group by group, each when the caller is ready for it.
public struct Dictate: Hashable, Sendable {
  public var input: Input
  /// The slot that holds the groups, parted by hyphens.
  public var slot: SlotName
  /// Said before each group; the slots `group` (its letter), `group-number` (from 1) and `digits`
  /// are filled.
  public var group: PhraseName
  /// The same for a group that is read again, slower.
  public var again: PhraseName
  /// Where the call goes when every group was read, or the caller says that the code was taken.
  public var next: NodeName

  public init(
    _ input: Input, slot: SlotName, group: PhraseName, again: PhraseName, next: NodeName
  ) {
    self.input = input
    self.slot = slot
    self.group = group
    self.again = again
    self.next = next
  }
}
