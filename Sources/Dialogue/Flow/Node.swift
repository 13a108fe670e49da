/// One step of a flow. It is indirect since it is large, and looked at in every event.
public indirect enum Node: Hashable, Sendable {
  case say(Say)
  case menu(Menu)
  case field(Field)
  case ask(Ask)
  case dictate(Dictate)
  case hold(Hold)
  case transfer(Transfer)
  case hangUp(HangUp)
}

/// Phrases said one after another.
public struct Prompt: Hashable, Sendable {
  public var phrases: [PhraseName]
  /// Whether a key or a word of the caller cuts it short.
  public var bargeIn: Bool
  /// Whether keys and words are kept that came before it, or in it when it cannot be cut, until
  /// something takes them. Where they are not, they are dropped: a flush point.
  public var typeAhead: Bool

  public init(_ phrases: [PhraseName], bargeIn: Bool = true, typeAhead: Bool = true) {
    self.phrases = phrases
    self.bargeIn = bargeIn
    self.typeAhead = typeAhead
  }
}

/// Says something and goes on.
public struct Say: Hashable, Sendable {
  public var prompt: Prompt
  public var next: NodeName

  public init(_ prompt: Prompt, next: NodeName) {
    self.prompt = prompt
    self.next = next
  }
}

/// Puts a question to the desk and goes where its reply leads.
public struct Ask: Hashable, Sendable {
  /// What the caller entered was not taken: the field asks for it again, with a word about why.
  public struct Rejection: Hashable, Sendable {
    public var field: NodeName
    public var wording: PhraseName

    public init(_ field: NodeName, wording: PhraseName) {
      self.field = field
      self.wording = wording
    }
  }

  public var question: QuestionName
  public var branches: [ReplyName: NodeName]
  /// The replies that count as a miss at a field.
  public var rejections: [ReplyName: Rejection]
  /// Whether keys and words that came before, or while the desk is asked, are kept.
  public var typeAhead: Bool

  public init(
    _ question: QuestionName, branches: [ReplyName: NodeName],
    rejections: [ReplyName: Rejection] = [:], typeAhead: Bool = true
  ) {
    self.question = question
    self.branches = branches
    self.rejections = rejections
    self.typeAhead = typeAhead
  }
}

/// Waits, in rounds: each asks the desk whether the wait is over, says how things stand, and is silent,
/// or plays, for a while.
///
/// A queue asks for its position: the reply `waiting` leads to the node itself, which is one more
/// round, and the reply `ready` away from it. Without a question the rounds just pass.
public struct Hold: Hashable, Sendable {
  /// Said in every round, after the desk has replied.
  public var prompt: Prompt
  /// How long a round lasts after its prompt.
  public var every: Duration
  /// How many rounds there are at most; then `next` follows, so that nobody waits for ever.
  public var rounds: Int
  public var next: NodeName
  /// Put at the beginning of each round. A branch to the node itself goes on with the round.
  public var ask: Ask?
  /// What the caller may do meanwhile. Other keys and words change nothing.
  public var choices: [Menu.Choice]

  public init(
    _ prompt: Prompt, every: Duration, rounds: Int = 1, next: NodeName, ask: Ask? = nil,
    choices: [Menu.Choice] = []
  ) {
    self.prompt = prompt
    self.every = every
    self.rounds = rounds
    self.next = next
    self.ask = ask
    self.choices = choices
  }
}

/// Connects the caller with a person, who begins the node anew at which the automated line was left,
/// with fuller wording; a dictation goes on with the group at which it was left. Nothing cuts its
/// prompt, and no key waits behind it.
public struct Transfer: Hashable, Sendable {
  public var prompt: Prompt
  /// What the person says first.
  public var greeting: PhraseName
  /// Where the call goes when the caller already speaks with a person.
  public var otherwise: NodeName

  public init(_ prompt: Prompt, greeting: PhraseName, otherwise: NodeName) {
    self.prompt = prompt
    self.greeting = greeting
    self.otherwise = otherwise
  }
}

/// Says goodbye, which nothing cuts, and ends the call.
public struct HangUp: Hashable, Sendable {
  public var prompt: Prompt

  public init(_ prompt: Prompt) {
    self.prompt = prompt
  }
}
