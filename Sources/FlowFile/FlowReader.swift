internal import Dialogue
internal import Yams

/// Reads a call flow. The names that it refers to are gathered with their places, for the checks.
struct FlowReader {
  var document: YAMLDocument
  var flow = Flow(
    start: "", nodes: [:], desk: [:], wording: Wording(phrases: [:]), ways: Ways(unavailable: ""))
  private(set) var targets: [Reference<Dialogue.Node>] = []
  private(set) var phrases: [Reference<Phrase>] = []
  /// The nodes to which a call goes when the caller hangs up.
  var listeners: [Reference<Dialogue.Node>] = []
  /// The nodes that are to ask again for what the desk did not take.
  var rejecters: [Reference<Dialogue.Node>] = []
  var defaults = Defaults()
  /// The nodes and questions in which something could not be read, so that they may be other than they
  /// look; `nil` for the questions when that holds for all of them.
  private(set) var misread: Set<NodeName> = []
  private(set) var misreadQuestions: Set<QuestionName>? = []

  /// A name, and where it stands.
  struct Reference<Part> {
    var name: Name<Part>
    var mark: Mark?
  }

  init(_ file: SourceFile) {
    document = YAMLDocument(file)
    guard let root = document.root else { return }
    document.expect(Self.keys["flow"], in: root, "the flow")
    if let start = document.required("start", in: root, "the flow") {
      flow.start = target(start) ?? ""
    }
    if let node = document.required("defaults", in: root, "the flow"),
      let mapping = document.mapping(node, "defaults")
    {
      readDefaults(mapping)
    }
    if let desk = root["desk"] { readDesk(desk) }
    if let node = document.required("nodes", in: root, "the flow"),
      let nodes = document.mapping(node, "nodes")
    {
      for (key, value) in nodes {
        guard let name = document.name(key, "the name of a node") else { continue }
        let before = document.findings.count
        readNode(name, key, value)
        if document.findings.count > before { misread.insert(NodeName(name)) }
      }
    }
  }

  private mutating func readDesk(_ desk: Yams.Node) {
    guard let questions = document.mapping(desk, "desk") else {
      misreadQuestions = nil
      return
    }
    for (key, value) in questions {
      guard let name = document.text(key, "the name of a question") else { continue }
      let before = document.findings.count
      readQuestion(name, value)
      if document.findings.count > before { misreadQuestions?.insert(QuestionName(name)) }
    }
  }

  mutating func report(_ message: String, at mark: Mark?) {
    document.report(message, at: mark)
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
