public import Dialogue

extension DeskQuestion {
  /// What the question needs, and every reply that there can be.
  public var declaration: Question {
    switch self {
    case .identify:
      Question(
        needs: ["product-id", "operation"],
        replies: [
          "known": Reply(gives: ["company", "product-id-groups"]),
          "new": Reply(gives: ["product-id-groups"]),
          "unknown": Reply(gives: ["product-id-groups"]),
          "mistyped": Reply(),
          "never-activated": Reply(gives: ["company", "product-id-groups"]),
        ])
    case .checkRequest:
      Question(
        needs: ["product-id", "request-number", "operation"],
        replies: [
          "activate": Reply(gives: ["request-number-groups"]),
          "install": Reply(gives: ["request-number-groups"]),
          "deactivate": Reply(gives: ["request-number-groups"]),
          "reactivate": Reply(gives: ["request-number-groups"]),
          "reissue": Reply(gives: ["request-number-groups"]),
          "deactivated": Reply(gives: ["since"]),
          "mistyped": Reply(),
        ])
    case .activate:
      Question(
        needs: ["product-id", "request-number", "company"],
        replies: [
          "activated": Reply(gives: ["server-id"]),
          "activated-before": Reply(gives: ["server-id"]),
          "mistyped": Reply(),
        ])
    case .checkNumber:
      Question(
        needs: ["program", "number", "authorization"],
        replies: ["sound": Reply(), "mistyped": Reply()])
    case .checkOrder:
      Question(
        needs: ["program", "version", "holder", "count"],
        replies: ["sound": Reply(gives: ["program-title", "product-title"]), "none": Reply()])
    case .install:
      Question(
        needs: [
          "product-id", "request-number", "program", "number", "authorization", "version", "holder",
          "count",
        ],
        replies: [
          "issued": Reply(gives: ["pack-id"]),
          "issued-again": Reply(gives: ["pack-id"]),
          "deactivated": Reply(gives: ["since"]),
          "too-many": Reply(gives: ["total"]),
          "refused": Reply(),
        ])
    case .reissue:
      Question(
        needs: ["product-id", "request-number"],
        replies: [
          "issued": Reply(gives: ["pack-id", "licenses"]),
          "issued-again": Reply(gives: ["pack-id", "licenses"]),
          "deactivated": Reply(gives: ["since"]),
          "nothing": Reply(),
          "refused": Reply(),
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
