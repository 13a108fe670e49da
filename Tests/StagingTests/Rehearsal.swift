import Clearinghouse
import Codes
import LicensingWizard
import Samples
import Simulator
import Staging

/// TS-LICENSE-01 on both sides in memory: 25 licenses issued and 15 available.
struct Rehearsal {
  typealias MemoryStage = Stage<SiteMemory, VendorMemory, Simulator.SeededGenerator>

  var stage: MemoryStage

  static let name = "TS-LICENSE-01"

  /// - Parameter situations: set up one after the other, by their words.
  init(
    isActivated: Bool = true, at time: UTCTime = Sample.morning, after situations: [String] = []
  ) throws {
    var console = LicensingConsole(SiteMemory(), key: Sample.key)
    var vendor = VendorMemory()
    var generator = Simulator.SeededGenerator(seed: 7)
    var new = NewServer.demonstration(try ServerName(parsing: Self.name))
    if !isActivated { (new.isActivated, new.issued, new.available) = (false, 0, 0) }
    _ = try new.add(
      to: &console, and: &vendor, key: Sample.key, at: time, using: &generator)
    stage = try Stage(
      of: new.name, console, vendor, certificates: ServerCertificates(key: Sample.key), at: time,
      using: generator)
    for situation in situations { try set(situation) }
  }

  /// - Parameter situation: its words, with spaces between them.
  @discardableResult
  mutating func set(_ situation: String) throws -> String {
    try stage.set(Situation(parsing: situation.split(separator: " ").map(String.init)))
  }

  var server: LicenseServer { get throws { try stage.server } }

  var registration: Registration? {
    get throws { stage.vendor.registration(of: try server.productID) }
  }

  /// What the doctor finds.
  var finding: Diagnosis.Finding.Kind {
    get throws {
      Diagnosis(
        of: try server, registration: try registration, at: stage.time, key: Sample.key
      ).finding.kind
    }
  }

  /// What the history says was staged.
  var notes: [String?] {
    get throws { try server.history.filter { $0.event == .staged }.map(\.note) }
  }
}
