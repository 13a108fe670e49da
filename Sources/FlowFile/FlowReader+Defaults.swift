internal import Dialogue
internal import Yams

/// What a node does when it does not say so itself.
struct Defaults {
  var menu = Waiting(timeout: .seconds(5))
  var field = Waiting(timeout: .seconds(8))
  var dictation = Waiting(timeout: .seconds(10), typeAhead: false)
  /// What `say`, `ask` and `hold` nodes go by.
  var bargeIn = true
  var typeAhead = true
  var termChar: Key? = .pound
  var noInput = Escalation([], failed: "")
  var noMatch = Escalation([], failed: "")
  /// What the defaults do at outcomes, for every node at which they can come about.
  var outcomes: [Outcome: Reaction] = [:]

  /// How the nodes of one kind speak and wait.
  struct Waiting {
    var times: Times
    var bargeIn = true
    var typeAhead = true

    init(timeout: Duration, typeAhead: Bool = true) {
      times = Times(timeout: timeout, interdigit: .seconds(5), term: .seconds(2))
      self.typeAhead = typeAhead
    }
  }
}

extension FlowReader {
  mutating func readDefaults(_ mapping: Yams.Node.Mapping) {
    let what = "defaults"
    document.expect(Self.keys["defaults"], in: mapping, what)
    let failed = requiredTarget("failed", mapping, what)
    defaults.noInput = escalation("noinput", mapping, Escalation([], failed: failed))
    defaults.noMatch = escalation("nomatch", mapping, Escalation([], failed: failed))
    defaults.bargeIn = flag("bargein", mapping) ?? true
    defaults.typeAhead = flag("typeahead", mapping) ?? true
    for kind in [\Defaults.menu, \.field, \.dictation] {
      defaults[keyPath: kind].bargeIn = defaults.bargeIn
    }
    defaults.menu.typeAhead = defaults.typeAhead
    defaults.field.typeAhead = defaults.typeAhead
    defaults.menu = waiting(mapping["menu"], "menu", defaults.menu)
    defaults.field = waiting(mapping["field"], "field", defaults.field)
    defaults.dictation = waiting(mapping["dictate"], "dictate", defaults.dictation)
    readWays(mapping, what)
    if let field = mapping["field"]?.mapping, let node = field["termchar"] {
      defaults.termChar = termChar(node)
    }
    defaults.outcomes = outcomes(mapping, what, possible: Self.outcomes[what] ?? [])
  }

  private mutating func readWays(_ mapping: Yams.Node.Mapping, _ what: String) {
    flow.ways = Ways(
      keys: mapping["keys"].map { globalKeys($0) } ?? GlobalKeys(),
      person: mapping["person"].flatMap { target($0) },
      goodbye: mapping["goodbye"].flatMap { target($0) },
      stillHere: mapping["still-here"].flatMap { phrase($0) },
      cleared: mapping["cleared"].flatMap { phrase($0) },
      unclear: mapping["unclear"].map { phraseList($0) } ?? [],
      ambiguous: mapping["ambiguous"].flatMap { phrase($0) },
      ambiguousChoice: mapping["ambiguous-choice"].flatMap { phrase($0) },
      unavailable: requiredTarget("unavailable", mapping, what),
      hangUp: mapping["hang-up"].flatMap { listener($0) })
  }

  private mutating func globalKeys(_ node: Yams.Node) -> GlobalKeys {
    var keys = GlobalKeys()
    guard let mapping = document.mapping(node, "keys") else { return keys }
    document.expect(Self.keys["global-keys"], in: mapping, "the global keys")
    if let node = mapping["person"] { keys.person = key(node, "person", orNone: true) }
    if let node = mapping["again"] { keys.again = key(node, "again", orNone: true) }
    if let node = mapping["clear"] { keys.clear = key(node, "clear", orNone: true) }
    if let node = mapping["next"] { keys.next = key(node, "next", orNone: true) }
    // The key that clears is one in fields, the others are in menus and dictations.
    let apart = [keys.person, keys.again, keys.next].compactMap(\.self)
    if Set(apart).count < apart.count {
      document.report(
        "Expected a key of its own for each of person, again and next.", at: node.mark)
    }
    return keys
  }

  // MARK: How nodes wait

  private mutating func waiting(
    _ node: Yams.Node?, _ what: String, _ defaults: Defaults.Waiting
  ) -> Defaults.Waiting {
    guard let node, let mapping = document.mapping(node, what) else { return defaults }
    document.expect(Self.keys["\(what)-defaults"], in: mapping, what)
    return waiting(mapping, defaults)
  }

  mutating func waiting(
    _ mapping: Yams.Node.Mapping, _ defaults: Defaults.Waiting
  ) -> Defaults.Waiting {
    var waiting = defaults
    waiting.bargeIn = flag("bargein", mapping) ?? defaults.bargeIn
    waiting.typeAhead = flag("typeahead", mapping) ?? defaults.typeAhead
    waiting.times = Times(
      timeout: time("timeout", mapping) ?? defaults.times.timeout,
      interdigit: time("interdigittimeout", mapping) ?? defaults.times.interdigit,
      term: time("termtimeout", mapping) ?? defaults.times.term,
      entry: time("maxtime", mapping, in: 1...300) ?? defaults.times.entry)
    return waiting
  }

  private mutating func time(
    _ key: String, _ mapping: Yams.Node.Mapping, in range: ClosedRange<Double> = 0.1...60
  ) -> Duration? {
    mapping[key].flatMap { document.duration($0, key, in: range) }
  }

  mutating func flag(_ key: String, _ mapping: Yams.Node.Mapping) -> Bool? {
    guard let node = mapping[key], let text = document.text(node, key) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      document.report("Expected true or false as \(key); found “\(text)”.", at: node.mark)
      return nil
    }
  }

  // MARK: Keys

  /// - Parameter orNone: whether `none` may stand for no key.
  mutating func key(_ node: Yams.Node, _ what: String, orNone: Bool = false) -> Key? {
    guard let text = document.text(node, what) else { return nil }
    if orNone, text == "none" { return nil }
    guard let character = text.first, text.count == 1, let key = Key(rawValue: character) else {
      let none = orNone ? ", or none as \(what)" : ""
      document.report("Expected a key, 0 to 9, * or #\(none); found “\(text)”.", at: node.mark)
      return nil
    }
    return key
  }

  mutating func termChar(_ node: Yams.Node) -> Key? {
    let key = key(node, "termchar", orNone: true)
    if let key, key == flow.ways.keys.clear {
      document.report("“\(key)” clears an entry, so it cannot end one.", at: node.mark)
    }
    return key
  }
}
