import LicensingWizard

/// A ledger to which something happens just before one of its changes is stored: another window of
/// the console changes it, or it throws, as a disk does that is full.
struct ScriptedLedger: SiteLedger {
  var memory: SiteMemory
  /// By the number of the change, from 1.
  var events: [Int: (inout SiteMemory) throws -> Void]
  private(set) var changes = 0

  init(_ memory: SiteMemory, _ events: [Int: (inout SiteMemory) throws -> Void] = [:]) {
    self.memory = memory
    self.events = events
  }

  struct Failure: Error, Hashable, CustomStringConvertible {
    var description: String { "The disk is full." }
  }

  /// Fails at one change.
  static func failing(_ memory: SiteMemory, at change: Int) -> ScriptedLedger {
    ScriptedLedger(memory, [change: { _ in throw Failure() }])
  }

  func servers() -> [LicenseServer] { memory.servers() }

  mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) throws -> Result {
    changes += 1
    try events[changes]?(&memory)
    return try memory.change(name, body)
  }
}
