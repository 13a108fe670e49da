internal import Clearinghouse
internal import Codes
internal import Dialogue

/// Activation and licenses.
extension SupportDesk {
  mutating func activate(
    _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (ReplyName, [SlotName: String]) {
    guard let productID = try? ProductID(parsing: slots["product-id"] ?? ""),
      let number = try? RequestNumber(parsing: slots["request-number"] ?? "")
    else { return ("mistyped", [:]) }
    let activation = try ledger.activate(
      productID, company: slots["company"] ?? "", request: number, at: time, key: key)
    return (
      activation.isRepeated ? "activated-before" : "activated",
      ["server-id": activation.licenseServerID.description]
    )
  }

  func checkNumber(_ slots: [SlotName: String]) -> (ReplyName, [SlotName: String]) {
    (Self.purchase(slots) == nil ? "mistyped" : "sound", [:])
  }

  func checkOrder(_ slots: [SlotName: String]) -> (ReplyName, [SlotName: String]) {
    guard let program = LicenseProgram(rawValue: slots["program"] ?? ""),
      let product = Self.product(slots), LicenseOrder.countRange.contains(Self.count(slots))
    else { return ("none", [:]) }
    return ("sound", ["program-title": program.title, "product-title": product.description])
  }

  mutating func install(
    _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (ReplyName, [SlotName: String]) {
    guard let purchase = Self.purchase(slots), let product = Self.product(slots),
      let order = LicenseOrder(purchase, product, count: Self.count(slots))
    else { return ("refused", [:]) }
    let key = key
    let pack = try change(slots) { registration, number throws(Registration.Refusal) in
      try registration.install(order, request: number, at: time, key: key)
    }
    switch pack {
    case .success(let pack):
      return (pack.isRepeated ? "issued-again" : "issued", ["pack-id": pack.id.description])
    case .failure(let refusal):
      return Self.reply(to: refusal)
    }
  }

  mutating func reissue(
    _ slots: [SlotName: String], at time: UTCTime
  ) throws -> (ReplyName, [SlotName: String]) {
    let key = key
    let pack = try change(slots) { registration, number throws(Registration.Refusal) in
      try registration.reissue(request: number, at: time, key: key)
    }
    switch pack {
    case .success(let pack):
      return (
        pack.isRepeated ? "issued-again" : "issued",
        ["pack-id": pack.id.description, "licenses": String(pack.count)]
      )
    case .failure(let refusal):
      return Self.reply(to: refusal)
    }
  }

  private static func reply(
    to refusal: Registration.Refusal
  ) -> (ReplyName, [SlotName: String]) {
    switch refusal {
    case .deactivated(let since): ("deactivated", ["since": since.day.description])
    case .tooManyLicenses(let total): ("too-many", ["total": String(total)])
    case .nothingToReissue: ("nothing", [:])
    // The rest is told from the product ID, or belongs to the Internet method.
    case .neverActivated, .unknownServer, .unissuedExceedsTotal, .otherLicenseServerID,
      .emailMissing:
      ("refused", [:])
    }
  }

  // MARK: What the caller orders

  private static func purchase(_ slots: [SlotName: String]) -> Purchase? {
    guard let program = LicenseProgram(rawValue: slots["program"] ?? "") else { return nil }
    return try? Purchase(
      program, number: slots["number"] ?? "", authorization: slots["authorization"] ?? "")
  }

  /// `nil` for Windows 2000 per user too.
  private static func product(_ slots: [SlotName: String]) -> LicenseProduct? {
    guard let version = LicenseProduct.Version(rawValue: slots["version"] ?? ""),
      let holder = LicenseProduct.Holder(rawValue: slots["holder"] ?? "")
    else { return nil }
    return LicenseProduct(version, holder)
  }

  private static func count(_ slots: [SlotName: String]) -> Int { Int(slots["count"] ?? "") ?? 0 }
}
