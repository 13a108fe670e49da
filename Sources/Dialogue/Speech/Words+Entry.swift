extension Words {
  /// What is said at a field, as digits. What can be the rest of an entry is; else it is a part of it,
  /// and more is to come.
  ///
  /// - Parameter count: how many digits the field has already.
  func entry(at field: Field, after count: Int) -> Heard<String> {
    let left = field.length.upperBound - count
    guard left > 0 else { return digits(of: nil) }
    if field.spoken == .number, count == 0 {
      return number(of: field.length).map(or: tokens.first ?? "") { String($0) }
    }
    let rest = max(1, field.length.lowerBound - count)...left
    let heard = digits(of: rest)
    return heard.readings.contains { rest.contains($0.utf8.count) } ? heard : digits(of: 1...left)
  }
}
