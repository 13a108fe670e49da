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

  private static func drawn<Value>(
    _ seed: UInt64, _ draw: (inout SeededGenerator) -> Value
  ) -> Value {
    var generator = SeededGenerator(seed: seed)
    return draw(&generator)
  }
}
