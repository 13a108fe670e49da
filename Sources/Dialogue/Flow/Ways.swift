/// What a flow does wherever the caller is, and what it says then.
public struct Ways: Hashable, Sendable {
  public var keys: GlobalKeys
  /// Where the key and the words for a person lead; `nil` when there is nobody.
  public var person: NodeName?
  /// Where the words of a caller who takes leave lead ("goodbye", "hang up"), unless a menu has a choice
  /// for them; `nil` when they are words like any other. In a dictation they lead where silence does.
  public var goodbye: NodeName?
  /// Said when a caller who already speaks with a person asks for one.
  public var stillHere: PhraseName?
  /// Said when the digits of a field were cleared.
  public var cleared: PhraseName?
  /// Said at the first, second, … miss when words at a menu are no choice, or at a field no entry; the last
  /// one at every later miss too. Empty says what the node says of any misfit.
  public var unclear: [PhraseName]
  /// Asked when words at a field can be two entries or more: the slots `reading-1` and `reading-2` hold
  /// the likeliest. `nil` takes them as unclear; the outcome `ambiguous` of a node goes before it.
  public var ambiguous: PhraseName?
  /// The same at a menu, when two choices or more were named: the slots hold the first words of each.
  public var ambiguousChoice: PhraseName?
  /// Where a call goes on when the desk cannot answer at all.
  public var unavailable: NodeName
  /// An `ask` that tells the desk when the caller hangs up; nothing follows from its reply. `nil` tells
  /// nobody.
  public var hangUp: NodeName?

  public init(
    keys: GlobalKeys = GlobalKeys(), person: NodeName? = nil, goodbye: NodeName? = nil,
    stillHere: PhraseName? = nil, cleared: PhraseName? = nil, unclear: [PhraseName] = [],
    ambiguous: PhraseName? = nil, ambiguousChoice: PhraseName? = nil, unavailable: NodeName,
    hangUp: NodeName? = nil
  ) {
    self.keys = keys
    self.person = person
    self.goodbye = goodbye
    self.stillHere = stillHere
    self.cleared = cleared
    self.unclear = unclear
    self.ambiguous = ambiguous
    self.ambiguousChoice = ambiguousChoice
    self.unavailable = unavailable
    self.hangUp = hangUp
  }
}

/// The keys that mean the same throughout a flow; `nil` for one that it does not have. A choice of a
/// menu goes before them.
public struct GlobalKeys: Hashable, Sendable {
  /// In menus and dictations: asks for a person.
  public var person: Key?
  /// In menus and dictations, and on hold: says it again.
  public var again: Key?
  /// In fields: drops the digits so far.
  public var clear: Key?
  /// In dictations: goes on to the next group.
  public var next: Key?

  public init(
    person: Key? = .zero, again: Key? = .star, clear: Key? = .star, next: Key? = .pound
  ) {
    self.person = person
    self.again = again
    self.clear = clear
    self.next = next
  }
}
