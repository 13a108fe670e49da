import Crypto
import Testing

@testable import Codes

struct MessageCodeTests {
  @Test(
    "The digest is HMAC-SHA256 over version, purpose and fields, each with its length before it")
  func layout() throws {
    let key = try Sample.key()
    let message: [UInt8] =
      [1]
      + [0, 0, 0, 17] + Array("confirmation code".utf8)
      + [0, 0, 0, 5] + Array("Zoë!".utf8)
      + [0, 0, 0, 0]
      + [0, 0, 1, 44] + Array(repeating: 0x61, count: 300)
    let expected = HMAC<SHA256>.authenticationCode(
      for: message, using: SymmetricKey(data: key.bytes))
    let fields = ["Zoë!", "", String(repeating: "a", count: 300)]
    let code = MessageCode("confirmation code", fields, key: key)
    #expect(code.digest == Array(expected))
  }

  @Test("The known answer, by another program")
  func knownAnswer() throws {
    let code = MessageCode("confirmation code", ["abc", ""], key: try Sample.key())
    #expect(
      code.digest.hexadecimal
        == "d139a3bcca03ee7a77d05dca12461bc58d6f37ba09f46b2739d3ba3a0e97169e")
    #expect(code.decimal(13).text == "1258837880442")
    #expect(code.characters(12).text == "2ED3QK507VKT")
  }

  @Test(
    "Digits are the number's last ones, leading zeros kept",
    arguments: [
      (1, "2"), (4, "0442"), (7, "7880442"), (12, "258837880442"), (19, "5076261258837880442"),
    ])
  func decimals(count: Int, digits: String) throws {
    let code = MessageCode("confirmation code", ["abc", ""], key: try Sample.key())
    #expect(code.decimal(count).text == digits)
  }

  @Test("There are as many digits and characters as were asked for")
  func counts() throws {
    let code = MessageCode("confirmation code", ["abc", ""], key: try Sample.key())
    let counts = (1...19).map { code.decimal($0).count }
    #expect(counts == Array(1...19))
    #expect((1...12).map { code.characters($0).count } == Array(1...12))
  }

  @Test("No two lists of fields give one message, nor two purposes, nor two keys")
  func distinct() throws {
    let key = try Sample.key()
    let codes = [
      MessageCode("a", ["bc", "d"], key: key), MessageCode("a", ["b", "cd"], key: key),
      MessageCode("a", ["bcd"], key: key), MessageCode("a", ["bcd", ""], key: key),
      MessageCode("ab", ["c", "d"], key: key), MessageCode("a", [], key: key),
      MessageCode("", ["a"], key: key), MessageCode("a", ["bc", "d"], key: try Sample.otherKey()),
    ]
    #expect(Set(codes.map(\.digest)).count == codes.count)
  }

  @Test("Texts are the same only when all their bytes are")
  func sameness() {
    #expect(isSameInConstantTime("", ""))
    #expect(isSameInConstantTime("4542", "4542"))
    #expect(!isSameInConstantTime("4542", "4543"))
    #expect(!isSameInConstantTime("5542", "4542"))
    #expect(!isSameInConstantTime("4542", "454"))
    #expect(!isSameInConstantTime("", "0"))
  }
}
