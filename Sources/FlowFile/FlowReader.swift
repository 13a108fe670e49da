internal import Dialogue
internal import Yams

/// Reads a call flow. The names that it refers to are gathered with their places, for the checks.
struct FlowReader {
  var document: YAMLDocument
  var flow = Flow(
    start: "", nodes: [:], desk: [:], wording: Wording(phrases: [:]), ways: Ways(unavailable: ""))
  private(set) var targets: [Reference<Dialogue.Node>] = []
  private(set) var phrases: [Reference<Phrase>] = []
  var defaults = Defaults()

  /// A name, and where it stands.
  struct Reference<Part> {
    var name: Name<Part>
    var mark: Mark?
  }

  /// What a node that waits for the caller does when it does not say so itself.
  struct Defaults {
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
        "noinput", "nomatch", "failed", "person", "still-here", "cleared", "unclear", "ambiguous",
        "ambiguous-choice", "unavailable", "menu", "field", "dictate",
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
      unclear: mapping["unclear"].flatMap { phrase($0) },
      ambiguous: mapping["ambiguous"].flatMap { phrase($0) },
      ambiguousChoice: mapping["ambiguous-choice"].flatMap { phrase($0) },
      unavailable: requiredTarget("unavailable", mapping, what))
  }

  static let timeKeys: Set = ["timeout", "interdigittimeout", "termtimeout"]

  mutating func times(_ node: Yams.Node?, _ what: String, _ defaults: Times) -> Times {
    guard let node, let mapping = document.mapping(node, what) else { return defaults }
    document.expect(Self.timeKeys, in: mapping, what)
    return times(mapping, defaults)
  }

  mutating func times(_ mapping: Yams.Node.Mapping, _ defaults: Times) -> Times {
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

  // MARK: Names

  mutating func requiredTarget(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> NodeName {
    document.required(key, in: mapping, what).flatMap { target($0) } ?? ""
  }

  mutating func requiredPhrase(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> PhraseName {
    document.required(key, in: mapping, what).flatMap { phrase($0) } ?? ""
  }

  mutating func requiredText(
    _ key: String, _ mapping: Yams.Node.Mapping, _ what: String
  ) -> String {
    document.required(key, in: mapping, what).flatMap { document.text($0, key) } ?? ""
  }

  mutating func target(_ node: Yams.Node) -> NodeName? {
    guard let text = document.text(node, "the name of a node") else { return nil }
    targets.append(Reference(name: NodeName(text), mark: node.mark))
    return NodeName(text)
  }

  mutating func phrase(_ node: Yams.Node) -> PhraseName? {
    guard let text = document.text(node, "the name of a phrase") else { return nil }
    phrases.append(Reference(name: PhraseName(text), mark: node.mark))
    return PhraseName(text)
  }

  /// One phrase, or a list of them.
  mutating func phraseList(_ node: Yams.Node) -> [PhraseName] {
    guard node.sequence != nil else { return phrase(node).map { [$0] } ?? [] }
    let names = document.list(node, "phrases").compactMap { phrase($0) }
    if names.isEmpty { document.report("Expected at least one phrase.", at: node.mark) }
    return names
  }
}
