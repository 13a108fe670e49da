internal import Dialogue

extension Flow {
  /// What is wrong with the keys that end and that clear the entries of a field: one key for both, or a
  /// digit that entries have.
  func endingKeyFaults(at name: NodeName) -> [Fault] {
    guard case .field(let field) = nodes[name], field.grammar.spoken != .text else { return [] }
    let clear = ways.keys.clear
    // A key that the flow says to end entries was held against this one when it was read.
    if let clear, clear == field.termChar {
      return [
        Fault(
          .contradictingLimits, at: .clear(name),
          "“\(clear)” ends an entry, so it cannot clear one: expected another key.")
      ]
    }
    return [
      fault(field.termChar, "ends", field, at: .value(name, "termchar")),
      fault(clear, "clears", field, at: .clear(name)),
    ].compactMap(\.self)
  }

  private func fault(_ key: Key?, _ does: String, _ field: Field, at part: Fault.Part) -> Fault? {
    guard let key, field.grammar.hasDigit(of: key) else { return nil }
    return Fault(
      .contradictingLimits, at: part,
      "“\(key)” \(does) an entry, so none that has a \(key) can be keyed: expected another key.")
  }
}

extension Grammar {
  /// Whether a key is a digit that an entry may have.
  fileprivate func hasDigit(of key: Key) -> Bool {
    guard key.digit != nil, digits?.contains(key) ?? true else { return false }
    return entries.isEmpty || entries.contains { $0.contains(key.rawValue) }
  }
}
