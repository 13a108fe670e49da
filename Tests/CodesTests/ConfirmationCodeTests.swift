import Testing

@testable import Codes

struct ConfirmationCodeTests {
  @Test("The known answer, by another program")
  func knownAnswer() throws {
    let code = ConfirmationCode(confirming: try Sample.grant(), key: try Sample.key())
    #expect(code.description == Sample.confirmationCode)
    #expect(code.canonical == "45427711477005480269")
    #expect(code.groups == ["4542", "7711", "4770", "0548", "0269"])
    #expect(code[.c] == "4770")
  }

  @Test("It is dictated group by group")
  func spoken() throws {
    #expect(
      try ConfirmationCode(parsing: Sample.confirmationCode).spoken
        == "A: four five four two, B: seven seven one one, C: four seven seven zero, "
        + "D: zero five four eight, E: zero two six nine")
  }

  @Test("It confirms its own grant, read from what was typed")
  func confirms() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    #expect(code.confirms(try Sample.grant(), key: try Sample.key()))
  }

  @Test("It confirms no other operation, server, request or day, and none under another key")
  func confirmsNothingElse() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    let key = try Sample.key()
    #expect(
      try Sample.otherGrants().map { code.confirms($0, key: key) } == [
        false, false, false, false, false,
      ])
    #expect(!code.confirms(try Sample.grant(), key: try Sample.otherKey()))
  }

  @Test("The reactivation of the same grant has another code")
  func otherOperation() throws {
    let code = ConfirmationCode(confirming: try Sample.grant(.reactivate), key: try Sample.key())
    #expect(code.description == "8645-6192-9408-2842-6012")
  }

  @Test("1,000 codes read back as themselves, printed or run together")
  func roundTrip() throws {
    let codes = try Sample.confirmationCodes(1000, seed: 7)
    #expect(try codes.map { try ConfirmationCode(parsing: $0.description) } == codes)
    #expect(try codes.map { try ConfirmationCode(parsing: $0.canonical) } == codes)
  }

  @Test("A group is known by its letter in either case")
  func groupLetters() {
    typealias Group = ConfirmationCode.Group
    #expect("AbCdE".map { Group(letter: $0) } == [.a, .b, .c, .d, .e])
    #expect("F1é Ａ".map { Group(letter: $0) } == [nil, nil, nil, nil, nil])
    #expect(Group.allCases.map(\.description) == ["A", "B", "C", "D", "E"])
    #expect(Group.allCases.map(\.digit.value) == [1, 2, 3, 4, 5])
  }
}
