public import Dialogue

/// The questions that the desk of Customer Support answers. A flow that runs on this desk declares
/// exactly these.
public enum DeskQuestion: String, CaseIterable, Hashable, Sendable {
  case identify
  case checkRequest = "check-request"
  case deactivate
  case reactivate

  public var name: QuestionName { QuestionName(rawValue) }

  /// What the question needs, and every reply that there can be.
  public var declaration: Question {
    switch self {
    case .identify:
      Question(
        needs: ["product-id"],
        replies: [
          "known": Reply(gives: ["company", "product-id-groups"]),
          "unknown": Reply(gives: ["product-id-groups"]),
          "mistyped": Reply(),
          "never-activated": Reply(gives: ["company", "product-id-groups"]),
        ])
    case .checkRequest:
      Question(
        needs: ["request-number", "operation"],
        replies: [
          "deactivate": Reply(gives: ["request-number-groups"]),
          "reactivate": Reply(gives: ["request-number-groups"]),
          "mistyped": Reply(),
        ])
    case .deactivate:
      Question(
        needs: ["product-id", "request-number"],
        replies: [
          "granted": Reply(gives: ["code", "valid-through"]),
          "granted-again": Reply(gives: ["code", "valid-through"]),
          "refused": Reply(),
        ])
    case .reactivate:
      Question(
        needs: ["product-id", "request-number", "reason", "unissued"],
        replies: [
          "confirmed": Reply(gives: ["issued", "to-reissue", "reference"]),
          "too-many": Reply(gives: ["total"]),
          "refused": Reply(),
        ])
    }
  }
}
