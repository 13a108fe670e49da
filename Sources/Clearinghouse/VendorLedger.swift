public import Codes

/// Where the vendor keeps its registrations.
public protocol VendorLedger {
  /// `nil` when no such server is registered.
  func registration(of productID: ProductID) throws -> Registration?

  /// All, in the order of their enrolment.
  func registrations() throws -> [Registration]

  /// Reads a registration, lets it be changed (or made, where it is `nil`), and stores it, as one
  /// transaction: when this returns the change lasts, and when it throws nothing has changed. None is
  /// ever taken out: one that is set to `nil` stays as it was.
  mutating func change<Result>(
    _ productID: ProductID, _ body: (inout Registration?) throws -> Result
  ) throws -> Result
}

/// A ledger that lasts as long as its value: for rehearsals.
public struct VendorMemory: VendorLedger, Hashable, Sendable {
  private var byID: [ProductID: Registration] = [:]
  private var order: [ProductID] = []

  public init() {}

  public func registration(of productID: ProductID) -> Registration? { byID[productID] }

  public func registrations() -> [Registration] { order.compactMap { byID[$0] } }

  public mutating func change<Result>(
    _ productID: ProductID, _ body: (inout Registration?) throws -> Result
  ) rethrows -> Result {
    var registration = byID[productID]
    let result = try body(&registration)
    if let registration, byID.updateValue(registration, forKey: productID) == nil {
      order.append(productID)
    }
    return result
  }
  /// Takes a registration out, with all that was answered: for a situation that is staged, since
  /// nothing else does. One that there is not stays so.
  public mutating func remove(_ productID: ProductID) {
    byID[productID] = nil
    order.removeAll { $0 == productID }
  }
}
