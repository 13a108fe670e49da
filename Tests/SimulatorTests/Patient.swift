import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// Both sides of a server, a doctor who looks at them, and somebody who does what the doctor says:
/// only with what a person at the console, on the telephone or with an enrolment line can do.
struct Patient {
  var sides: BothSides
  /// By the doctor's clock.
  var time = BothSides.start
  /// `nil` for the right key.
  var otherKey: SimulationKey?

  init(isActivated: Bool = true, issued: Int = 25, available: Int = 15) throws {
    sides = try BothSides(isActivated: isActivated, issued: issued, available: available)
  }

  func finding() throws -> Diagnosis.Finding {
    let server = try sides.server
    let others = sides.console.ledger.servers().filter { $0.name != server.name }
    return Diagnosis(
      of: server, others: others, registration: sides.vendor.registration(of: server.productID),
      at: time, key: otherKey ?? sides.key
    ).finding
  }

  private static let clockFirst = "Check the clock of this computer first. If it is right: "

  /// Takes a step as it is worded.
  mutating func take(_ step: String) throws {
    let name = sides.name
    let pending = try sides.server.pendingRequest
    switch step {
    case let step where step.hasPrefix("Cancel the "):
      let request = try #require(pending)
      let what = "Cancel the \(request.operation.noun) \(request.number)"
      #expect(step.hasPrefix(what))
      _ = try sides.console.cancel(request.operation, on: name, at: time)
      let rest = step.dropFirst(what.count)
      guard rest != "." else { return }
      let then = " first, then "
      #expect(rest.hasPrefix(then))
      let next = rest.dropFirst(then.count)
      try take(next.prefix(1).uppercased() + next.dropFirst())
    case let step where step.hasPrefix("Call Customer Support"):
      let request = try #require(pending)
      #expect(request.method == .telephone)
      #expect(step.contains(" with the request number \(request.number)"))
      #expect(
        try sides.enter(sides.ask(request, at: time), for: request.operation, at: time) == nil)
    case let step where step.hasPrefix("Send the request "):
      let request = try #require(pending)
      #expect(step.contains(" \(request.number)"))
      #expect(
        try sides.send(request.operation, filledIn: pages(of: request) + [.sendAgain], at: time)
          == .finish(try #require(try sides.server.requests.last)))
    case let step where step.hasPrefix("Give the Clearinghouse the enrolment line of \(name): "):
      let line = try sides.server.enrolment.line(key: sides.key)
      let outcome = try sides.vendor.enrol(Enrolment(parsing: line, key: sides.key), at: time)
      #expect(outcome == .registered || outcome == .updated)
    case let step where step.hasPrefix("Activate \(name)"):
      try sides.call(.activate, at: time)
    case let step where step.hasPrefix("Deactivate \(name)"):
      try sides.call(.deactivate, at: time)
    case let step where step.hasPrefix("Reactivate \(name)"):
      let reason = ReactivationReason.allCases.first {
        step.contains(" with the reason \($0.rawValue), ")
      }
      try sides.call(.reactivate, reason: reason ?? .redeployed, at: time)
    case "Have the licenses of \(name) reissued, by telephone.":
      try sides.call(.reissue, at: time)
    case "Start the service again, as “licenseline stage unknown-state \(name) --known” does, then "
      + "look once more.":
      try sides.console.stage("", on: name, at: time) { $0.isStateUnknown = false }
    case "Set the clock of this computer.":
      time = try #require(try sides.server.history.map(\.at).max())
    case let step where step.hasPrefix(Self.clockFirst):
      try take(String(step.dropFirst(Self.clockFirst.count)))
    case "Use the key file with which the server was added (--key).":
      otherKey = nil
    default:
      Issue.record("Nobody knows how to take the step “\(step)”.")
    }
  }

  /// What is filled in on the wizard's pages until the request is sent.
  private func pages(of request: Request) throws -> [Wizard.Event] {
    switch request.operation {
    case .activate:
      return [.countryChosen(try #require(Country("GB")))]
    case .install:
      let order = try #require(request.order)
      return [
        .programChosen(.select), .numberEntered("1234567", authorization: ""),
        .licensesChosen(order.product, count: order.count),
      ]
    case .reactivate:
      return [.reasonChosen(try #require(request.reason))]
    case .deactivate, .reissue:
      return []
    }
  }
}
