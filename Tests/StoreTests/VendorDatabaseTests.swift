import Clearinghouse
import Codes
import Samples
import Store
import Testing

struct VendorDatabaseTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("vendor.sqlite")
  }

  private typealias Body = @Sendable (inout Registration?) throws -> String

  /// Answers, corrections and refusals on three servers, with what came of each.
  private func run(
    on ledger: some VendorLedger
  ) throws -> (outcomes: [String], registrations: [Registration]) {
    var ledger = ledger
    let enrol: (UInt64) -> Body = { seed in
      { registration in
        registration = .sample(seed)
        return "enrolled"
      }
    }
    let deactivate: (UInt64, Int) -> Body = { request, day in
      { registration in
        let answer = try registration?.deactivate(
          request: Sample.number(request), at: Sample.day(day), key: Sample.key)
        return String(describing: answer)
      }
    }
    let reactivate: (UInt64, Int, Int) -> Body = { request, day, unissued in
      { registration in
        let answer = try registration?.reactivate(
          request: Sample.number(request), reason: unissued == 15 ? .redeployed : .serverUpgraded,
          unissued: UnissuedCount(unissued) ?? .none, at: Sample.day(day), key: Sample.key)
        return String(describing: answer)
      }
    }
    let steps: [(UInt64, Body)] = [
      (3, enrol(3)), (1, enrol(1)), (2, deactivate(1, 0)), (1, deactivate(1, 0)),
      (1, deactivate(1, 3)), (1, deactivate(1, 4)), (1, deactivate(2, 4)),
      (1, reactivate(3, 5, 15)), (1, reactivate(3, 5, 41)), (1, reactivate(3, 6, 10)),
      (3, reactivate(3, 6, 0)),
      (
        3,
        {
          $0?.company = "Never stored"
          throw Failure()
        }
      ),
      (
        2,
        {
          $0 = .sample(2)
          throw Failure()
        }
      ),
      (
        1,
        {
          $0 = nil
          return "taken out"
        }
      ),
      (
        3,
        {
          $0?.licenseServerID = Sample.licenseServerID(5)
          $0?.licenses = 41
          return "changed"
        }
      ),
    ]
    let issuing: [(UInt64, Body)] =
      [
        (
          4,
          { registration in
            registration = Registration(
              productID: Sample.productID(4), licenseServerID: nil, company: "Fabrikam",
              licenses: 0,
              enrolledAt: Sample.morning)
            let activation = registration?.activate(
              request: Sample.number(1), from: Caller(by: .internet, who: "Zoë"),
              at: Sample.morning,
              key: Sample.key)
            return String(describing: activation)
          }
        )
      ]
      + Sample.orders.map { order in
        (
          4,
          { registration in
            let pack = try registration?.install(
              order, request: Sample.number(2), at: Sample.day(1), key: Sample.key)
            return String(describing: pack)
          }
        )
      } + [
        (4, reactivate(3, 2, 10)),
        (
          4,
          { registration in
            let pack = try registration?.reissue(
              request: Sample.number(4), at: Sample.day(2), key: Sample.key)
            return String(describing: pack)
          }
        ),
      ]
    let outcomes = (steps + issuing).map { seed, body in
      do {
        return try ledger.change(Sample.productID(seed), body)
      } catch {
        return "threw \(error)"
      }
    }
    return (outcomes, try ledger.registrations())
  }

  @Test("It does what the ledger in memory does, and still holds it when opened again")
  func script() throws {
    let memory = try run(on: VendorMemory())
    let database = try run(on: VendorDatabase(path: path))
    #expect(database.outcomes == memory.outcomes)
    #expect(database.registrations == memory.registrations)
    #expect(memory.registrations.map(\.productID) == [3, 1, 4].map { Sample.productID($0) })
    let reopened = try VendorDatabase(path: path)
    #expect(try reopened.registrations() == memory.registrations)
    #expect(
      try reopened.registration(of: Sample.productID(1)) == memory.registrations[1])
    #expect(memory.registrations.last?.answers.count == 4)
    #expect(try reopened.registration(of: Sample.productID(2)) == nil)
  }

  @Test("Every value of every column comes back as it was")
  func roundTrip() throws {
    var never = Registration.sample(2)
    never.licenseServerID = nil
    never.company = ""
    never.licenses = 0
    var database = try VendorDatabase(path: path)
    for registration in [Registration.full(), never] {
      try database.change(registration.productID) { $0 = registration }
    }
    #expect(try VendorDatabase(path: path).registrations() == [.full(), never])
  }

  @Test("Many writers at once, each with a connection of its own, lose no answer")
  func concurrent() async throws {
    let path = path
    var database = try VendorDatabase(path: path)
    try database.change(Sample.productID()) { $0 = .sample() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer: UInt64 in 0..<6 {
        group.addTask {
          var database = try VendorDatabase(path: path)
          for round: UInt64 in 0..<8 {
            try database.change(Sample.productID()) { registration in
              _ = try registration?.deactivate(
                request: Sample.number(writer * 8 + round), at: Sample.morning, key: Sample.key)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try #require(try database.registrations().first).answers.map(\.requestNumber)
    #expect(numbers.count == 48)
    #expect(Set(numbers) == Set((0..<48).map { Sample.number($0) }))
  }
}
