import Clearinghouse
import Codes
import Dialogue
import Simulator
import SupportLine
import Testing

/// Calls for what cannot be had: the true cause is heard, and nothing is changed.
struct RefusedLicensingTests {
  private static let start = ["4", "2", "1", "81459123456789012309#", "1", "12345671#"]
  private static let toCount = start + ["1", "3", "1", "1234567#", "1", "1"]

  enum Record: Sendable {
    case plain, deactivated, never, full, reactivatedWithNone
  }

  private static let nothingToReissue =
    "There is nothing to reissue: by our record, no licenses were unissued when your server was last "
    + "reactivated, or it never was. Compare the count that you gave with the console's. "
  private static let deactivated =
    "By our record your license server has been deactivated since November 20. Reactivate it first, "
    + "then call again. Nothing was changed. "
  private static let never =
    "Your license server was never activated. Activate it first, then call again. Nothing was "
    + "changed. "

  @Test(
    "What cannot be had is refused by its true cause, and changes nothing",
    arguments: [
      (.deactivated, start, deactivated),
      (.deactivated, ["4", "2", "2"] + start.dropFirst(3), deactivated),
      (.never, Array(start.prefix(4)), never),
      (.never, ["4", "2", "2", "81459123456789012309#"], never),
      (.plain, ["4", "2", "2"] + start.dropFirst(3), nothingToReissue),
      (.reactivatedWithNone, ["4", "2", "2"] + start.dropFirst(3), nothingToReissue),
      (
        .full, toCount + ["100#", "1"],
        "Our record has 999950 licenses for your server, and cannot count that many more. Please "
          + "order fewer. "
      ),
      (.plain, toCount + ["0#"], "I need a number from 1 to 9999. "),
      (.plain, toCount + ["10#", "2", "4"], "Nothing was changed. "),
      (
        .plain, start + ["2"],
        "Neither this desk nor technical support can find a lost number. The reseller who sold you "
          + "the licenses can: please ask there, then call again. "
      ),
      (
        .plain, start + ["1", "2", "87654321#", "1", "(Sierra India Mike zero four)(1234567890)"],
        "That is not an authorization number: something in it is wrong or swapped. Please compare "
          + "it with your open license. "
      ),
      (
        .plain, start + ["1", "1", "1234512345123451234512345#"],
        "That is not a retail code: something in it is wrong or swapped. Please compare it with your "
          + "license pack. "
      ),
      (
        .plain, start + ["1", "1", "(Sierra India m zero three)"],
        "I am not sure of a letter. Please say Oscar for the letter, zero for the digit, and spell "
          + "all letters like that. "
      ),
      (
        .plain, start + ["1", "3", "1", "123456#"],
        "An agreement number has 7 digits; I got 6. "
      ),
      (
        .plain, ["4", "2", "1", "81459111111111111136#"],
        "I have 8 1 4 5 9, 1 1 1, 1 1 1 1 1 1 1, 1 1 1 3 6. That product ID is not in our records. "
          + "Please compare it with the wizard. "
      ),
      (
        .plain, ["4", "1", "81459111111111111136#", "123#"],
        "I need a name, and it cannot be keyed in. "
      ),
    ] as [(Record, [String], String)])
  func refused(_ record: Record, _ steps: [String], _ said: String) throws {
    let desk = try Self.desk(record)
    var caller = Caller(try Sample.flow(), desk: desk, at: try Sample.time(), width: nil)
    for step in steps { try caller.answer(step) }
    caller.listen()
    caller.hangUp()
    #expect(caller.text.contains("support>  \(said.dropLast())"), "\(caller.text)")
    #expect(caller.call.desk.ledger == desk.ledger)
  }

  private static func desk(_ record: Record) throws -> SupportDesk<VendorMemory> {
    var desk = try Sample.desk()
    let day = try Sample.time("2026-11-20")
    try desk.ledger.change(ProductID(parsing: Sample.productID)) { stored in
      switch record {
      case .plain, .reactivatedWithNone: break
      case .deactivated: stored?.state = .deactivated(since: day)
      case .never: stored?.licenseServerID = nil
      case .full: stored?.licenses = 999_950
      }
    }
    if record == .reactivatedWithNone {
      _ = try desk.answer("reactivate", Sample.reactivation(unissued: "0"), at: day)
    }
    return desk
  }
}
