public import Dialogue

extension Wording {
  /// The wording of one language, from a file of its own.
  ///
  /// - Throws: `FlowFileError` with everything wrong in the file, but for what only a flow can tell, such
  ///   as a phrase that is never said.
  public init(_ file: SourceFile) throws(FlowFileError) {
    let reader = WordingReader(file)
    guard reader.document.findings.isEmpty else {
      throw FlowFileError(findings: reader.document.findings)
    }
    self = reader.wording
  }
}
