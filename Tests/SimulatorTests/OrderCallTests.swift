import Clearinghouse
import Codes
import Simulator
import SupportLine
import Testing

/// Calls that order licenses, by each kind of program and its numbers.
struct OrderCallTests {
  @Test("The numbers of an open license are keyed and spelt, in parts")
  func open() throws {
    var generator = SeededGenerator(seed: 3)
    let authorization = AuthorizationNumber.random(using: &generator)
    let parts = authorization.description.split(separator: "-").map { Self.spelt(String($0)) }
    var caller = try Caller()
    try caller.answer(
      "4", "2", "1", "81459123456789012309#", "1", "12345671#", "1", "(an open license)",
      "87654321#", "1", parts.joined(), "2", "(twenty five)#", "1")
    caller.listen()
    caller.hangUp()
    let purchase = try Purchase(
      .open, number: "87654321", authorization: authorization.canonical)
    #expect(
      caller.call.desk.ledger.registrations().map(\.orders) == [
        [try #require(LicenseOrder(purchase, .perUser, count: 25))]
      ])
  }

  @Test("A retail code is spelt, with keys for its digits where the caller likes")
  func retail() throws {
    var generator = SeededGenerator(seed: 4)
    let code = RetailCode.random(using: &generator)
    let parts = code.canonical.map { $0.isNumber ? String($0) : Self.spelt(String($0)) }
    var caller = try Caller()
    try caller.answer(
      "4", "2", "1", "81459123456789012309#", "1", "12345671#", "1", "(a retail pack)",
      parts.joined() + "#", "(Windows 2000)", "5#", "1")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.call.desk.ledger.registrations().map(\.orders) == [
        [
          try #require(
            LicenseOrder(Purchase(.retail, number: code.canonical), .windows2000, count: 5))
        ]
      ])
  }

  private static func spelt(_ text: String) -> String {
    "(" + text.compactMap(Spelling.word).joined(separator: " ") + ")"
  }

  @Test(
    "Every program of the wizard can be chosen, each by its own keys",
    arguments: [
      ("31", .select), ("32", .enterprise), ("33", .campus), ("34", .school),
      ("41", .servicesProvider), ("42", .other), ("4331", .select),
    ] as [(String, LicenseProgram)])
  func programs(_ keys: String, _ program: LicenseProgram) throws {
    var caller = try Caller()
    try caller.answer(
      "4", "2", "1", "81459123456789012309#", "1", "12345671#", "1", keys, "7654321#", "1", "1",
      "1#", "1")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.call.desk.ledger.registrations().map(\.orders) == [
        [try #require(LicenseOrder(Purchase(program, number: "7654321"), .perDevice, count: 1))]
      ])
  }

  @Test("An order that was read back wrong is mended where it is wrong")
  func mended() throws {
    var caller = try Caller()
    try caller.answer(
      "4", "2", "1", "81459123456789012309#", "1", "12345671#", "1", "3", "1", "1234567#", "2",
      "1234568#", "1", "1", "10#", "2", "3", "11#", "2", "2", "2", "12#", "2", "1", "3", "2",
      "1234569#", "1", "2", "13#", "1")
    caller.listen()
    caller.hangUp()
    #expect(
      caller.call.desk.ledger.registrations().map(\.orders) == [
        [try #require(LicenseOrder(Purchase(.enterprise, number: "1234569"), .perUser, count: 13))]
      ])
  }
}
