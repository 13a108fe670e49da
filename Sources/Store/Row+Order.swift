internal import Codes
internal import GRDB

extension Row {
  /// The order of a request or an answer; `nil` when it has none.
  func order() throws -> LicenseOrder? {
    guard let program = try optional("program", LicenseProgram.init(rawValue:)) else { return nil }
    let authorization = try optional("authorization_number") { $0 } ?? ""
    let purchase = try value("program_number") { number in
      try? Purchase(program, number: number, authorization: authorization)
    }
    let product = try product()
    let order = try optional("licenses", number: { LicenseOrder(purchase, product, count: $0) })
    guard let order else { throw DamagedRow(found: "licenses is empty") }
    return order
  }

  func product() throws -> LicenseProduct {
    let version = try value("version", LicenseProduct.Version.init(rawValue:))
    return try value("holder") { text in
      LicenseProduct.Holder(rawValue: text).flatMap { LicenseProduct(version, $0) }
    }
  }
}

extension LicenseOrder? {
  /// Program, its numbers, version, holder and count, as both tables have them, in this order.
  var columns: StatementArguments {
    [
      self?.purchase.program.rawValue, self?.purchase.number, self?.purchase.authorization,
      self?.product.version.rawValue, self?.product.holder.rawValue, self?.count,
    ]
  }
}
