internal import Dialogue
internal import Yams

extension FlowReader {
  private static let kinds = ["say", "menu", "field", "ask", "dictate", "transfer", "hang-up"]
  private static let inputKeys: Set = ["help", "noinput", "nomatch", "failed", "bargein"]

  mutating func readNode(_ key: Yams.Node, _ value: Yams.Node) {
    let name = key.string ?? ""
    guard let mapping = document.mapping(value, "node “\(name)”") else { return }
    let present = Self.kinds.filter { mapping[$0] != nil }
    guard let kind = present.first, present.count == 1 else {
      let kinds = Self.kinds.joined(separator: ", ")
      document.report("Node “\(name)” must have exactly one of: \(kinds).", at: key.mark)
      return
    }
    flow.nodes[NodeName(name)] = node(kind, mapping, "node “\(name)”")
  }

  private mutating func node(
    _ kind: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> Dialogue.Node {
    let waiting = Self.inputKeys.union(Self.timeKeys)
    switch kind {
    case "say":
      document.expect(["say", "bargein", "next"], in: mapping, what)
      return .say(Say(prompt(kind, mapping), next: requiredTarget("next", mapping, what)))
    case "menu":
      document.expect(waiting.union(["menu", "choices"]), in: mapping, what)
      let input = input(kind, mapping, defaults.menu)
      return .menu(Menu(input, choices: choices(mapping, what)))
    case "field":
      document.expect(
        waiting.union(["field", "slot", "length", "spoken", "next"]), in: mapping, what)
      let input = input(kind, mapping, defaults.field)
      let slot = requiredText("slot", mapping, what)
      return .field(
        Field(
          input, slot: SlotName(slot), length: length(mapping, what), spoken: spoken(mapping),
          next: requiredTarget("next", mapping, what)))
    case "dictate":
      document.expect(
        waiting.union(["dictate", "slot", "group", "again", "next"]), in: mapping, what)
      let input = input(kind, mapping, defaults.dictation)
      let slot = requiredText("slot", mapping, what)
      return .dictate(
        Dictate(
          input, slot: SlotName(slot), group: requiredPhrase("group", mapping, what),
          again: requiredPhrase("again", mapping, what), next: requiredTarget("next", mapping, what)
        ))
    case "ask":
      document.expect(["ask", "replies"], in: mapping, what)
      return .ask(ask(mapping, what))
    case "transfer":
      document.expect(["transfer", "greeting", "otherwise"], in: mapping, what)
      return .transfer(
        Transfer(
          prompt(kind, mapping), greeting: requiredPhrase("greeting", mapping, what),
          otherwise: requiredTarget("otherwise", mapping, what)))
    default:
      document.expect(["hang-up"], in: mapping, what)
      return .hangUp(HangUp(prompt(kind, mapping)))
    }
  }

  private mutating func prompt(_ kind: String, _ mapping: Yams.Node.Mapping) -> Prompt {
    let phrases = mapping[kind].map { phraseList($0) } ?? []
    var bargeIn = true
    if let node = mapping["bargein"], let text = document.text(node, "bargein") {
      if !["true", "false"].contains(text) {
        document.report("Expected true or false as bargein; found “\(text)”.", at: node.mark)
      }
      bargeIn = text != "false"
    }
    return Prompt(phrases, bargeIn: bargeIn)
  }

  private mutating func input(
    _ kind: String, _ mapping: Yams.Node.Mapping, _ times: Times
  ) -> Input {
    Input(
      prompt(kind, mapping), help: mapping["help"].flatMap { phrase($0) },
      times: self.times(mapping, times),
      noInput: mapping["noinput"].map { phraseList($0) } ?? defaults.noInput,
      noMatch: mapping["nomatch"].map { phraseList($0) } ?? defaults.noMatch,
      failed: mapping["failed"].flatMap { target($0) } ?? defaults.failed)
  }

  private mutating func choices(_ mapping: Yams.Node.Mapping, _ what: String) -> [Menu.Choice] {
    guard let list = document.required("choices", in: mapping, what) else { return [] }
    return document.list(list, "choices of \(what)").compactMap { node in
      guard let choice = document.mapping(node, "a choice of \(what)") else { return nil }
      document.expect(["key", "words", "next", "set"], in: choice, "a choice")
      guard let keyNode = document.required("key", in: choice, "a choice"),
        let text = document.text(keyNode, "key")
      else { return nil }
      guard let character = text.first, text.count == 1, let key = Key(rawValue: character) else {
        document.report("Expected a key, 0 to 9, * or #; found “\(text)”.", at: keyNode.mark)
        return nil
      }
      let words = choice["words"].map { document.list($0, "words") } ?? []
      return Menu.Choice(
        key, words: words.compactMap { document.text($0, "words") },
        next: requiredTarget("next", choice, "a choice"), sets: sets(choice))
    }
  }

  private mutating func sets(_ choice: Yams.Node.Mapping) -> [SlotName: String] {
    guard let node = choice["set"], let mapping = document.mapping(node, "set") else { return [:] }
    var sets: [SlotName: String] = [:]
    for (slot, value) in mapping {
      sets[SlotName(slot.string ?? "")] = document.text(value, "the content of a slot")
    }
    return sets
  }

  /// `20`, or `1-6`.
  private mutating func length(_ mapping: Yams.Node.Mapping, _ what: String) -> ClosedRange<Int> {
    guard let node = document.required("length", in: mapping, what),
      let text = document.text(node, "length")
    else { return 1...1 }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first >= 1,
      first <= last, last <= 64
    else {
      document.report(
        "Expected how many digits, as 20 or 1-6, 64 at most; found “\(text)”.", at: node.mark)
      return 1...1
    }
    return first...last
  }

  private mutating func spoken(_ mapping: Yams.Node.Mapping) -> Field.Spoken {
    guard let node = mapping["spoken"], let text = document.text(node, "spoken") else {
      return .digits
    }
    guard let spoken = Field.Spoken(rawValue: text) else {
      document.report("Expected digits or number as spoken; found “\(text)”.", at: node.mark)
      return .digits
    }
    return spoken
  }

  private mutating func ask(_ mapping: Yams.Node.Mapping, _ what: String) -> Ask {
    guard let node = mapping["ask"], let text = document.text(node, "ask") else {
      return Ask("", branches: [:])
    }
    let question = flow.desk[QuestionName(text)]
    if question == nil { document.report("The desk has no question “\(text)”.", at: node.mark) }
    var ask = Ask(QuestionName(text), branches: [:])
    guard let replies = document.required("replies", in: mapping, what),
      let byName = document.mapping(replies, "replies of \(what)")
    else { return ask }
    for (reply, next) in byName {
      let name = ReplyName(reply.string ?? "")
      if let question, question.replies[name] == nil {
        document.report("“\(text)” is never answered by “\(name)”.", at: reply.mark)
      }
      if next.mapping == nil {
        ask.branches[name] = target(next)
      } else {
        ask.rejections[name] = rejection(next, "reply “\(name)” of \(what)")
      }
    }
    for missing in (question?.replies.keys.sorted() ?? [])
    where ask.branches[missing] == nil && ask.rejections[missing] == nil {
      document.report("No branch takes the reply “\(missing)” of “\(text)”.", at: replies.mark)
    }
    return ask
  }

  /// `{ reject: FIELD, say: PHRASE }`
  private mutating func rejection(_ node: Yams.Node, _ what: String) -> Ask.Rejection? {
    guard let mapping = document.mapping(node, what) else { return nil }
    document.expect(["reject", "say"], in: mapping, what)
    return Ask.Rejection(
      requiredTarget("reject", mapping, what), wording: requiredPhrase("say", mapping, what))
  }
}
