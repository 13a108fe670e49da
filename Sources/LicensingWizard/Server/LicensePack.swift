public import Codes

/// Licenses that were installed together.
public struct LicensePack: Hashable, Sendable {
  /// `nil` for licenses that the server held before their pack was known.
  public let id: LicensePackID?
  public let program: LicenseProgram
  public let product: LicenseProduct
  public var counts: LicenseCounts
  /// `nil` when it is not known.
  public let installedAt: UTCTime?
  /// The last day on which its licenses can be handed out; `nil` for ever.
  public let endsOn: Day?

  public init(
    id: LicensePackID? = nil, _ program: LicenseProgram, _ product: LicenseProduct,
    _ counts: LicenseCounts, installedAt: UTCTime? = nil, endsOn: Day? = nil
  ) {
    self.id = id
    self.program = program
    self.product = product
    self.counts = counts
    self.installedAt = installedAt
    self.endsOn = endsOn
  }

  /// What an order installs: all of it available.
  init(id: LicensePackID, _ order: LicenseOrder, at time: UTCTime) {
    let program = order.purchase.program
    self.init(
      id: id, program, order.product, LicenseCounts(issued: 0, available: order.count),
      installedAt: time, endsOn: program.term.map { time.day.advanced(by: $0) })
  }

  public var total: Int { counts.total }

  /// Whether its last day is past.
  public func hasEnded(at time: UTCTime) -> Bool { endsOn.map { $0 < time.day } ?? false }

  /// How many of its licenses can be handed out: none once it has ended.
  public func licensesToHandOut(at time: UTCTime) -> Int {
    hasEnded(at: time) ? 0 : counts.available
  }

  /// Whether one of its licenses can be handed out.
  public func hasLicense(for product: LicenseProduct, at time: UTCTime) -> Bool {
    self.product == product && licensesToHandOut(at: time) > 0
  }
}

/// How the licenses of a pack, or of a whole server, are divided.
public struct LicenseCounts: Hashable, Sendable {
  /// Held by clients.
  public var issued: Int
  /// Free to be handed out.
  public var available: Int
  /// Held back since a reactivation, until the Clearinghouse has reissued them.
  public var awaitingReissue: Int

  public init(issued: Int, available: Int, awaitingReissue: Int = 0) {
    self.issued = issued
    self.available = available
    self.awaitingReissue = awaitingReissue
  }

  public static let none = LicenseCounts(issued: 0, available: 0)

  public var total: Int { issued + available + awaitingReissue }

  /// What no client holds: the number that the wizard shows for the telephone.
  public var unissued: Int { available + awaitingReissue }

  public static func + (left: Self, right: Self) -> Self {
    LicenseCounts(
      issued: left.issued + right.issued, available: left.available + right.available,
      awaitingReissue: left.awaitingReissue + right.awaitingReissue)
  }

  /// KB 814593: after a reactivation, unissued licenses must be reissued before they can be used.
  mutating func awaitReissue() {
    awaitingReissue += available
    available = 0
  }

  mutating func reissue() {
    available += awaitingReissue
    awaitingReissue = 0
  }

  mutating func handOut() {
    available -= 1
    issued += 1
  }

  /// One comes back from a client.
  mutating func takeBack() {
    guard issued > 0 else { return }
    issued -= 1
    available += 1
  }
}
