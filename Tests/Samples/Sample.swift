public import Codes

/// What both sides know in the tests. Everything is drawn from fixed seeds.
public enum Sample {
  public static let key: SimulationKey = drawn(1) { .random(using: &$0) }
  public static let otherKey: SimulationKey = drawn(2) { .random(using: &$0) }

  /// 2026-11-23 at 09:00, a Monday.
  public static let morning = UTCTime(seconds: 1_795_424_400)

  /// The same hour so many days later, or earlier.
  public static func day(_ offset: Int) -> UTCTime {
    morning.advanced(by: .seconds(offset * 86_400))
  }

  public static func productID(_ seed: UInt64 = 1) -> ProductID {
    drawn(100 + seed) { .random(using: &$0) }
  }

  /// Issued to the product ID of the same seed.
  public static func licenseServerID(_ seed: UInt64 = 1) -> LicenseServerID {
    drawn(200 + seed) { .issue(to: productID(seed), key: key, using: &$0) }
  }

  public static func number(_ seed: UInt64 = 1) -> RequestNumber {
    drawn(300 + seed) { .random(using: &$0) }
  }

  /// Issued to the license server ID of the same seed, for nothing in particular.
  public static func packID(_ seed: UInt64 = 1) -> LicensePackID {
    drawn(400 + seed) { .issue(to: licenseServerID(seed), key: key, using: &$0) }
  }

  public static let retailCode: RetailCode = drawn(500) { .random(using: &$0) }
  public static let authorization: AuthorizationNumber = drawn(501) { .random(using: &$0) }

  /// Ten licenses per device for the agreement 1234567.
  public static let order: LicenseOrder = orders[2]

  /// One of every program.
  public static let orders: [LicenseOrder] = LicenseProgram.allCases.enumerated().compactMap {
    place, program in
    let number =
      switch program {
      case .retail: retailCode.description
      case .open: "87654321"
      default: "1234567"
      }
    let purchase = try? Purchase(
      program, number: number, authorization: authorization.description)
    let product = LicenseProduct.all[(place + 1) % LicenseProduct.all.count]
    return purchase.flatMap { LicenseOrder($0, product, count: 10) }
  }

  private static func drawn<Value>(
    _ seed: UInt64, _ draw: (inout SeededGenerator) -> Value
  ) -> Value {
    var generator = SeededGenerator(seed: seed)
    return draw(&generator)
  }
}
