internal import Dialogue
internal import Yams

/// Reads a call flow. The names that it refers to are gathered with their places, for the checks.
struct FlowReader {
  private(set) var document: YAMLDocument
  private(set) var flow = Flow(
    start: "", nodes: [:], desk: [:], wording: Wording(phrases: [:]), ways: Ways(unavailable: ""))
  private(set) var targets: [Reference<Dialogue.Node>] = []
  private(set) var phrases: [Reference<Phrase>] = []
  private var defaults = Defaults()

  /// A name, and where it stands.
  struct Reference<Part> {
    var name: Name<Part>
    var mark: Mark?
  }

  /// What a node that waits for the caller does when it does not say so itself.
  private struct Defaults {
    var menu = Times(timeout: .seconds(5), interdigit: .seconds(5), term: .seconds(2))
    var field = Times(timeout: .seconds(8), interdigit: .seconds(5), term: .seconds(2))
    var dictation = Times(timeout: .seconds(10), interdigit: .seconds(5), term: .seconds(2))
    var noInput: [PhraseName] = []
    var noMatch: [PhraseName] = []
    var failed: NodeName = ""
  }

  init(_ file: SourceFile) {
    document = YAMLDocument(file)
    guard let root = document.root else { return }
    document.expect(["start", "defaults", "desk", "nodes"], in: root, "the flow")
    if let start = document.required("start", in: root, "the flow") {
      flow.start = target(start) ?? ""
    }
    if let node = document.required("defaults", in: root, "the flow"),
      let mapping = document.mapping(node, "defaults")
    {
      readDefaults(mapping)
    }
    if let desk = root["desk"], let questions = document.mapping(desk, "desk") {
      for (key, value) in questions { readQuestion(key.string ?? "", value) }
    }
    if let node = document.required("nodes", in: root, "the flow"),
      let nodes = document.mapping(node, "nodes")
    {
      for (key, value) in nodes { readNode(key, value) }
    }
  }

  mutating func report(_ message: String, at mark: Mark?) {
    document.report(message, at: mark)
  }

  // MARK: Defaults and desk

  private mutating func readDefaults(_ mapping: Yams.Node.Mapping) {
    let what = "defaults"
    document.expect(
      [
        "noinput", "nomatch", "failed", "person", "still-here", "cleared", "unavailable", "menu",
        "field", "dictate",
      ], in: mapping, what)
    defaults.noInput = mapping["noinput"].map { phraseList($0) } ?? []
    defaults.noMatch = mapping["nomatch"].map { phraseList($0) } ?? []
    defaults.failed = requiredTarget("failed", mapping, what)
    defaults.menu = times(mapping["menu"], "menu", defaults.menu)
    defaults.field = times(mapping["field"], "field", defaults.field)
    defaults.dictation = times(mapping["dictate"], "dictate", defaults.dictation)
    flow.ways = Ways(
      person: mapping["person"].flatMap { target($0) },
      stillHere: mapping["still-here"].flatMap { phrase($0) },
      cleared: mapping["cleared"].flatMap { phrase($0) },
      unavailable: requiredTarget("unavailable", mapping, what))
  }

  private static let timeKeys: Set = ["timeout", "interdigittimeout", "termtimeout"]

  private mutating func times(_ node: Yams.Node?, _ what: String, _ defaults: Times) -> Times {
    guard let node, let mapping = document.mapping(node, what) else { return defaults }
    document.expect(Self.timeKeys, in: mapping, what)
    return times(mapping, defaults)
  }

  private mutating func times(_ mapping: Yams.Node.Mapping, _ defaults: Times) -> Times {
    Times(
      timeout: time("timeout", mapping) ?? defaults.timeout,
      interdigit: time("interdigittimeout", mapping) ?? defaults.interdigit,
      term: time("termtimeout", mapping) ?? defaults.term)
  }

  private mutating func time(_ key: String, _ mapping: Yams.Node.Mapping) -> Duration? {
    mapping[key].flatMap { document.duration($0, key) }
  }

  private mutating func readQuestion(_ name: String, _ node: Yams.Node) {
    let what = "question “\(name)”"
    guard let mapping = document.mapping(node, what) else { return }
    document.expect(["needs", "replies"], in: mapping, what)
    var question = Question(needs: [], replies: [:])
    if let needs = mapping["needs"] { question.needs = Set(slots(needs)) }
    if let replies = document.required("replies", in: mapping, what),
      let byName = document.mapping(replies, "replies of \(what)")
    {
      for (reply, gives) in byName {
        question.replies[ReplyName(reply.string ?? "")] = Reply(gives: Set(slots(gives)))
      }
    }
    flow.desk[QuestionName(name)] = question
  }

  private mutating func slots(_ node: Yams.Node) -> [SlotName] {
    document.list(node, "slots").compactMap { document.text($0, "a slot") }.map { SlotName($0) }
  }

  // MARK: Nodes

  private static let kinds = ["say", "menu", "field", "ask", "dictate", "transfer", "hang-up"]
  private static let inputKeys: Set = ["help", "noinput", "nomatch", "failed", "bargein"]

  private mutating func readNode(_ key: Yams.Node, _ value: Yams.Node) {
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
      document.expect(waiting.union(["field", "slot", "length", "next"]), in: mapping, what)
      let input = input(kind, mapping, defaults.field)
      let slot = requiredText("slot", mapping, what)
      return .field(
        Field(
          input, slot: SlotName(slot), length: length(mapping, what),
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

  private mutating func ask(_ mapping: Yams.Node.Mapping, _ what: String) -> Ask {
    guard let node = mapping["ask"], let text = document.text(node, "ask") else {
      return Ask("", branches: [:])
    }
    let question = flow.desk[QuestionName(text)]
    if question == nil { document.report("The desk has no question “\(text)”.", at: node.mark) }
    var branches: [ReplyName: NodeName] = [:]
    if let replies = document.required("replies", in: mapping, what),
      let byName = document.mapping(replies, "replies of \(what)")
    {
      for (reply, next) in byName {
        let name = ReplyName(reply.string ?? "")
        if let question, question.replies[name] == nil {
          document.report("“\(text)” is never answered by “\(name)”.", at: reply.mark)
        }
        branches[name] = target(next)
      }
      for missing in (question?.replies.keys.sorted() ?? []) where branches[missing] == nil {
        document.report("No branch takes the reply “\(missing)” of “\(text)”.", at: replies.mark)
      }
    }
    return Ask(QuestionName(text), branches: branches)
  }

  // MARK: Names

  private mutating func requiredTarget(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> NodeName {
    document.required(key, in: mapping, what).flatMap { target($0) } ?? ""
  }

  private mutating func requiredPhrase(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> PhraseName {
    document.required(key, in: mapping, what).flatMap { phrase($0) } ?? ""
  }

  private mutating func requiredText(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> String {
    document.required(key, in: mapping, what).flatMap { document.text($0, key) } ?? ""
  }

  private mutating func target(_ node: Yams.Node) -> NodeName? {
    guard let text = document.text(node, "the name of a node") else { return nil }
    targets.append(Reference(name: NodeName(text), mark: node.mark))
    return NodeName(text)
  }

  private mutating func phrase(_ node: Yams.Node) -> PhraseName? {
    guard let text = document.text(node, "the name of a phrase") else { return nil }
    phrases.append(Reference(name: PhraseName(text), mark: node.mark))
    return PhraseName(text)
  }

  /// One phrase, or a list of them.
  private mutating func phraseList(_ node: Yams.Node) -> [PhraseName] {
    guard node.sequence != nil else { return phrase(node).map { [$0] } ?? [] }
    let names = document.list(node, "phrases").compactMap { phrase($0) }
    if names.isEmpty { document.report("Expected at least one phrase.", at: node.mark) }
    return names
  }
}
