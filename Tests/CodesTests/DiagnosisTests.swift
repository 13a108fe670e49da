import Testing

@testable import Codes

/// What the check digits say of an error, against what the error was.
struct DiagnosisTests {
  private typealias Fault = ConfirmationCode.Fault
  private typealias Group = ConfirmationCode.Group

  /// How often the true code was suggested, none was, and a wrong one was.
  private struct Tally: Equatable {
    var right = 0
    var none = 0
    var wrong = 0
    var other = 0

    mutating func add(_ fault: Fault?, truth: ConfirmationCode) {
      switch fault {
      case .misheard(_, let suggestion?), .swapped(_, let suggestion):
        if suggestion == truth { right += 1 } else { wrong += 1 }
      case .misheard(_, nil): none += 1
      default: other += 1
      }
    }
  }

  private func tally(
    codes: Int, _ errors: (ConfirmationCode) -> [[Digit]]
  ) throws -> Tally {
    try Sample.confirmationCodes(codes).reduce(into: Tally()) { tally, code in
      for error in errors(code) {
        tally.add(ConfirmationCode.fault(in: error.text), truth: code)
      }
    }
  }

  @Test("A single-digit error is nearly always mended, and never wrongly")
  func singleDigits() throws {
    let tally = try tally(codes: 8) { Slips.otherDigits($0.digits) }
    #expect(tally == Tally(right: 1414, none: 26))
  }

  @Test("A swap of two neighbours is nearly always mended, and never wrongly")
  func swaps() throws {
    let tally = try tally(codes: 20) { Slips.swaps($0.digits) }
    #expect(tally == Tally(right: 328, none: 5))
  }

  @Test("Groups in any other order are put right")
  func orders() throws {
    let tally = try tally(codes: 4) { code in
      Slips.otherOrders(code.groups).map { Digit.all(of: $0.joined()) }
    }
    #expect(tally == Tally(right: 4 * 119))
  }

  @Test("Groups in another order are named, and only those that moved")
  func moved() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    #expect(
      ConfirmationCode.fault(in: "4542-0548-4770-7711-0269")
        == .swapped([.b, .d], suggestion: code))
    #expect(
      ConfirmationCode.fault(in: "7711-4770-4542-0548-0269")
        == .swapped([.a, .b, .c], suggestion: code))
  }

  @Test("Where a slip would mend a wrong order too, nothing is suggested")
  func slipCompetes() throws {
    // 5644-3668-4890-3857-1764 with C and D swapped; so is 5644-3668-3854-7890-1764 with 7 and 8.
    let typed = Digit.all(of: "56443668385748901764")
    let competing = TypedCode(typed)
    #expect(competing.soundInOtherOrder?.canonical == "56443668489038571764")
    #expect(competing.soundAfterOneSlip.map(\.canonical) == ["56443668385478901764"])
    #expect(
      ConfirmationCode.fault(in: typed.text) == .misheard([.c, .d], suggestion: nil))
  }

  @Test("Where two slips would mend the code, nothing is suggested")
  func slipsCompete() {
    let typed = TypedCode(Digit.all(of: "53366348531409224200"))
    #expect(
      Set(typed.soundAfterOneSlip.map(\.canonical))
        == ["53066348531409224200", "43366348531409224200"])
    #expect(Fault(diagnosing: typed) == .misheard([.a], suggestion: nil))
  }

  @Test("A group typed in another's place is named with the place, for all twenty pairs")
  func repeats() throws {
    var named = 0
    for code in try Sample.confirmationCodes(4) {
      for place in Group.allCases {
        for source in Group.allCases where source != place {
          let groups = Group.allCases.map { code[$0 == place ? source : $0] }
          let fault = ConfirmationCode.fault(in: groups.joined())
          named += fault == .repeated(source, inPlaceOf: place) ? 1 : 0
        }
      }
    }
    #expect(named == 4 * 20)
  }

  @Test("A slip that happens to give another group's word is told as that word again")
  func slipIntoRepeat() {
    #expect(
      ConfirmationCode.fault(in: "1362 2087 3502 2087 1172") == .repeated(.d, inPlaceOf: .b))
  }

  @Test("Two repeats at once are misheard groups")
  func twoRepeats() {
    #expect(
      ConfirmationCode.fault(in: "4542 4542 4542 0548 0269")
        == .misheard([.b, .c], suggestion: nil))
  }

  @Test("Groups that are sound by themselves but not together are told so")
  func inconsistent() throws {
    // Another sound word of group A in place of 4542.
    let other = try #require(
      (0..<10_000).map { $0.padded(4) }
        .first { $0 != "4542" && Group.a.admits(Digit.all(of: $0)) })
    #expect(
      ConfirmationCode.fault(in: other + "-7711-4770-0548-0269") == .inconsistent)
  }

  @Test("A slip across the border of two groups names both, and gives both")
  func acrossBorder() throws {
    // 4542|7711 with 2 and 7 swapped.
    #expect(
      ConfirmationCode.fault(in: "4547-2711-4770-0548-0269")
        == .misheard(
          [.a, .b], suggestion: try ConfirmationCode(parsing: Sample.confirmationCode)))
  }
}
