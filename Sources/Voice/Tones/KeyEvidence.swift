#if Audio
  /// What a stretch of frames says: sums of their ``FrameTurns`` over two frames.
  struct KeyEvidence: Sendable {
    typealias Lanes = ToneBands.Lanes

    /// So many frames are looked at together: there are that many in a tone of 40 ms wherever it begins.
    static let frames = 24
    static let lag = 2
    /// How many frames later the samples of a frame's energy are than the middle of its turns.
    static let energyLead = 5

    /// The powers of low and high group; real and imaginary part of the turns of the low group; those of the
    /// high group; and the energy of all there is.
    private(set) var sums = Lanes()

    /// No frames.
    init() {}

    /// Four frames.
    ///
    /// - Parameter isLater: whether the latter four of the eight.
    init(_ turns: FrameTurns, energy: Lanes, isLater: Bool) {
      func sum(_ lanes: Lanes) -> Float { (isLater ? lanes.highHalf : lanes.lowHalf).sum() }
      sums = Lanes(
        sum(turns.lowPower), sum(turns.highPower), sum(turns.lowReal), sum(turns.lowImaginary),
        sum(turns.highReal), sum(turns.highImaginary), sum(energy), 0)
    }

    static func += (all: inout KeyEvidence, more: KeyEvidence) { all.sums += more.sums }

    var lowTurn: Phasor { Phasor(real: sums[2], imaginary: sums[3]) }
    var highTurn: Phasor { Phasor(real: sums[4], imaginary: sums[5]) }
    var energy: Float { sums[6] }
    /// Of what is in the groups.
    var power: Float { sums[0] + sums[1] }

    /// The key that sounds in all the frames, at a first look; `nil` when none does.
    ///
    /// - Parameters:
    ///   - bands: where the frames are.
    ///   - end: the frame after the last of them.
    func tone(in bands: ToneBands, until end: Int) -> KeyTone? {
      let (low, high) = (lowTurn.magnitude, highTurn.magnitude)
      let lowest = KeyRules.lowestPower * Float(Self.frames)
      guard
        low > lowest, high > lowest,
        KeyRules.arePure(low / sums[0], high / sums[1]),
        KeyRules.isTwistAllowed(low: low, high: high),
        let row = GroupDirections.low.nearest(to: lowTurn),
        let column = GroupDirections.high.nearest(to: highTurn),
        isShareAllowed(without: 0)
          || isShareAllowed(without: bands.dialTone(until: end))
      else { return nil }
      return KeyTone.allCases[4 * row + column]
    }

    /// Whether there is so little beside the tones that a dial tone need not be looked for.
    var isClear: Bool { lowTurn.magnitude + highTurn.magnitude > 0.9 * energy }

    /// - Parameter dialTone: the energy of a frame that is not counted.
    func isShareAllowed(without dialTone: Float) -> Bool {
      KeyRules.isShareAllowed(
        lowTurn.magnitude + highTurn.magnitude, of: energy - dialTone * Float(Self.frames))
    }
  }
#endif
