#if Audio
  /// Eight frames, and how the groups have turned since earlier ones: each frame's value times the
  /// conjugate of the earlier one's. Those of one sine all point the same way.
  struct FrameTurns {
    typealias Lanes = ToneBands.Lanes

    let lowReal: Lanes
    let lowImaginary: Lanes
    let highReal: Lanes
    let highImaginary: Lanes
    /// What the turns would be if all were one sine: the mean of the energies of a frame and the earlier one.
    let lowPower: Lanes
    let highPower: Lanes

    /// - Parameters:
    ///   - frame: the first of the eight.
    ///   - lag: how much earlier the others are.
    @inline(__always) init(_ bands: ToneBands, at frame: Int, lag: Int) {
      let (a, b) = (bands.lanes(.lowReal, frame), bands.lanes(.lowImaginary, frame))
      let (c, d) = (bands.lanes(.lowReal, frame - lag), bands.lanes(.lowImaginary, frame - lag))
      lowReal = a * c + b * d
      lowImaginary = b * c - a * d
      lowPower = (a * a + b * b + c * c + d * d) * 0.5
      let (e, f) = (bands.lanes(.highReal, frame), bands.lanes(.highImaginary, frame))
      let (g, h) = (bands.lanes(.highReal, frame - lag), bands.lanes(.highImaginary, frame - lag))
      highReal = e * g + f * h
      highImaginary = f * g - e * h
      highPower = (e * e + f * f + g * g + h * h) * 0.5
    }

    /// How far the low group turns as something else does.
    func low(along turn: Phasor) -> Lanes { lowReal * turn.real + lowImaginary * turn.imaginary }

    /// How far the high group does.
    func high(along turn: Phasor) -> Lanes { highReal * turn.real + highImaginary * turn.imaginary }
  }
#endif
