import Clearinghouse
import Codes
import LicensingWizard

/// A switch for both ledgers of a rehearsal.
final class Trouble {
  var isOn = false
  /// How many changes still work; `nil` for all.
  var changesLeft: Int?
}

/// A ledger in memory whose changes fail while the trouble is on.
struct TroubledLedger<Memory> {
  struct Full: Error, CustomStringConvertible {
    let description = "The disk is full."
  }

  private var memory: Memory
  private let trouble: Trouble

  init(_ memory: Memory, _ trouble: Trouble) {
    self.memory = memory
    self.trouble = trouble
  }

  private func check() throws {
    if trouble.isOn { throw Full() }
  }

  private func checkChange() throws {
    try check()
    guard let left = trouble.changesLeft else { return }
    guard left > 0 else { throw Full() }
    trouble.changesLeft = left - 1
  }
}

extension TroubledLedger: SiteLedger where Memory == SiteMemory {
  func servers() throws -> [LicenseServer] { memory.servers() }

  mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) throws -> Result {
    try checkChange()
    return try memory.change(name, body)
  }
}

extension TroubledLedger: VendorLedger where Memory == VendorMemory {
  func registration(of productID: ProductID) throws -> Registration? {
    try check()
    return memory.registration(of: productID)
  }

  func registrations() throws -> [Registration] {
    try check()
    return memory.registrations()
  }

  mutating func change<Result>(
    _ productID: ProductID, _ body: (inout Registration?) throws -> Result
  ) throws -> Result {
    try checkChange()
    return try memory.change(productID, body)
  }
}
