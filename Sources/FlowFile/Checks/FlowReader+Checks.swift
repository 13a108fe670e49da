internal import Dialogue
internal import Yams

extension FlowReader {
  /// Reports everything wrong that can be known of a flow without a call.
  ///
  /// What could not be read leads to further findings that are none: a check that it might mislead is
  /// left out then.
  ///
  /// - Parameter isRead: whether everything could be read.
  mutating func check(against words: WordingReader?, isRead: Bool) {
    guard document.root != nil else { return }
    let places = Places(document)
    if let words { flow.wording = words.wording }
    checkListeners()
    checkRejecters()
    checkGroupKeys()
    checkTargets(places)
    // Where the wording could not be read at all, that is the finding, not each phrase of it.
    if let words, words.isRead { checkPhrases(against: words.wording) }
    let graph = FlowGraph(flow, in: places.names, misread: misread)
    var faults = graph.cycles
    if isRead {
      // A way to a name that is misspelt may be the way that is missing.
      let isWhole = targets.allSatisfy { flow.nodes[$0.name] != nil }
      if isWhole { faults += graph.unreachable }
      faults += graph.slotFaults(isWhole: isWhole)
      faults += graph.names.flatMap {
        flow.choiceFaults(at: $0) + flow.limitFaults(at: $0) + flow.endingKeyFaults(at: $0)
      }
    }
    for fault in faults {
      document.report(fault.kind, fault.message, at: places.mark(of: fault.part))
    }
  }

  /// Reports the names of nodes that nothing defines.
  private mutating func checkTargets(_ places: Places) {
    for target in targets where !places.names(target.name) {
      document.report(
        .unknownTarget, "There is no node “\(target.name)”: expected the name of one.",
        at: target.mark)
    }
  }

  /// Reports what is to follow a hang-up and is no `ask`.
  private mutating func checkListeners() {
    for listener in listeners {
      guard let node = flow.nodes[listener.name] else { continue }
      if case .ask = node { continue }
      report(
        "Nobody hears “\(listener.name)” after a hang-up: expected the name of an ask.",
        at: listener.mark)
    }
  }

  /// Reports what is to ask again for an entry and takes none.
  private mutating func checkRejecters() {
    for rejecter in rejecters {
      guard let node = flow.nodes[rejecter.name] else { continue }
      if case .field = node { continue }
      report(
        "“\(rejecter.name)” takes no entry, so it cannot ask for one again: expected the name of a "
          + "field.", at: rejecter.mark)
    }
  }

  /// Reports the key of the whole flow that names the first group of a dictation, which every code has. How
  /// many more groups there are, only the call knows.
  private mutating func checkGroupKeys() {
    let dictates = flow.nodes.values.contains { node in
      if case .dictate = node { true } else { false }
    }
    guard dictates else { return }
    let keys = document.root?["defaults"]?.mapping?["keys"]?.mapping
    let own = [
      ("person", flow.ways.person == nil ? nil : flow.ways.keys.person),
      ("again", flow.ways.keys.again), ("next", flow.ways.keys.next),
    ]
    for (name, key) in own where key == .one {
      document.report(
        .unreachableChoice,
        "Key 1 asks for the first group of a dictation, and could not as the key “\(name)”: expected "
          + "another key.", at: keys?[name]?.mark)
    }
  }

  /// Reports the names of phrases that nothing defines.
  private mutating func checkPhrases(against wording: Wording) {
    for phrase in phrases where wording.phrases[phrase.name] == nil {
      document.report(
        .promptWithoutWording,
        "There is no wording for “\(phrase.name)”: expected the name of a phrase that has one.",
        at: phrase.mark)
    }
  }
}

extension WordingReader {
  /// Whether there is anything to hold a flow against.
  var isRead: Bool { document.findings.isEmpty || !wording.phrases.isEmpty }

  /// Reports the phrases that the flow never says.
  mutating func checkUse(by flow: FlowReader) {
    let used = Set(flow.phrases.map(\.name))
    for (key, _) in document.root?["phrases"]?.mapping.map(Array.init) ?? [] {
      guard let name = key.scalar?.string, !used.contains(PhraseName(name)) else { continue }
      document.report(
        .wordingWithoutUse, "“\(name)” is never said: expected a prompt that says it.", at: key.mark
      )
    }
  }

  /// Reports what is said as a date while the names of the months are missing.
  mutating func checkDates(of flow: FlowReader) {
    guard document.root?["months"] == nil else { return }
    let used = Set(flow.phrases.map(\.name))
    for (key, value) in document.root?["phrases"]?.mapping.map(Array.init) ?? [] {
      guard let name = key.scalar.map({ PhraseName($0.string) }), used.contains(name),
        let phrase = wording.phrases[name]
      else { continue }
      for case .slot(let slot, .date) in phrase.parts + (phrase.fuller ?? []) {
        document.report(
          .promptWithoutWording,
          "A date is said with the name of its month: expected the names of all twelve under months.",
          at: place(of: slot, in: value, phrase), pointingTo: "{\(slot):date")
      }
    }
  }

  /// The node with the words that say a slot.
  private func place(of slot: SlotName, in value: Yams.Node, _ phrase: Phrase) -> Yams.Node {
    let isFuller = !phrase.parts.contains { $0.isOf(slot) }
    return value.mapping?[isFuller ? "fuller" : "text"] ?? value
  }

  /// Reports what is said of slots that nothing in the flow fills.
  mutating func checkSlots(of flow: FlowReader) {
    let fillable = flow.flow.fillableSlots
    let used = Set(flow.phrases.map(\.name))
    for (key, value) in document.root?["phrases"]?.mapping.map(Array.init) ?? [] {
      guard let name = key.scalar.map({ PhraseName($0.string) }), used.contains(name),
        let phrase = wording.phrases[name]
      else { continue }
      for slot in phrase.slots where !fillable.contains(slot) {
        document.report(
          .unfilledSlot, "Nothing fills slot “\(slot)”: \(FlowGraph.expected).",
          at: place(of: slot, in: value, phrase), pointingTo: "{\(slot):")
      }
    }
  }
}

extension Phrase.Part {
  fileprivate func isOf(_ name: SlotName) -> Bool {
    if case .slot(name, _) = self { true } else { false }
  }
}
