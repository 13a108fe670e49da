import Testing

@testable import Codes

/// The values of the known answers, computed apart from this package with Python's `hmac`.
enum Sample {
  static let productID = "81459-123-4567890-12309"
  static let otherProductID = "81459-000-0000000-00073"
  static let licenseServerID = "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9"
  static let licensePackID = "SIM02-01234-56789-ABCDE-FGC2W-RNRGE-22MFQ"
  static let requestNumber = "1234-5671"
  static let confirmationCode = "4542-7711-4770-0548-0269"
  static let spokenReference = "9Y0C4H"

  /// 00 01 02 … 1f.
  static func key() throws -> SimulationKey {
    try #require(SimulationKey(bytes: Array(0..<32)))
  }

  /// 01 02 03 … 20.
  static func otherKey() throws -> SimulationKey {
    try #require(SimulationKey(bytes: Array(1...32)))
  }

  static func grant(_ operation: Operation = .deactivate) throws -> Grant {
    Grant(
      operation, productID: try ProductID(parsing: productID),
      licenseServerID: try LicenseServerID(parsing: licenseServerID),
      requestNumber: try RequestNumber(parsing: requestNumber),
      day: try #require(Day(year: 2026, month: 11, day: 23)))
  }

  /// Every grant that differs from `grant()` in one field.
  static func otherGrants() throws -> [Grant] {
    let grant = try grant()
    var others = Array(repeating: grant, count: 5)
    others[0].operation = .reactivate
    others[1].productID = try ProductID(parsing: otherProductID)
    others[2].licenseServerID = try LicenseServerID(
      parsing: "SIM01-01234-56789-ABCDE-FGBDS-XTK12-0SMBJ")
    others[3].requestNumber = try RequestNumber(parsing: "00000000")
    others[4].day = grant.day.advanced(by: 1)
    return others
  }

  /// Codes for one grant under keys drawn from the seed, so that each is as random as HMAC-SHA256.
  static func confirmationCodes(_ count: Int, seed: UInt64 = 20_261_123) throws
    -> [ConfirmationCode]
  {
    var generator = SeededGenerator(seed: seed)
    let grant = try grant()
    return try (0..<count).map { _ in
      let key = try #require(SimulationKey(bytes: generator.bytes(SimulationKey.length)))
      return ConfirmationCode(confirming: grant, key: key)
    }
  }
}

extension ConfirmationCode {
  /// What is wrong with the text; `nil` when it is a code.
  static func fault(in text: some StringProtocol) -> Fault? {
    do throws(Fault) {
      _ = try ConfirmationCode(parsing: text)
      return nil
    } catch {
      return error
    }
  }
}

extension Digit {
  /// The digits of a plain text.
  static func all(of text: String) -> [Digit] { [Digit](canonical: text) }
}
