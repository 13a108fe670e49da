internal import Dialogue
internal import Yams

extension FlowReader {
  mutating func readNode(_ name: String, _ key: Yams.Node, _ value: Yams.Node) {
    guard let mapping = document.mapping(value, "node “\(name)”") else { return }
    // A hold may ask too.
    let present = Self.kinds.filter {
      mapping[$0] != nil && ($0 != "ask" || mapping["hold"] == nil)
    }
    guard let kind = present.first, present.count == 1 else {
      let kinds = Self.kinds.joined(separator: ", ")
      document.report("Node “\(name)” must have exactly one of: \(kinds).", at: key.mark)
      return
    }
    document.expect(Self.keys[kind], in: mapping, "node “\(name)”")
    flow.nodes[NodeName(name)] = node(kind, mapping, "node “\(name)”")
  }

  private mutating func node(
    _ kind: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> Dialogue.Node {
    switch kind {
    case "say":
      return .say(Say(prompt(kind, mapping), next: requiredTarget("next", mapping, what)))
    case "menu":
      let input = input(kind, mapping, defaults.menu, what)
      let list = document.required("choices", in: mapping, what)
      return .menu(Menu(input, choices: list.map { choices($0, what) } ?? []))
    case "field":
      return .field(field(mapping, what))
    case "dictate":
      return .dictate(dictate(mapping, what))
    case "ask":
      var ask = ask(mapping, what)
      ask.typeAhead = flag("typeahead", mapping) ?? defaults.typeAhead
      return .ask(ask)
    case "hold":
      return .hold(hold(mapping, what))
    case "transfer":
      return .transfer(
        Transfer(
          prompt(kind, mapping, bargeIn: false, typeAhead: false),
          greeting: requiredPhrase("greeting", mapping, what),
          otherwise: requiredTarget("otherwise", mapping, what)))
    default:
      return .hangUp(HangUp(prompt(kind, mapping, bargeIn: false, typeAhead: false)))
    }
  }

  private mutating func field(_ mapping: Yams.Node.Mapping, _ what: String) -> Field {
    let grammar = grammar(mapping, what)
    var terminator = defaults.termChar
    if let node = mapping["termchar"] { terminator = termChar(node) }
    return Field(
      input("field", mapping, defaults.field, what),
      slot: SlotName(requiredText("slot", mapping, what)), grammar: grammar, termChar: terminator,
      next: requiredTarget("next", mapping, what))
  }

  private mutating func dictate(_ mapping: Yams.Node.Mapping, _ what: String) -> Dictate {
    Dictate(
      input("dictate", mapping, defaults.dictation, what),
      slot: SlotName(requiredText("slot", mapping, what)),
      group: requiredPhrase("group", mapping, what), again: requiredPhrase("again", mapping, what),
      next: requiredTarget("next", mapping, what))
  }

  private mutating func hold(_ mapping: Yams.Node.Mapping, _ what: String) -> Hold {
    if mapping["ask"] == nil, let replies = mapping["replies"] {
      document.report("Expected “ask” beside “replies” in \(what).", at: replies.mark)
    }
    let asked = mapping["ask"] != nil
    var rounds = 1
    if let node = asked ? document.required("times", in: mapping, what) : mapping["times"] {
      rounds = self.rounds(node)
    }
    let every = document.required("every", in: mapping, what)
      .flatMap { document.duration($0, "every") }
    return Hold(
      prompt("hold", mapping, typeAhead: false), every: every ?? .seconds(10), rounds: rounds,
      next: requiredTarget("next", mapping, what), ask: asked ? ask(mapping, what) : nil,
      choices: mapping["choices"].map { choices($0, what) } ?? [])
  }

  private mutating func rounds(_ node: Yams.Node) -> Int {
    guard let text = document.text(node, "times") else { return 1 }
    guard text.isOfDigits, let rounds = Int(text), (1...1000).contains(rounds) else {
      document.report(
        "Expected how many rounds as times, 1 to 1000; found “\(text)”.", at: node.mark)
      return 1
    }
    return rounds
  }
}
