import Clearinghouse
import Codes
import Dialogue
import LicensingWizard
import Simulator
import SupportLine
import Testing

/// The site and Customer Support, with nothing between them but what a person keys, says and hears.
struct LicensingByTelephoneTests {
  /// A call for what is pending; what the person writes down of what is spelt.
  private func call(_ keys: [String], _ sides: inout BothSides) throws -> String {
    var caller = Caller(
      try Sample.flow(), desk: SupportDesk(sides.vendor, key: sides.key), at: BothSides.start,
      width: nil)
    for step in keys + Array(repeating: "#", count: 7) { try caller.answer(step) }
    caller.listenToTheEnd()
    sides.vendor = caller.call.desk.ledger
    return caller.text.matches(of: /(?:Group [1-7]:|Your reference is) (.*?)\./).map { group in
      group.1.split(separator: ", ").compactMap { Self.characters[String($0)] }.joined()
    }.joined(separator: " ")
  }

  private static let characters = Dictionary(
    uniqueKeysWithValues: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".compactMap { character in
      Spelling.word(for: character).map { ($0, String(character)) }
    })

  @Test("A server that the vendor has never heard of is activated, licensed, moved and reissued")
  func life() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    sides.vendor = VendorMemory()
    let productID = try sides.server.productID.canonical + "#"

    let activation = try sides.open(.activate).number.canonical + "#"
    let serverID = try call(["4", "1", productID, "(contoso ltd)", "1", activation], &sides)
    #expect(try sides.enter(serverID, for: .activate) == nil)
    #expect(try sides.server.licenseServerID?.canonical == serverID.filter { $0 != " " })
    #expect(try sides.registration.company == "Contoso Ltd")

    let installation = try sides.open(.install, order: BothSides.order(10)).number.canonical + "#"
    let packID = try call(
      [
        "4", "2", "1", productID, "1", installation, "1", "3", "1", "1234567#", "1", "1", "10#",
        "1",
      ],
      &sides)
    #expect(try sides.enter(packID, for: .install) == nil)
    #expect(try sides.server.licenses.available == 10)

    let reactivation = try sides.open(.reactivate).number.canonical + "#"
    let reference = try call(["3", productID, "1", reactivation, "1", "10#", "1", "2"], &sides)
    #expect(try sides.enter(reference, for: .reactivate) == nil)
    #expect(try sides.server.licenses.awaitingReissue == 10)

    let reissue = try sides.open(.reissue).number.canonical + "#"
    let again = try call(["4", "2", "2", productID, "1", reissue], &sides)
    #expect(try sides.enter(again, for: .reissue) == nil)
    let licenses = try sides.server.licenses
    #expect([licenses.issued, licenses.available, licenses.awaitingReissue] == [0, 10, 0])
    #expect(try sides.diagnosis().finding.kind == .inOrder)
  }

  @Test("A count that was said otherwise than it was ordered gives a pack ID that the site refuses")
  func otherCount() throws {
    var sides = try BothSides()
    let productID = try sides.server.productID.canonical + "#"
    let request = try sides.open(.install, order: BothSides.order(10)).number.canonical + "#"
    let start = ["4", "2", "1", productID, "1", request, "1", "3", "1", "1234567#", "1", "1"]
    let wrong = try call(start + ["11#", "1"], &sides)
    #expect(try sides.enter(wrong, for: .install) != nil)
    let right = try call(start + ["10#", "1"], &sides)
    #expect(try sides.enter(right, for: .install) == nil)
    #expect(try sides.registration.licenses == 50)
  }
}
