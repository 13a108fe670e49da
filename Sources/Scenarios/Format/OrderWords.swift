internal import Codes

/// The parts of an order of licenses, as words of a line give them, in any order.
struct OrderWords: Hashable {
  private(set) var program: LicenseProgram?
  private(set) var number: String?
  private(set) var authorization = ""
  private(set) var product = LicenseProduct.perDevice
  private(set) var count: Int?

  static let names = ["program", "number", "authorization", "product", "count"]

  /// - Returns: whether `name` is a part of an order.
  mutating func take(
    _ name: String, _ words: inout LineWords
  ) throws(LineWords.Fault) -> Bool {
    switch name {
    case "program":
      program = try words.next(.alternatives(LicenseProgram.allCases.map(\.rawValue))) {
        LicenseProgram(rawValue: $0)
      }
    case "number": number = try words.next("a number").text
    case "authorization": authorization = try words.next("an authorization number").text
    case "product":
      product = try words.next(.alternatives(LicenseProduct.all.map(\.name))) {
        LicenseProduct(name: $0)
      }
    case "count": count = try words.next("a number") { Int($0) }
    default: return false
    }
    return true
  }

  /// `nil` until everything is there, and sound.
  var order: LicenseOrder? {
    guard let program, let number, let count,
      let purchase = try? Purchase(program, number: number, authorization: authorization)
    else { return nil }
    return LicenseOrder(purchase, product, count: count)
  }
}
