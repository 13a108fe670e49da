import Testing

@testable import Codes

/// Which group is short or long, when the digits are not twenty.
struct LengthDiagnosisTests {
  private typealias Group = ConfirmationCode.Group

  private func suspects(_ text: String) -> [Group]? {
    guard case .wrongLength(_, let suspects) = ConfirmationCode.fault(in: text) else { return nil }
    return suspects
  }

  /// How often so many groups are suspected, the true one always among them.
  private struct Tally: Equatable {
    /// Keyed by the number of suspects.
    var found: [Int: Int] = [:]
    var missed = 0

    mutating func add(_ suspects: [Group]?, truth: Set<Group>) {
      guard let suspects, truth.isSubset(of: suspects) else { return missed += 1 }
      found[suspects.count, default: 0] += 1
    }
  }

  @Test("One digit left out of an unbroken code: its group is always suspected, mostly alone")
  func omission() throws {
    var tally = Tally()
    for code in try Sample.confirmationCodes(200) {
      for place in code.digits.indices {
        var digits = code.digits
        digits.remove(at: place)
        tally.add(suspects(digits.text), truth: [try group(of: place)])
      }
    }
    #expect(tally == Tally(found: [1: 3388, 2: 531, 3: 69, 4: 12]))
  }

  @Test("One digit too many in an unbroken code: its group, or both at a border, are suspected")
  func insertion() throws {
    var tally = Tally()
    for code in try Sample.confirmationCodes(20) {
      for place in 0...20 {
        let truth: Set = [try group(of: min(place, 19)), try group(of: max(place - 1, 0))]
        for digit in Digit.all {
          var digits = code.digits
          digits.insert(digit, at: place)
          tally.add(suspects(digits.text), truth: truth)
        }
      }
    }
    #expect(tally == Tally(found: [1: 2904, 2: 1104, 3: 168, 4: 24]))
  }

  @Test("Where the groups are parted, the short or long one is always the only suspect")
  func parted() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    var named = 0
    for group in Group.allCases {
      for place in 0..<4 {
        var short = code.groups
        short[group.rawValue - 1] = code[group].replacingCharacter(at: place, with: "")
        named += suspects(short.joined(separator: " ")) == [group] ? 1 : 0
        var long = code.groups
        long[group.rawValue - 1] = code[group].replacingCharacter(at: place, with: "77")
        named += suspects(long.joined(separator: "-")) == [group] ? 1 : 0
      }
    }
    #expect(named == 5 * 4 * 2)
  }

  @Test(
    "A group that was heard again is taken once, typed or pasted into the boxes",
    arguments: [
      "A 4542 B 7711 C 4770 C 4770 D 0548 E 0269",
      "Group A: 4 5 4 2. Group B: 7 7 1 1. Group C: 4 7 7 0. Group C again: 4 7 7 0. Group D: 0 5 4 8. "
        + "Group E: 0 2 6 9.",
      "A 4542, B 7711, C 4770, D 0548, E 0269, b 7711",
    ])
  func heardAgain(text: String) throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    #expect(try ConfirmationCode(parsing: text) == code)
    var boxes = ConfirmationCode.Boxes()
    _ = try boxes.paste(text, at: .a)
    #expect(boxes.text == "A 4542 B 7711 C 4770 D 0548 E 0269")
  }

  @Test("Two different groups with one letter are not taken")
  func heardDifferently() {
    #expect(
      ConfirmationCode.fault(in: "A 4542 B 7711 C 4770 C 4771 D 0548 E 0269")
        == .wrongLength(found: 24, suspects: [.c, .d, .e]))
  }

  @Test("Short groups are named in a code whose letters are out of order too")
  func lettered() {
    #expect(
      ConfirmationCode.fault(in: "C 477, A 4542, B 7711, E 0269, D 0548")
        == .wrongLength(found: 19, suspects: [.c]))
  }

  @Test("A group that is missing is the only suspect, unbroken, parted or lettered")
  func missing() throws {
    var named = 0
    for code in try Sample.confirmationCodes(50) {
      for group in Group.allCases {
        let left = Group.allCases.filter { $0 != group }
        let words = left.map { code[$0] }
        let lettered = left.map { "\($0) \(code[$0])" }
        for text in [words.joined(), words.joined(separator: " "), lettered.joined(separator: " ")]
        {
          let fault = ConfirmationCode.fault(in: text)
          named += fault == .wrongLength(found: 16, suspects: [group]) ? 1 : 0
        }
      }
    }
    #expect(named == 50 * 5 * 3)
  }

  @Test("A group typed twice is the only suspect")
  func doubled() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    let found = Group.allCases.map { group in
      suspects(
        Group.allCases.flatMap { $0 == group ? [code[$0], code[$0]] : [code[$0]] }.joined())
    }
    #expect(found == [[.a], [.b], [.c], [.d], [.e]])
  }

  @Test(
    "Far too few or too many digits suspect no group",
    arguments: ["1", "4542-7711-4770", "454277114770054", "4542 7711 4770 0548 0269 1234 5"])
  func hopeless(text: String) {
    #expect(suspects(text) == [])
  }

  private func group(of place: Int) throws -> Group {
    try #require(Group(rawValue: place / 4 + 1))
  }
}

extension String {
  func replacingCharacter(at place: Int, with text: String) -> String {
    String(prefix(place)) + text + String(dropFirst(place + 1))
  }
}
