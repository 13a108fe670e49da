/// What a node that speaks to the caller, and then listens, waits for.
public enum Waiting: Hashable, Sendable {
  case endOfPrompt(Turn, bargeIn: Bool)
  case caller(Turn)

  var isCaller: Bool {
    if case .caller = self { true } else { false }
  }

  /// Whether a key or a word means something now; else it is kept for later, or dropped.
  var takesInput: Bool {
    switch self {
    case .endOfPrompt(_, let bargeIn): bargeIn
    case .caller: true
    }
  }
}

public struct Collecting: Hashable, Sendable {
  public var node: NodeName
  /// The keys so far; empty when they are too many.
  public var entry = ""
  /// How many keys there are when they are more than the field takes, counted up to twice as many as it
  /// does; else 0.
  public var surplus = 0
  public var misses = Misses()
  public var waitingFor: Waiting
  /// What runs for the whole entry; `nil` before its first key, and before the first after a question.
  public var limit: Turn?
  /// Why the last entry was not taken, until the caller has heard it or speaks.
  public var unheard: Unheard?
  /// It was asked which of two readings is meant.
  public var isAsked = false
  /// The entry is a number that was said, whole: a key begins another.
  public var isNumber = false
}

extension Collecting {
  mutating func drop() {
    entry = ""
    surplus = 0
    isNumber = false
  }

  /// The same when the caller has heard why the last entry was not taken.
  var knowing: Collecting {
    guard unheard != nil else { return self }
    var knowing = self
    knowing.unheard = nil
    return knowing
  }

  /// How many keys there are; of a name, bytes: `Grammar.count` tells its letters.
  var count: Int { surplus > 0 ? surplus : entry.utf8.count }

  /// Keys too many belong to this entry too, and must not begin the next.
  ///
  /// - Parameter added: how many characters `keys` are.
  mutating func add(_ keys: String, _ added: Int, upTo longest: Int) {
    isAsked = false
    let total = count + added
    if total <= longest {
      entry += keys
    } else {
      entry = ""
      surplus = min(total, 2 * longest)
    }
  }
}

/// Why an entry was not taken, while it is said and when a key cut it. Who typed ahead cuts it with keys
/// that were meant for what would have come next.
public struct Unheard: Hashable, Sendable {
  public var wording: PhraseName
  /// How many entries of such keys are still passed over: as many as there can be questions ahead.
  public var left = 4

  init(_ wording: PhraseName) { self.wording = wording }
}

/// Silences and misfits at one node, counted apart.
public struct Misses: Hashable, Sendable {
  public var noInput = 0
  public var noMatch = 0

  var total: Int { noInput + noMatch }
}

/// Which groups of a code were read. From the 64th on they count as one: nobody dictates as many.
public struct ReadGroups: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  public init(arrayLiteral groups: Int...) {
    for group in groups { insert(group) }
  }

  /// - Parameter group: from 0.
  public func contains(_ group: Int) -> Bool { bits & bit(group) != 0 }

  mutating func insert(_ group: Int) { bits |= bit(group) }

  private func bit(_ group: Int) -> UInt64 { 1 << UInt64(min(max(0, group), 63)) }
}

public struct Dictating: Hashable, Sendable {
  public var node: NodeName
  /// Which group, from 0; `nil` while the introduction is said.
  public var group: Int?
  /// The groups whose reading was begun: they are read slower from the second time on.
  public var read = ReadGroups()
  /// The groups that were heard: to the end, or begun twice. A caller who cuts a group twice does not
  /// want it.
  public var heard = ReadGroups()
  /// The groups that were left out are read, each in its turn, since the last one was.
  public var isCatchingUp = false
  /// The caller asked to have everything read slower.
  public var slower = false
  /// Since the last sign of the caller that was understood.
  public var misses = Misses()
  public var waitingFor: Waiting
}
