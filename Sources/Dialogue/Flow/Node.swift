/// One step of a flow.
public enum Node: Hashable, Sendable {
  case say(Say)
  case menu(Menu)
  case field(Field)
  case ask(Ask)
  case dictate(Dictate)
  case transfer(Transfer)
  case hangUp(HangUp)
}

/// Phrases said one after another.
public struct Prompt: Hashable, Sendable {
  public var phrases: [PhraseName]
  /// Whether a key or a word of the caller cuts it short.
  public var bargeIn: Bool

  public init(_ phrases: [PhraseName], bargeIn: Bool = true) {
    self.phrases = phrases
    self.bargeIn = bargeIn
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
  /// How words at a field are read.
  public enum Spoken: String, CaseIterable, Hashable, Sendable {
    /// One after another: "forty two" is 42 or 402.
    case digits
    /// As a number to be counted with: "forty two" is 42.
    case number
  }

  public var input: Input
  public var slot: SlotName
  /// How many digits make an entry.
  public var length: ClosedRange<Int>
  public var spoken: Spoken
  public var next: NodeName

  public init(
    _ input: Input, slot: SlotName, length: ClosedRange<Int>, spoken: Spoken = .digits,
    next: NodeName
  ) {
    self.input = input
    self.spoken = spoken
    self.slot = slot
    self.length = length
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

  public init(
    _ question: QuestionName, branches: [ReplyName: NodeName],
    rejections: [ReplyName: Rejection] = [:]
  ) {
    self.question = question
    self.branches = branches
    self.rejections = rejections
  }
}

/// Reads a code group by group, each when the caller is ready for it.
public struct Dictate: Hashable, Sendable {
  public var input: Input
  /// The slot that holds the groups, parted by hyphens.
  public var slot: SlotName
  /// Said before each group; the slots `group` (its letter) and `digits` are filled.
  public var group: PhraseName
  /// The same for a group that is read again, slower.
  public var again: PhraseName
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

/// Connects the caller with a person, who begins the node anew at which the automated line was left,
/// with fuller wording.
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

/// Says goodbye and ends the call.
public struct HangUp: Hashable, Sendable {
  public var prompt: Prompt

  public init(_ prompt: Prompt) {
    self.prompt = prompt
  }
}
