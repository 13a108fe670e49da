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
  /// Whether keys and words are kept for what comes next.
  public var typeAhead = true
  public var next: NodeName
  /// The dictation that is gone on with at `next`, when a person takes it up.
  public var resuming: Dictating?
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
  public var from: Origin
}

/// Where the automated line was left, and where a person takes up.
public struct Origin: Hashable, Sendable {
  public var node: NodeName
  /// How far the node had read, when it dictates.
  public var dictating: Dictating?
}
