public import Dialogue

/// The questions that the desk of Customer Support answers. A flow that runs on this desk declares
/// exactly these.
public enum DeskQuestion: String, CaseIterable, Hashable, Sendable {
  case identify
  case checkRequest = "check-request"
  case deactivate
  case reactivate
  /// Whether a representative can take the call.
  case representative
  /// Put again and again while the caller waits for one.
  case queue
  /// What a caller is given who could not be helped in this call.
  case openCase = "open-case"

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
          "granted": Reply(gives: ["code", "valid-through", "reference"]),
          "granted-again": Reply(gives: ["code", "valid-through", "reference"]),
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
    case .representative:
      Question(
        needs: [],
        replies: [
          "free": Reply(),
          "busy": Reply(gives: ["position"]),
          "early": Reply(gives: ["opens-on", "opens-at"]),
          "closed": Reply(gives: ["opens-on", "opens-at"]),
          "holiday": Reply(gives: ["opens-on", "opens-at"]),
          "connected": Reply(),
        ])
    case .queue:
      Question(
        needs: [], replies: ["waiting": Reply(gives: ["position"]), "ready": Reply()])
    case .openCase:
      Question(needs: [], replies: ["opened": Reply(gives: ["case-number"])])
    }
  }
}
