#if Audio
  import Dialogue
  import Testing
  import Voice

  @Suite struct KeyToneTests {
    @Test func `stands in the row and column that Q.23 gives it`() {
      let keypad = ["123A", "456B", "789C", "*0#D"]
      let table = zip(KeyTone.lowGroup, keypad).flatMap { low, row in
        zip(KeyTone.highGroup, row).map { high, sign in "\(sign) \(low) \(high)" }
      }
      #expect(KeyTone.allCases.map { "\($0.rawValue) \($0.low) \($0.high)" } == table)
    }

    @Test(arguments: Key.allCases) func `is sent by a key`(key: Key) {
      #expect(KeyTone(key).key == key)
    }

    @Test func `has four signals that no key sends`() {
      #expect(KeyTone.allCases.filter { $0.key == nil } == [.a, .b, .c, .d])
    }

    @Test func `lasts as long as tone and pause together`() {
      let shape = ToneShape(length: .milliseconds(40), pause: .milliseconds(45))
      let samples = KeyTone.five.samples(shape)
      #expect(samples.count == 680)
      #expect(samples.lastIndex { $0 != 0 } == 327)
    }
  }
#endif
