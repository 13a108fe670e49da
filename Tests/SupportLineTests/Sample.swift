import Clearinghouse
import Codes
import Dialogue
import Foundation
import SupportLine
import Testing

/// Customer Support's flow, and records with the known answers of `ConfirmationCode`.
enum Sample {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let flowFile = root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")
  static let prompts = root.appendingPathComponent("Prompts")

  /// The flow from the files of the repository, laid out as they are when they are built.
  static func flow() throws -> Flow {
    try inFolder { folder in
      let resources = folder.appendingPathComponent("resources")
      try install(in: resources)
      return try CustomerSupport.flow(from: SupportResources(folder: resources))
    }
  }

  static func install(in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: flowFile, to: folder.appendingPathComponent("customer-support.yaml"))
    // Without the recordings, which are many.
    let language = folder.appendingPathComponent("Prompts/en-US")
    try FileManager.default.createDirectory(at: language, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: prompts.appendingPathComponent("en-US/prompts.yaml"),
      to: language.appendingPathComponent("prompts.yaml"))
  }

  static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("SupportLineTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  static let productID = "81459-123-4567890-12309"
  static let neverActivated = "81459-000-0000000-00073"
  static let requestNumber = "1234-5671"
  static let code = "4542-7711-4770-0548-0269"
  static let reference = "9Y0C4H"
  /// Of the deactivation.
  static let caseReference = "3MNJ88"

  static func time(_ text: String = "2026-11-23 09:00") throws -> UTCTime {
    try #require(UTCTime(text))
  }

  static func registration() throws -> Registration {
    Registration(
      productID: try ProductID(parsing: productID),
      licenseServerID: try LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9"),
      company: "Contoso Ltd", licenses: 40, enrolledAt: try time("2026-01-05"))
  }

  static func desk() throws -> SupportDesk<VendorMemory> {
    var memory = VendorMemory()
    let never = Registration(
      productID: try ProductID(parsing: neverActivated), licenseServerID: nil,
      company: "Fabrikam", licenses: 5, enrolledAt: try time("2026-01-05"))
    for registration in [try registration(), never] {
      memory.change(registration.productID) { $0 = registration }
    }
    return SupportDesk(memory, key: try key())
  }

  static func key() throws -> SimulationKey {
    try #require(SimulationKey(bytes: Array(0..<32)))
  }
}
