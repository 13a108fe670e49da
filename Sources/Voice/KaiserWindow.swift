#if Audio
  import Foundation

  /// Kaiser's window, with which a sinc of finite length is a filter.
  struct KaiserWindow: Sendable {
    /// Kaiser's β: the greater, the fainter is what the filter is to keep out, and the wider where it fades.
    let shape: Double
    private let middle: Double

    init(shape: Double) {
      self.shape = shape
      middle = Self.bessel(shape)
    }

    /// - Parameter place: −1 to 1, its ends.
    /// - Returns: 1 in the middle, the least at the ends and beyond.
    func value(at place: Double) -> Double {
      Self.bessel(shape * max(0, 1 - place * place).squareRoot()) / middle
    }

    /// The modified Bessel function of the first kind, of order 0.
    private static func bessel(_ x: Double) -> Double {
      var term = 1.0
      var sum = 1.0
      for k in 1..<40 {
        term *= (x / 2 / Double(k)) * (x / 2 / Double(k))
        sum += term
      }
      return sum
    }
  }
#endif
