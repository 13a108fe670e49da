/// Numbers that are the same in every run: SplitMix64, drawn by remainder, so that pinned counts do not move
/// when the standard library draws otherwise.
public struct Draw: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// - Parameter bound: 1 or more.
  /// - Returns: 0 up to `bound`, which is left out.
  public mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
