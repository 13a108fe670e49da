public import Codes
internal import GRDB

extension VendorDatabase {
  /// Takes a registration out, with all that was answered, as one transaction: for a situation that is
  /// staged, since nothing else does. One that there is not stays so.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  public mutating func remove(_ productID: ProductID) throws {
    try file.write { database in
      for table in ["correction", "answer", "enrolment"] {
        try database.execute(
          sql: """
            DELETE FROM \(table)
            WHERE registration_id IN (SELECT id FROM registration WHERE product_id = ?)
            """, arguments: [productID.canonical])
      }
      try database.execute(
        sql: "DELETE FROM registration WHERE product_id = ?", arguments: [productID.canonical])
    }
  }
}
