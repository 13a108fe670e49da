import Testing

@testable import Codes

/// That the check digits alone refuse what people get wrong, over 200 codes; every trial is counted.
///
/// The counts were found a second time by a program in another language.
struct ConfirmationCodeErrorTests {
  private typealias Group = ConfirmationCode.Group

  /// How many errors were tried on all codes, and how many of the results are sound.
  private func tally(
    _ errors: (ConfirmationCode) -> [[Digit]]
  ) throws -> (trials: Int, undetected: Int) {
    try Sample.confirmationCodes(200).reduce((0, 0)) { tally, code in
      let tried = errors(code)
      return (
        tally.0 + tried.count, tally.1 + tried.count { ConfirmationCode(checking: $0) != nil }
      )
    }
  }

  @Test("The 200 codes are all different")
  func different() throws {
    #expect(Set(try Sample.confirmationCodes(200)).count == 200)
  }

  @Test("The codes themselves are sound, so that a refusal means something")
  func sound() throws {
    #expect(try tally { [$0.digits] } == (200, 200))
  }

  @Test("Every single-digit error is refused")
  func singleDigits() throws {
    #expect(try tally { Slips.otherDigits($0.digits) } == (36_000, 0))
  }

  @Test("Every swap of two neighbours is refused, in a group and across a border")
  func swaps() throws {
    #expect(try tally { Slips.swaps($0.digits) } == (3392, 0))
  }

  @Test("Every swap across one digit is refused")
  func jumps() throws {
    #expect(try tally { Slips.swaps($0.digits, distance: 2) } == (3240, 0))
  }

  @Test("Every pair of twins that became other twins is refused")
  func twins() throws {
    #expect(try tally { Slips.twins($0.digits) } == (3672, 0))
  }

  @Test("Every pair of twins around a digit that became other twins is refused")
  func jumpTwins() throws {
    #expect(try tally { Slips.twins($0.digits, distance: 2) } == (3240, 0))
  }

  @Test("Thirteen for thirty and its like are refused")
  func phonetic() throws {
    #expect(try tally { Slips.phonetic($0.digits) } == (589, 0))
  }

  @Test("Every one of the 119 other orders of the groups is refused")
  func orders() throws {
    let tally = try tally { code in
      Slips.otherOrders(code.groups).map { Digit.all(of: $0.joined()) }
    }
    #expect(tally == (200 * 119, 0))
  }

  @Test("Every group typed in the place of another is refused")
  func repeats() throws {
    let tally = try tally { code in
      Group.allCases.flatMap { place in
        Group.allCases.filter { $0 != place }.map { source in
          Digit.all(
            of: Group.allCases.map { code[$0 == place ? source : $0] }.joined())
        }
      }
    }
    #expect(tally == (200 * 20, 0))
  }

  @Test("Each group has 1,000 words, and no word belongs to two")
  func words() {
    let words = (0..<10_000).map { Digit.all(of: $0.padded(4)) }
    let counts = Group.allCases.map { group in words.count { group.admits($0) } }
    #expect(counts == [1000, 1000, 1000, 1000, 1000])
    let owners = words.map { word in Group.allCases.count { $0.admits(word) } }
    #expect(owners.max() == 1)
  }

  @Test("Of all 10,000 words in a group's place ten are sound, the true one among them")
  func replacements() throws {
    let code = try #require(try Sample.confirmationCodes(1).first)
    let sound = Group.allCases.map { group in
      (0..<10_000).count { number in
        let word = number.padded(4)
        let groups = Group.allCases.map { $0 == group ? word : code[$0] }
        return ConfirmationCode(checking: Digit.all(of: groups.joined())) != nil
      }
    }
    #expect(sound == [10, 10, 10, 10, 10])
  }

  @Test("Other counts of digits are never sound", arguments: [0, 1, 4, 16, 19, 21, 24])
  func lengths(count: Int) {
    #expect(ConfirmationCode(checking: Array(repeating: .zero, count: count)) == nil)
  }
}
