#if Audio
  import Testing

  @testable import Voice

  @Suite struct RecordedKeyTests {
    private func heard(_ signal: KeyTone, _ begins: Int, _ length: Int) -> HeardKey {
      HeardKey(signal, begins: .milliseconds(begins), length: .milliseconds(length))
    }

    private func recorded(_ signal: KeyTone, _ begins: Int, _ length: Int, _ channels: Int...)
      -> RecordedKey
    {
      RecordedKey(
        signal, begins: .milliseconds(begins), length: .milliseconds(length), channels: channels)
    }

    @Test func `a key in two channels at once is one key`() {
      #expect(
        RecordedKey.merging([
          [heard(.one, 100, 100), heard(.two, 300, 100), heard(.two, 500, 100)],
          [heard(.one, 90, 100), heard(.two, 330, 100)],
        ]) == [
          recorded(.one, 90, 100, 1, 2), recorded(.two, 300, 100, 1, 2),
          recorded(.two, 500, 100, 1),
        ])
    }

    @Test func `two keys at once, one on each side, are two`() {
      #expect(
        RecordedKey.merging([[heard(.one, 100, 100)], [heard(.two, 100, 100)]])
          == [recorded(.one, 100, 100, 1), recorded(.two, 100, 100, 2)])
    }

    @Test func `a key that follows at once on the other side is another one`() {
      #expect(
        RecordedKey.merging([[heard(.one, 100, 100)], [heard(.one, 200, 100)]])
          == [recorded(.one, 100, 100, 1), recorded(.one, 200, 100, 2)])
    }

    @Test func `a long key that comes through to the other side in pieces is one`() {
      #expect(
        RecordedKey.merging([
          [heard(.one, 100, 1000)], [heard(.one, 150, 100), heard(.one, 400, 100)],
        ]) == [recorded(.one, 100, 1000, 1, 2)])
    }

    @Test func `a key pressed twice is two, though its echo fills the gap`() {
      #expect(
        RecordedKey.merging([
          [heard(.one, 0, 100), heard(.one, 150, 100)],
          [heard(.one, 60, 100), heard(.one, 210, 100)],
        ]) == [recorded(.one, 0, 100, 1, 2), recorded(.one, 150, 100, 1, 2)])
    }

    @Test func `the order is that of time, whatever the channel`() {
      #expect(
        RecordedKey.merging([[heard(.three, 500, 50)], [], [heard(.four, 200, 50)]])
          == [recorded(.four, 200, 50, 3), recorded(.three, 500, 50, 1)])
    }
  }
#endif
