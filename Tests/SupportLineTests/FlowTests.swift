import Codes
import Dialogue
import SupportLine
import Testing

/// Customer Support's flow as a whole: nothing in it is missing, and nothing is there for nothing.
struct FlowTests {
  @Test("The flow declares exactly the questions that the desk answers")
  func desk() throws {
    let declared = DeskQuestion.allCases.map { ($0.name, $0.declaration) }
    var desk = try Sample.flow().desk
    // The order is the file's.
    for (name, question) in declared { desk[name]?.order = question.order }
    #expect(desk == Dictionary(uniqueKeysWithValues: declared))
  }

  @Test("Every phrase of the wording is said somewhere, and every phrase that is said exists")
  func phrases() throws {
    let flow = try Sample.flow()
    #expect(
      Set(flow.nodes.values.flatMap(\.phrases) + flow.ways.phrases)
        == Set(flow.wording.phrases.keys))
  }

  @Test("Every node can be reached, and from every node an end can be reached")
  func nodes() throws {
    let flow = try Sample.flow()
    let targets = flow.nodes.keys.map { ($0, Set(flow.edges(from: $0).map(\.target))) }
    let edges = Dictionary(uniqueKeysWithValues: targets)
    #expect(reached(from: [flow.start], edges) == Set(flow.nodes.keys))

    var backward: [NodeName: Set<NodeName>] = [:]
    for (name, next) in edges {
      for target in next { backward[target, default: []].insert(name) }
    }
    let ends = flow.nodes.filter { if case .hangUp = $0.value { true } else { false } }.keys
    #expect(reached(from: Set(ends), backward) == Set(flow.nodes.keys))
  }

  private func reached(
    from start: Set<NodeName>, _ edges: [NodeName: Set<NodeName>]
  ) -> Set<NodeName> {
    var found = start
    var waiting = Array(start)
    while let name = waiting.popLast() {
      for next in edges[name] ?? [] where found.insert(next).inserted { waiting.append(next) }
    }
    return found
  }

  @Test("No menu has more than four choices, two for one key, or two for the same words")
  func menus() throws {
    for (name, node) in try Sample.flow().nodes {
      guard case .menu(let menu) = node else { continue }
      #expect((1...4).contains(menu.choices.count), "\(name)")
      #expect(Set(menu.choices.map(\.key)).count == menu.choices.count, "\(name)")
      let words = menu.choices.flatMap(\.words)
      #expect(Set(words).count == words.count, "\(name)")
    }
  }

  @Test("Every slot that is said is filled by somebody")
  func slots() throws {
    let flow = try Sample.flow()
    let said = flow.wording.phrases.values.flatMap { $0.parts + ($0.fuller ?? []) }
      .compactMap { part in if case .slot(let name, _) = part { name } else { nil } }
    let byDesk = flow.desk.values.flatMap(\.replies.values).flatMap(\.gives)
    let byCall: [SlotName] = [
      "entry", "entry-count", "group", "group-number", "digits", "reading-1", "reading-2",
    ]
    let filled = Set(flow.nodes.values.flatMap(\.fills) + byDesk + byCall)
    #expect(Set(said).subtracting(filled) == [])
    #expect(Set(flow.desk.values.flatMap(\.needs)).subtracting(filled) == [])
  }

  @Test("Letters and digits are spelt as the codes are")
  func characters() throws {
    let all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let words = all.compactMap { character in
      Spelling.word(for: character).map { (character, $0) }
    }
    #expect(words.count == 36)
    #expect(try Sample.flow().wording.characters == Dictionary(uniqueKeysWithValues: words))
  }

  @Test("Every reason of the wizard can be given, and no other")
  func reasons() throws {
    let given = try Sample.flow().nodes.values.flatMap { node -> [String] in
      if case .menu(let menu) = node { menu.choices.compactMap { $0.sets["reason"] } } else { [] }
    }
    #expect(given.sorted() == ReactivationReason.allCases.map(\.rawValue).sorted())
  }

  @Test("Every date of the calendar can be said")
  func months() throws {
    #expect(
      try Sample.flow().wording.months == [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ])
  }
}

extension Node {
  /// Every phrase that the node can say.
  var phrases: [PhraseName] {
    let own: [PhraseName] =
      switch self {
      case .say(let say): say.prompt.phrases
      case .dictate(let dictate): [dictate.group, dictate.again]
      case .transfer(let transfer): transfer.prompt.phrases + [transfer.greeting]
      case .hangUp(let hangUp): hangUp.prompt.phrases
      case .ask(let ask): ask.rejections.values.map(\.wording)
      case .hold(let hold): hold.prompt.phrases + (hold.ask?.rejections.values.map(\.wording) ?? [])
      case .menu, .field: []
      }
    guard let input else { return own }
    return own + input.prompt.phrases + (input.help.map { [$0] } ?? []) + input.noInput.wordings
      + input.noMatch.wordings
      + input.outcomes.values.compactMap { if case .say(let phrase) = $0 { phrase } else { nil } }
  }

  /// Every slot that the node can fill.
  var fills: [SlotName] {
    switch self {
    case .menu(let menu): menu.choices.flatMap(\.sets.keys)
    case .field(let field): [field.slot]
    case .hold(let hold): hold.choices.flatMap(\.sets.keys)
    case .say, .ask, .dictate, .transfer, .hangUp: []
    }
  }
}

extension Ways {
  var phrases: [PhraseName] {
    [stillHere, cleared, ambiguous, ambiguousChoice].compactMap(\.self) + unclear
  }
}
