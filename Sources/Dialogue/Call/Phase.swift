/// Where a call is: one case a situation, each with just the data that the situation has.
public enum Phase: Hashable, Sendable {
  case ringing
  /// A `say` node speaks.
  case saying(Saying)
  /// A `menu` or a `field` speaks or listens.
  case collecting(Collecting)
  /// The desk has been asked.
  case asking(NodeName)
  /// A `dictate` node reads or waits.
  case dictating(Dictating)
  /// A `hold` node asks the desk, speaks or waits.
  case holding(Holding)
  /// A `transfer` node speaks before a person takes over.
  case transferring(Transferring)
  /// The last words are being said.
  case parting(Turn)
  case ended(Ending)
}

/// How a call ended.
public enum Ending: Hashable, Sendable {
  /// The caller hung up, or the line dropped.
  case callerHungUp
  /// The flow came to its end.
  case completed
}

public struct Saying: Hashable, Sendable {
  public var turn: Turn
  public var bargeIn: Bool
  public var next: NodeName
}

public struct Collecting: Hashable, Sendable {
  public var node: NodeName
  /// The digits so far; empty when they are too many.
  public var entry = ""
  /// How many digits there are when they are more than the field takes, counted up to twice as many as
  /// it does; else 0.
  public var surplus = 0
  public var misses = Misses()
  public var waitingFor: WaitingFor

  public enum WaitingFor: Hashable, Sendable {
    case endOfPrompt(Turn, bargeIn: Bool)
    case caller(Turn)

    var isCaller: Bool {
      if case .caller = self { true } else { false }
    }

    /// Whether a key or a word means something now; else it is kept for later.
    var takesInput: Bool {
      switch self {
      case .endOfPrompt(_, let bargeIn): bargeIn
      case .caller: true
      }
    }
  }
}

extension Collecting {
  /// How many digits there are.
  var count: Int { max(entry.count, surplus) }

  /// Digits too many belong to this entry too, and must not begin the next.
  func adding(_ digits: String, upTo longest: Int) -> Collecting {
    var longer = self
    let total = count + digits.count
    longer.entry = total <= longest ? entry + digits : ""
    longer.surplus = total <= longest ? 0 : min(total, 2 * longest)
    return longer
  }
}

/// Silences and misfits at one node, counted apart.
public struct Misses: Hashable, Sendable {
  public var noInput = 0
  public var noMatch = 0

  var total: Int { noInput + noMatch }
}

public struct Dictating: Hashable, Sendable {
  public var node: NodeName
  /// Which group, from 0; `nil` while the introduction is said.
  public var group: Int?
  /// The groups that were read before: they are read slower from the second time on.
  public var read: Set<Int> = []
  /// The caller asked to have everything read slower.
  public var slower = false
  /// Silences since the last sign of the caller.
  public var silences = 0
  public var waitingFor: Collecting.WaitingFor
}

public struct Holding: Hashable, Sendable {
  public var node: NodeName
  /// From 1.
  public var round: Int
  public var waitingFor: WaitingFor

  public enum WaitingFor: Hashable, Sendable {
    case desk
    case endOfPrompt(Turn, bargeIn: Bool)
    case time(Turn)
  }
}

public struct Transferring: Hashable, Sendable {
  public var turn: Turn
  public var greeting: PhraseName
  /// The node at which the automated line was left; the person takes up there.
  public var from: NodeName
}
