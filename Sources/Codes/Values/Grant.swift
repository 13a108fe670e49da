/// What the Clearinghouse has granted, and so what a confirmation code or a spoken reference confirms:
/// one operation, for one server, at one request of its wizard, on one day.
public struct Grant: Hashable, Sendable {
  public var operation: Operation
  public var productID: ProductID
  public var licenseServerID: LicenseServerID
  public var requestNumber: RequestNumber
  /// The day on which the Clearinghouse answered, in UTC.
  public var day: Day

  public init(
    _ operation: Operation, productID: ProductID, licenseServerID: LicenseServerID,
    requestNumber: RequestNumber, day: Day
  ) {
    self.operation = operation
    self.productID = productID
    self.licenseServerID = licenseServerID
    self.requestNumber = requestNumber
    self.day = day
  }

  /// The days on which the site accepts it: the day of issue and the three after.
  public var validity: ClosedRange<Day> { day...day.advanced(by: 3) }

  /// The fields that every MAC over a grant covers, in this order.
  var fields: [String] {
    [
      operation.rawValue, productID.canonical, licenseServerID.canonical, requestNumber.canonical,
      day.description,
    ]
  }
}

/// A code that the site can check against what it asked for.
public protocol Confirming: Hashable, Sendable {
  /// Whether the Clearinghouse gave this for exactly `grant`, compared in constant time.
  func confirms(_ grant: Grant, key: SimulationKey) -> Bool
}
