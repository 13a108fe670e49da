import Dialogue
import Scenarios

/// Scenarios of a whole deactivation: both sides, one of them in two calls, and what the records show.
enum RehearsedScenarios {
  /// Each with another seed, so that no two have one server, and with the output that it gives.
  static func recorded(_ count: Int, flow: ReadyFlow) throws -> [Scenario] {
    try (1...count).map { seed in
      let steps = try Scenario(
        parsing: text(seed: seed, productID: "", requestNumber: ""), name: "draft.call")
      // The numbers that the wizard shows are keyed in.
      let shown = try Rehearsal(steps, flow: flow).outputs.joined().map(\.text)
      let scenario = try Scenario(
        parsing: text(
          seed: seed, productID: digits(after: "Product ID", in: shown),
          requestNumber: digits(after: "Request number", in: shown)),
        name: "\(seed).call")
      let recorded = try Rehearsal(scenario, flow: flow).comparison.recorded
      return try Scenario(parsing: recorded, name: "\(seed).call")
    }
  }

  private static func digits(after label: String, in texts: [String]) -> String {
    texts.first { $0.contains(label) }.map { $0.filter(\.isNumber) } ?? ""
  }

  private static func text(seed: Int, productID: String, requestNumber: String) -> String {
    """
    seed      \(seed)
    server    TS-LICENSE-01  activated  issued 25  available 15
    client    request PC-1
    client    list
    wizard    deactivate
    call
    keys      2
    keys      \(productID)#
    keys      1
    keys      \(requestNumber)#
    keys      1
    waits     4
    line drops
    shows     answers
    clock     +10m
    call
    says      deactivate
    keys      \(productID)#
    says      yes
    keys      \(requestNumber)#
    keys      1
    keys      #
    keys      *
    keys      #
    keys      #
    keys      #
    keys      #
    wizard    code 1111 2222 3333 4444 5555
    wizard    cancel
    shows     server
    shows     log
    shows     doctor

    """
  }
}
