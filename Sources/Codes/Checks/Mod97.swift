/// ISO/IEC 7064 Mod 97-10: two check digits at the end of a number, which then leaves 1 when divided
/// by 97.
public enum Mod97 {
  /// The two digits that make `digits` followed by them sound. For 794 they are 44.
  public static func checkDigits(of digits: some Sequence<Digit>) -> [Digit] {
    let check = UInt64((98 - remainder(of: digits) * 100 % 97) % 97)
    return [Digit(lastOf: check / 10), Digit(lastOf: check)]
  }

  /// Whether `digits`, the two check digits last, leave 1 when divided by 97.
  public static func isSound(_ digits: some Sequence<Digit>) -> Bool {
    remainder(of: digits) == 1
  }

  private static func remainder(of digits: some Sequence<Digit>) -> Int {
    digits.reduce(0) { ($0 * 10 + Int($1.value)) % 97 }
  }
}
