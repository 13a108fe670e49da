#if Audio
  import Testing
  import Voice

  @Suite struct CallToneTests {
    @Test(arguments: [CallTone.dial, .ringing, .hungUp, .holdTick])
    func `is the same in parts as in one`(tone: CallTone) {
      let whole = tone.samples(0..<60_000)
      let parts = [0..<1, 1..<8000, 8000..<8001, 8001..<48_500, 48_500..<60_000]
      #expect(parts.flatMap { tone.samples($0) }.elementsEqual(whole))
    }

    @Test func `sounds half a second and is silent for another`() {
      let samples = CallTone.hungUp.samples(for: .seconds(2))
      let sounding = samples.indices.filter { samples[$0] != 0 }
      let expected = [0..<4000, 8000..<12_000]
      #expect(sounding.allSatisfy { index in expected.contains { $0.contains(index) } })
      #expect(sounding.count > 7800)
      #expect(CallTone.hungUp.once == Array(samples.prefix(4000)))
    }
  }
#endif
