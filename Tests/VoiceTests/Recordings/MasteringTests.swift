#if Audio
  import Foundation
  import Testing

  @testable import Voice

  @Suite struct MasteringTests {
    /// Silence, a tone and silence.
    private static func tone(_ amplitude: Double, silence: Int) -> [Int16] {
      let tone = (0..<4000).map { Int16(amplitude * sin(2 * Double.pi * 500 * Double($0) / 8000)) }
      let quiet = [Int16](repeating: 1, count: silence)
      return quiet + tone + quiet
    }

    @Test(arguments: [300.0, 3000, 32_000]) func `What was faint and what was loud is as loud`(
      _ amplitude: Double
    ) throws {
      let mastered = Mastering.master(Self.tone(amplitude, silence: 4000))
      #expect(mastered.count == 4000 + 2 * 64)
      // A sine of −20 dB has a peak √2 times as large.
      let peak = try #require(mastered.map(\.magnitude).max())
      #expect((4560...4740).contains(peak), "\(peak)")
      #expect(mastered.first == 0 && mastered.last == 0)
    }

    @Test func `What begins in the middle of a sound is faded`() {
      let mastered = Mastering.master(Self.tone(3000, silence: 0))
      #expect(mastered.count == 4000)
      #expect(mastered.first == 0 && mastered.last == 0)
      #expect(mastered.prefix(8).allSatisfy { $0.magnitude < 200 })
    }

    @Test(arguments: [[], [Int16](repeating: 0, count: 800)]) func `Silence is nothing`(
      _ samples: [Int16]
    ) {
      #expect(Mastering.master(samples) == [])
    }
  }
#endif
