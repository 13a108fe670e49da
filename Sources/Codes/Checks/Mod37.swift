/// ISO/IEC 7064 Mod 37,36: one check character at the end of a text of 0–9 A–Z, itself one of them.
public enum Mod37 {
  /// The character that makes `characters` followed by it sound. For `A12425GABC1234002` it is M.
  public static func checkCharacter(of characters: some Sequence<Alphanumeric>) -> Alphanumeric {
    Alphanumeric(countingAs: 37 - product(of: characters))
  }

  /// Whether `characters`, the check character last, are sound.
  public static func isSound(_ characters: some Collection<Alphanumeric>) -> Bool {
    guard let check = characters.suffix(1).first else { return false }
    return checkCharacter(of: characters.dropLast()) == check
  }

  /// The hybrid system's running product, 1 to 36, as the standard's recursive method has it.
  private static func product(of characters: some Sequence<Alphanumeric>) -> Int {
    characters.reduce(36) { product, character in
      let sum = (product + Int(character.value)) % 36
      return (sum == 0 ? 36 : sum) * 2 % 37
    }
  }
}
