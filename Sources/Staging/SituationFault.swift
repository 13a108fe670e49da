/// Why words are no situation.
public struct SituationFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found, and what was expected.
  public let description: String
  /// Which of the words is wrong, from 0; their count when one more was expected.
  public let place: Int

  init(_ description: String, at place: Int) {
    self.description = description
    self.place = place
  }

  /// A word as a fault shows it: not more than fits a line.
  static func shown(_ word: String) -> String {
    word.count > 70 ? word.prefix(70) + "…" : word
  }
}
