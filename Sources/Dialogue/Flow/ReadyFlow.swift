/// A flow made ready for calls, once for all that run on it: its prompts are put together as far as they
/// can be before anybody calls.
public final class ReadyFlow: Sendable {
  public let flow: Flow
  let steps: [Step]
  /// The key that ends the entries of the flow's fields; `nil` when none does, or not the same everywhere.
  let terminator: Key?
  private let numbers: [NodeName: Int]
  /// How the characters of ASCII are spelt, each in its place; `nil` for one that the wording does not have.
  private let spelt: [String?]
  private let phrases: [PhraseName: Script]

  public init(_ flow: Flow) {
    self.flow = flow
    let phrases = Dictionary(
      uniqueKeysWithValues: flow.wording.phrases.map { ($0.key, Script($0.key, $0.value)) })
    self.phrases = phrases
    spelt = (0..<128 as Range<UInt8>).map { flow.wording.characters[Character(UnicodeScalar($0))] }
    let terminators = Set(
      flow.nodes.values.compactMap { node in
        if case .field(let field) = node { field.termChar } else { nil }
      })
    terminator = terminators.count == 1 ? terminators.first : nil
    let names = Array(flow.nodes.keys)
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.numbers = numbers
    steps = flow.nodes.map { name, node in
      let targets = flow.edges(from: name).prefix(Step.linkCount).map(\.target)
      let links = targets.compactMap { target in
        numbers[target].map { Step.Link(name: target, number: $0) }
      }
      return Step(name, node, links, phrases, flow.desk)
    }
  }

  /// - Parameter earlier: where the call comes from, which mostly knows the way.
  /// - Returns: `nil` for a name that the flow does not define.
  func step(_ name: NodeName, after earlier: Step? = nil) -> Step? {
    if let link = earlier?.links.first(where: { $0.name == name }) { return steps[link.number] }
    return numbers[name].map { steps[$0] }
  }

  /// How each character is said: by the wording, or as itself.
  func spelling(_ text: some StringProtocol) -> [String] {
    text.map { character in
      let word =
        character.utf8.count == 1
        ? character.utf8.first.flatMap { spelt[Int($0)] } : flow.wording.characters[character]
      return word ?? String(character)
    }
  }

  /// Phrases said one after another; those that the wording does not have are silent.
  func script(_ names: [PhraseName]) -> Script {
    if names.count == 1, let script = phrases[names[0]] { return script }
    return Script(names, phrases)
  }
}

/// A node with its prompt, and with what is needed of it at every key.
final class Step: Sendable {
  /// A way on, found without a look into the flow's table.
  struct Link {
    let name: NodeName
    /// Which of the flow's steps.
    let number: Int
  }

  /// Comparing more names than these takes longer than a look into the table.
  static let linkCount = 6

  let name: NodeName
  let links: [Link]
  let node: Node
  let script: Script
  let bargeIn: Bool
  let typeAhead: Bool
  let timeout: Duration
  /// `nil` for a node that is no field.
  let typing: Typing?
  /// `nil` for a node that dictates nothing.
  let dictation: Dictation?
  /// What the node's question to the desk needs; empty for a node that asks nothing.
  let needs: [SlotName]

  init(
    _ name: NodeName, _ node: Node, _ links: [Link], _ phrases: [PhraseName: Script],
    _ desk: [QuestionName: Question]
  ) {
    self.name = name
    self.links = links
    self.node = node
    let prompt = node.prompt
    script = Script(prompt.phrases, phrases)
    bargeIn = prompt.bargeIn
    typeAhead = prompt.typeAhead
    timeout = node.input?.times.timeout ?? .zero
    if case .field(let field) = node { typing = Typing(field) } else { typing = nil }
    if case .dictate(let dictate) = node {
      dictation = Dictation(dictate, phrases)
    } else {
      dictation = nil
    }
    needs = Array(node.question.flatMap { desk[$0]?.needs } ?? [])
  }
}

/// What a dictation says of each group.
final class Dictation: Sendable {
  let node: Dictate
  let group: Script
  let again: Script

  init(_ node: Dictate, _ phrases: [PhraseName: Script]) {
    self.node = node
    group = Script([node.group], phrases)
    again = Script([node.again], phrases)
  }
}

/// How digits are collected, up to the end of an entry.
final class Typing: Sendable {
  let field: Field
  let termChar: Key?
  let longest: Int
  let hasEntries: Bool
  let interdigit: Duration
  let term: Duration
  let entry: Duration

  init(_ field: Field) {
    self.field = field
    termChar = field.termChar
    longest = field.grammar.length.upperBound
    hasEntries = !field.grammar.entries.isEmpty
    interdigit = field.input.times.interdigit
    term = field.input.times.term
    entry = field.input.times.entry
  }
}

/// What can be said as one utterance, by the automated line and by a person.
final class Script: Sendable {
  let byLine: Lines
  let byPerson: Lines
  /// Those of which it is put together.
  let phrases: [PhraseName]

  enum Lines: Sendable {
    /// The same in every call.
    case fixed([Segment])
    /// With slots of the call.
    case filled([Phrase.Part])

    init(_ parts: [Phrase.Part]) {
      var segments: [Segment] = []
      for part in parts {
        switch part {
        case .words(let words): segments.append(.words(words))
        case .pause(let time): segments.append(.pause(time))
        case .slot:
          self = .filled(parts)
          return
        }
      }
      self = .fixed(segments)
    }

    var parts: [Phrase.Part] {
      switch self {
      case .filled(let parts): parts
      case .fixed(let segments):
        segments.compactMap { segment in
          switch segment {
          case .words(let words): .words(words)
          case .pause(let time): .pause(time)
          case .number, .digits, .spelling, .date: nil
          }
        }
      }
    }
  }

  init(_ name: PhraseName, _ phrase: Phrase) {
    byLine = Lines(phrase.parts)
    byPerson = phrase.fuller.map { Lines($0) } ?? byLine
    phrases = [name]
  }

  /// - Parameter ready: a name that is not among them is silent.
  init(_ names: [PhraseName], _ ready: [PhraseName: Script]) {
    let scripts = names.compactMap { ready[$0] }
    byLine = Lines(scripts.flatMap(\.byLine.parts))
    byPerson = Lines(scripts.flatMap(\.byPerson.parts))
    phrases = names
  }
}

extension Node {
  /// What is said when a call comes to the node; nothing at an `ask`.
  public var prompt: Prompt {
    switch self {
    case .say(let say): say.prompt
    case .menu(let menu): menu.input.prompt
    case .field(let field): field.input.prompt
    case .dictate(let dictate): dictate.input.prompt
    case .hold(let hold): hold.prompt
    case .transfer(let transfer): transfer.prompt
    case .hangUp(let hangUp): hangUp.prompt
    case .ask(let ask): Prompt([], typeAhead: ask.typeAhead)
    }
  }

  /// `nil` for a node that does not wait for the caller.
  public var input: Input? {
    switch self {
    case .menu(let menu): menu.input
    case .field(let field): field.input
    case .dictate(let dictate): dictate.input
    case .say, .ask, .hold, .transfer, .hangUp: nil
    }
  }
}

extension Node {
  /// What the node asks the desk; `nil` when nothing.
  public var question: QuestionName? {
    switch self {
    case .ask(let ask): ask.question
    case .hold(let hold): hold.ask?.question
    case .say, .menu, .field, .dictate, .transfer, .hangUp: nil
    }
  }
}
