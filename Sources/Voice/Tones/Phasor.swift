#if Audio
  import Foundation

  /// A complex number, which turns: of a sine, or of the turns of a sine from frame to frame.
  struct Phasor: Hashable, Sendable {
    var real: Float
    var imaginary: Float

    static let zero = Phasor(real: 0, imaginary: 0)

    var magnitude: Float { (real * real + imaginary * imaginary).squareRoot() }

    /// The same direction, of magnitude 1; zero stays zero.
    var direction: Phasor {
      let magnitude = magnitude
      return magnitude > 0
        ? Phasor(real: real / magnitude, imaginary: imaginary / magnitude) : .zero
    }

    static func += (sum: inout Phasor, other: Phasor) {
      sum.real += other.real
      sum.imaginary += other.imaginary
    }

    /// What sines turn so.
    ///
    /// - Parameter frames: how many thousandths of a second the turn takes, 1 or more.
    func frequency(frames: Int) -> TurnFrequency {
      let spacing = 1000 / Double(frames)
      return TurnFrequency(
        first: atan2(Double(imaginary), Double(real)) / (2 * Double.pi) * spacing, spacing: spacing)
    }
  }

  /// The frequencies of all the sines that turn alike: one, and those that differ from it by a multiple of
  /// the spacing. In Hz.
  struct TurnFrequency: Hashable, Sendable {
    let first: Double
    let spacing: Double

    /// The one that comes nearest to another.
    func nearest(to frequency: Double) -> Double {
      first + ((frequency - first) / spacing).rounded() * spacing
    }
  }
#endif
