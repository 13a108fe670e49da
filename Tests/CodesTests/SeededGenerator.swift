/// SplitMix64, so that every draw of a test is the same in every run.
///
/// Source: Steele, Lea, Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 up to `bound`, by remainder: pinned counts must not move when the standard library draws
  /// otherwise in a later version.
  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    stride(from: 0, to: count, by: 8).flatMap { _ in
      let drawn = next()
      return stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: drawn >> $0) }
    }
  }
}
