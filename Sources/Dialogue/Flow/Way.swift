/// How a call left a node, or what happened there: the cause of an edge, a choice by its key alone.
public enum Way: Hashable, Sendable {
  case next
  case choice(Key)
  case reply(ReplyName)
  case rejection(ReplyName)
  /// At which the node does something of its own; `hangUp`, when it is told to a listener.
  case outcome(Outcome)
  case tooMuchSilence
  case tooManyMisfits
  case person
  case goodbye
  case unavailable
  case withPerson
}

extension Edge.Cause {
  public var way: Way {
    switch self {
    case .next: .next
    case .choice(let choice): .choice(choice.key)
    case .reply(let reply): .reply(reply)
    case .rejection(let reply): .rejection(reply)
    case .outcome(let outcome): .outcome(outcome)
    case .tooMuchSilence: .tooMuchSilence
    case .tooManyMisfits: .tooManyMisfits
    case .person: .person
    case .goodbye: .goodbye
    case .unavailable: .unavailable
    case .withPerson: .withPerson
    }
  }
}
