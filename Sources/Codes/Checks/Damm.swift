/// Damm's check digit: one decimal digit that finds every single-digit error and every swap of
/// neighbours.
///
/// Source: H. M. Damm, *Total anti-symmetrische Quasigruppen*, thesis, Marburg 2004; the table is the
/// quasigroup of order 10 printed there. The digits walk through the table from an interim value,
/// usually 0; the check digit is the one that brings the walk back to 0, and that is the interim
/// value itself, since the table's diagonal is 0.
public enum Damm {
  /// The digit that makes `digits` followed by it sound. For 572 from 0 it is 4.
  public static func checkDigit(
    of digits: some Sequence<Digit>, from start: Digit = .zero
  ) -> Digit {
    digits.reduce(start, interim)
  }

  /// Whether `digits`, the check digit last, lead back to 0.
  public static func isSound(_ digits: some Sequence<Digit>, from start: Digit = .zero) -> Bool {
    checkDigit(of: digits, from: start) == .zero
  }

  private static func interim(_ interim: Digit, _ next: Digit) -> Digit {
    table[Int(interim.value) * 10 + Int(next.value)]
  }

  private static let table = [
    0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
    7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
    4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
    1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
    6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
    3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
    5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
    8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
    9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
    2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
  ].map { Digit(lastOf: $0) }
}
