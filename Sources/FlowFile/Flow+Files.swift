public import Dialogue

extension Flow {
  /// A flow from its file and the wording of one language.
  ///
  /// - Throws: `FlowFileError` with everything wrong in either file: what is no YAML, keys that mean
  ///   nothing, names that nothing defines, replies of the desk that no branch takes.
  public init(_ flow: SourceFile, wording: SourceFile) throws(FlowFileError) {
    var reader = FlowReader(flow)
    let words = WordingReader(wording)
    reader.checkTargets()
    reader.checkListeners()
    // Where the wording could not be read at all, that is the finding, not each phrase of it.
    if words.document.findings.isEmpty || !words.wording.phrases.isEmpty {
      reader.checkPhrases(against: words.wording)
    }
    let findings = reader.document.findings + words.document.findings
    guard findings.isEmpty else { throw FlowFileError(findings: findings) }
    self = reader.flow
    self.wording = words.wording
  }
}

extension FlowReader {
  /// Reports the names of nodes that nothing defines.
  fileprivate mutating func checkTargets() {
    for target in targets where flow.nodes[target.name] == nil {
      report("There is no node “\(target.name)”.", at: target.mark)
    }
  }

  /// Reports what is to follow a hang-up and is no `ask`.
  fileprivate mutating func checkListeners() {
    for listener in listeners {
      guard let node = flow.nodes[listener.name] else { continue }
      if case .ask = node { continue }
      report(
        "Nobody hears “\(listener.name)” after a hang-up: expected the name of an ask.",
        at: listener.mark)
    }
  }

  /// Reports the names of phrases that nothing defines.
  fileprivate mutating func checkPhrases(against wording: Wording) {
    for phrase in phrases where wording.phrases[phrase.name] == nil {
      report("There is no wording for “\(phrase.name)”.", at: phrase.mark)
    }
  }
}
