/// What kind of license it is: for which version of the server, and who holds it.
public struct LicenseProduct: Hashable, Sendable {
  public enum Version: String, CaseIterable, Hashable, Sendable {
    case windows2000 = "windows-2000"
    case windowsServer2003 = "windows-server-2003"
  }

  public enum Holder: String, CaseIterable, Hashable, Sendable {
    case device = "per-device"
    case user = "per-user"
  }

  public let version: Version
  public let holder: Holder

  /// `nil` for Windows 2000 per user: there are no such licenses.
  public init?(_ version: Version, _ holder: Holder) {
    guard version != .windows2000 || holder == .device else { return nil }
    self.init(unchecked: version, holder)
  }

  private init(unchecked version: Version, _ holder: Holder) {
    self.version = version
    self.holder = holder
  }

  public static let perDevice = LicenseProduct(unchecked: .windowsServer2003, .device)
  public static let perUser = LicenseProduct(unchecked: .windowsServer2003, .user)
  public static let windows2000 = LicenseProduct(unchecked: .windows2000, .device)

  public static let all = [perDevice, perUser, windows2000]

  /// `per-device` and `per-user` for Windows Server 2003, `windows-2000` for the only one of that.
  public var name: String {
    switch version {
    case .windows2000: version.rawValue
    case .windowsServer2003: holder.rawValue
    }
  }

  /// `nil` for a text that is the `name` of none.
  public init?(name: String) {
    guard let product = Self.all.first(where: { $0.name == name }) else { return nil }
    self = product
  }
}

extension LicenseProduct: CustomStringConvertible {
  /// `Windows Server 2003, per device`
  public var description: String { "\(version.title), \(holder.title)" }
}

extension LicenseProduct.Version {
  public var title: String {
    switch self {
    case .windows2000: "Windows 2000 Server"
    case .windowsServer2003: "Windows Server 2003"
    }
  }
}

extension LicenseProduct.Holder {
  public var title: String {
    switch self {
    case .device: "per device"
    case .user: "per user"
    }
  }
}

/// The licenses that one request installs, with the proof of their purchase.
public struct LicenseOrder: Hashable, Sendable {
  public let purchase: Purchase
  public let product: LicenseProduct
  /// 1 to 9,999, as the wizard's box takes.
  public let count: Int

  public static let countRange = 1...9_999

  /// `nil` when the count is out of `countRange`.
  public init?(_ purchase: Purchase, _ product: LicenseProduct, count: Int) {
    guard Self.countRange.contains(count) else { return nil }
    self.purchase = purchase
    self.product = product
    self.count = count
  }

  /// The fields that a pack ID for this order covers, in this order.
  var fields: [String] {
    [
      purchase.program.rawValue, purchase.number, purchase.authorization ?? "-",
      product.version.rawValue, product.holder.rawValue, String(count),
    ]
  }

  /// For a history, where no whole number stands.
  public var masked: String { "\(count) × \(product), \(purchase.masked)" }
}
