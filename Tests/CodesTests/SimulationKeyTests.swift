import Testing

@testable import Codes

struct SimulationKeyTests {
  private static let text = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

  @Test("A key is 64 hexadecimal digits, in either case, white space around them")
  func hexadecimal() throws {
    let key = try Sample.key()
    #expect(key.hexadecimal == Self.text)
    #expect(SimulationKey(hexadecimal: Self.text) == key)
    #expect(SimulationKey(hexadecimal: " \t\(Self.text.uppercased())\r\n") == key)
  }

  @Test(
    "What is no key is refused",
    arguments: [
      "", "00", String(text.dropLast()), text + "0", text + "00", "g" + text.dropFirst(),
      "０" + text.dropFirst(), "0x" + text, text.replacingCharacter(at: 5, with: "é"),
    ])
  func refusals(text: String) {
    #expect(SimulationKey(hexadecimal: text) == nil)
  }

  @Test("Bytes are a key when there are 32 of them", arguments: [0, 31, 32, 33])
  func bytes(count: Int) {
    let bytes = Array(repeating: UInt8(7), count: count)
    #expect(SimulationKey(bytes: bytes)?.bytes == (count == 32 ? bytes : nil))
  }

  @Test("1,000 random keys differ, and read back as themselves")
  func random() {
    var generator = SeededGenerator(seed: 9)
    let keys = (0..<1000).map { _ in SimulationKey.random(using: &generator) }
    #expect(keys.map { SimulationKey(hexadecimal: $0.hexadecimal) } == keys)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.bytes.count == SimulationKey.length })
  }

  @Test("A key says nothing of its bytes where it is described")
  func secret() throws {
    #expect("\(try Sample.key())" == "simulation key of 32 bytes")
  }
}
