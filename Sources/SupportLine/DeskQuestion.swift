public import Dialogue

/// The questions that the desk of Customer Support answers. A flow that runs on this desk declares
/// exactly these.
public enum DeskQuestion: String, CaseIterable, Hashable, Sendable {
  case identify
  case checkRequest = "check-request"
  case activate
  /// Whether the number of a license program has its form.
  case checkNumber = "check-number"
  /// Whether so many licenses can be ordered, and what they are called.
  case checkOrder = "check-order"
  case install
  case deactivate
  case reactivate
  case reissue
  /// Whether a representative can take the call.
  case representative
  /// Put again and again while the caller waits for one.
  case queue
  /// What a caller is given who could not be helped in this call.
  case openCase = "open-case"

  public var name: QuestionName { QuestionName(rawValue) }
}
