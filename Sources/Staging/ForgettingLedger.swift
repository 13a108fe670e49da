public import Clearinghouse
public import Codes

/// A vendor's ledger that can be made to forget a server: for a situation that is staged, since nothing
/// else does.
public protocol ForgettingLedger: VendorLedger {
  /// Takes a registration out, with all that was answered, as one transaction. One that there is not
  /// stays so.
  mutating func remove(_ productID: ProductID) throws
}

extension VendorMemory: ForgettingLedger {}
