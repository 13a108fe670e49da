extension CodeKind {
  /// Reads exactly `count` digits for a code of this kind, or says what is in the way.
  func digits(in text: String, count: Int) throws(CodeError) -> [Digit] {
    let typed: TypedDigits
    do throws(TypedDigits.Stray) {
      typed = try TypedDigits(text)
    } catch {
      if let other = CodeKind(ofIssuedID: text) { throw CodeError(self, .otherKind(other)) }
      throw CodeError(self, .unexpected(error.character, position: error.position))
    }
    guard !typed.digits.isEmpty else { throw CodeError(self, .empty) }
    guard typed.digits.count == count else {
      throw CodeError(self, .wrongLength(found: typed.digits.count, expected: count))
    }
    return typed.digits
  }
}
