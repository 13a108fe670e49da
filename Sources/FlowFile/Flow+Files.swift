public import Dialogue
internal import Yams

extension Flow {
  /// A flow from its file and the wording of one language.
  ///
  /// - Parameter wording: `nil` takes the wording that the flow has in its own file, under `wording`, in
  ///   the form of a file of its own.
  /// - Throws: `FlowFileError` with everything wrong in either file: what is no YAML, keys that mean
  ///   nothing, and all that the checks of a flow find.
  public init(_ flow: SourceFile, wording: SourceFile? = nil) throws(FlowFileError) {
    var reader = FlowReader(flow)
    let isRead = reader.document.findings.isEmpty
    var words = wording.map { WordingReader($0) } ?? reader.ownWording()
    reader.check(against: words, isRead: isRead)
    if isRead {
      words?.checkUse(by: reader)
      words?.checkSlots(of: reader)
      words?.checkDates(of: reader)
    }
    let own = reader.document.findings + (wording == nil ? words?.document.findings ?? [] : [])
    let others = wording == nil ? [] : words?.document.findings ?? []
    let findings = own.inOrder + others.inOrder
    guard findings.isEmpty, let words else { throw FlowFileError(findings: findings) }
    self = reader.flow
    self.wording = words.wording
  }
}

extension FlowReader {
  /// The wording in the file of the flow; `nil` when it is missing there, which is reported.
  fileprivate mutating func ownWording() -> WordingReader? {
    guard let root = document.root else { return nil }
    guard let node = root["wording"] else {
      report(
        "“wording” is missing in the flow: expected it here, or in a file that is given with the flow.",
        at: root.mark)
      return nil
    }
    return document.mapping(node, "wording").map { WordingReader(document.part($0)) }
  }
}
