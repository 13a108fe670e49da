public import Clearinghouse
public import Codes
public import Simulator

/// How things stand before the first step: what makes every digit of a scenario the same each time.
public struct Settings: Hashable, Sendable {
  /// `key`: 64 hexadecimal digits; else the octets 0 to 31.
  public var key = SimulationKey.rehearsal
  /// `seed`: all random numbers are drawn from it; else 1.
  public var seed: UInt64 = 1
  /// `clock`: else 2026-11-23 09:00 in UTC, a Monday on which Customer Support has just opened.
  public var clock = UTCTime(seconds: 1_795_424_400)
  /// `server`: license servers of the site, which the vendor knows too, in order.
  public var servers: [NewServer] = []
  /// `vendor` and `answered`: what only the vendor knows.
  public var registrations: [Registration] = []

  public init() {}
}
