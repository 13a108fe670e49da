#if Audio
  import Foundation

  /// Where the turns of the four tones of a group point, over `KeyEvidence.lag` frames.
  struct GroupDirections: Sendable {
    private let real: SIMD4<Float>
    private let imaginary: SIMD4<Float>
    /// The cosine of the angle by which a tone's turn may be off.
    private let limits: SIMD4<Float>

    static let low = GroupDirections(KeyTone.lowGroup)
    static let high = GroupDirections(KeyTone.highGroup)

    private init(_ group: [Double]) {
      let angles = group.map { 2 * Double.pi * $0 * Double(KeyEvidence.lag) / 1000 }
      real = SIMD4(angles.map { Float(cos($0)) })
      imaginary = SIMD4(angles.map { Float(sin($0)) })
      limits = SIMD4(angles.map { Float(cos($0 * KeyRules.roughDeviation)) })
    }

    /// The tone to which a turn comes nearest, 0 to 3; `nil` when it is too far off.
    func nearest(to turn: Phasor) -> Int? {
      let along = real * turn.real + imaginary * turn.imaginary
      let most = along.max()
      for tone in 0..<4 where along[tone] == most {
        return most > limits[tone] * turn.magnitude ? tone : nil
      }
      return nil
    }
  }
#endif
