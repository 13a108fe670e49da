#if Audio
  /// A key, from the frame where it was found to begin to the one where it ends.
  struct SoundingKey: Sendable {
    typealias Lanes = ToneBands.Lanes
    typealias Mask = SIMDMask<SIMD8<Int32>>

    let tone: KeyTone

    /// What a whole frame of the two tones is like: how they turn in `KeyEvidence.lag`, and their energies.
    private let lowTurn: Phasor
    private let highTurn: Phasor
    private let lowPower: Float
    private let highPower: Float
    /// The energy of a dial tone beside them, in a frame.
    private let dialTone: Float

    private(set) var isOver = false
    /// The first frame with the tones.
    private var first: Int
    /// The last frame so far with the tones.
    private(set) var last: Int
    /// How many frames have them.
    private var count = 0
    /// Where half the amplitude is reached, between frames.
    private var begin: Double
    private var end: Double
    private var presenceBefore: Float = 0
    private var maskBefore = Mask(repeating: false)

    /// Sums over the frames with the tones: the energies of both, and of all there is.
    private var low = Lanes()
    private var high = Lanes()
    private var energy = Lanes()
    /// The same for turns over eight frames, where the tones are in both.
    private var lowReal = Lanes()
    private var lowImaginary = Lanes()
    private var highReal = Lanes()
    private var highImaginary = Lanes()
    private var lowAll = Lanes()
    private var highAll = Lanes()

    /// - Parameters:
    ///   - evidence: of frames that are in the tone.
    ///   - middle: the frame in the middle of them.
    ///   - bands: where all the frames are.
    ///   - earliest: the first frame that can be in the tone.
    init(
      _ tone: KeyTone, _ evidence: KeyEvidence, middle: Int, in bands: ToneBands, earliest: Int
    ) {
      self.tone = tone
      lowTurn = evidence.lowTurn.direction
      highTurn = evidence.highTurn.direction
      lowPower = evidence.lowTurn.magnitude / Float(KeyEvidence.frames)
      highPower = evidence.highTurn.magnitude / Float(KeyEvidence.frames)
      dialTone =
        evidence.isClear
        ? 0 : bands.dialTone(until: middle + KeyEvidence.frames / 2)
      (first, last, begin, end) = (middle, middle, 0, 0)
      findBegin(in: bands, earliest: earliest)
      last = first
    }

    /// How far the tones are there in each of eight frames: 1 when they are whole, and otherwise as much as
    /// there is of their energy.
    private func presence(_ turns: FrameTurns) -> Lanes {
      turns.low(along: lowTurn) * (0.5 / lowPower) + turns.high(along: highTurn) * (0.5 / highPower)
    }

    private mutating func findBegin(in bands: ToneBands, earliest: Int) {
      let oldest = max(earliest, bands.count - ToneBands.kept + 2 * ToneBands.batch)
      var presenceAfter: Float = 1
      var frame = first
      var batch = Int.max
      var lanes = Lanes()
      while frame >= oldest, first - frame <= KeyRules.interruption {
        if frame < batch {
          batch = frame & ~(ToneBands.batch - 1)
          lanes = presence(FrameTurns(bands, at: batch, lag: KeyEvidence.lag))
        }
        let presence = lanes[frame - batch]
        if presence > KeyRules.presence {
          first = frame
          begin = Double(frame)
        } else if frame == first - 1 {
          begin = Double(first) - Self.part(of: presenceAfter, presence)
        }
        presenceAfter = presence
        frame -= 1
      }
    }

    /// How many frames too late a rise seems to be, and too early a fall: the product of two values of a rise,
    /// one before the middle and one after it, is less than the square of the middle.
    private static let lateness = 0.7

    /// How far on the way from a frame with the tones to the one beside it half the amplitude is left: 0
    /// to 1.
    private static func part(of inside: Float, _ outside: Float) -> Double {
      let (inside, outside) = (max(0, inside).squareRoot(), max(0, outside).squareRoot())
      let half = KeyRules.presence.squareRoot()
      guard inside > half, outside < half else { return 0 }
      return Double((inside - half) / (inside - outside))
    }

    /// Goes on with eight frames that come after all before.
    mutating func follow(_ bands: ToneBands, at frame: Int) {
      let turns = FrameTurns(bands, at: frame, lag: KeyEvidence.lag)
      let presence = presence(turns)
      let mask = mask(presence, at: frame)
      let long = FrameTurns(bands, at: frame, lag: ToneBands.batch)
      let isIn = Lanes().replacing(with: 1, where: mask)
      let isInBoth = isIn.replacing(with: 0, where: .!maskBefore)
      maskBefore = mask
      low += isIn * turns.low(along: lowTurn)
      high += isIn * turns.high(along: highTurn)
      energy += isIn * bands.lanes(.energy, frame - KeyEvidence.energyLead)
      lowReal += isInBoth * long.lowReal
      lowImaginary += isInBoth * long.lowImaginary
      lowAll += isInBoth * long.lowPower
      highReal += isInBoth * long.highReal
      highImaginary += isInBoth * long.highImaginary
      highAll += isInBoth * long.highPower
    }

    /// Which of eight frames have the tones, up to where the key is over.
    private mutating func mask(_ presence: Lanes, at frame: Int) -> Mask {
      var mask = presence .> KeyRules.presence
      if frame > first, last == frame - 1, all(mask) {
        count += ToneBands.batch
        last = frame + ToneBands.batch - 1
      } else {
        for lane in 0..<ToneBands.batch {
          let here = frame + lane
          if here < first || isOver {
            mask[lane] = false
          } else if mask[lane] {
            count += 1
            last = here
          } else if here - last >= KeyRules.interruption {
            isOver = true
          } else if here == last + 1 {
            let inside = lane == 0 ? presenceBefore : presence[lane - 1]
            end = Double(last) + Self.part(of: inside, presence[lane])
          }
        }
      }
      presenceBefore = presence[ToneBands.batch - 1]
      return mask
    }

    /// The first frame of the batch where it begins.
    var firstBatch: Int { first & ~(ToneBands.batch - 1) }

    /// The key, when it is over; `nil` when it was none.
    var heard: HeardKey? {
      let lowTurn = Phasor(real: lowReal.sum(), imaginary: lowImaginary.sum())
      let highTurn = Phasor(real: highReal.sum(), imaginary: highImaginary.sum())
      let (low, high) = (low.sum(), high.sum())
      let (begin, end) = (begin - Self.lateness, end + Self.lateness)
      guard
        end - begin >= KeyRules.shortest,
        3 * count >= 2 * (last + 1 - first),
        KeyRules.arePure(lowTurn.magnitude / lowAll.sum(), highTurn.magnitude / highAll.sum()),
        KeyRules.areDeviationsAllowed(
          low: lowTurn.frequency(frames: ToneBands.batch).nearest(to: tone.low) / tone.low - 1,
          high: highTurn.frequency(frames: ToneBands.batch).nearest(to: tone.high) / tone.high - 1),
        KeyRules.isTwistAllowed(low: low, high: high),
        KeyRules.isShareAllowed(low + high, of: energy.sum() - dialTone * Float(count))
      else { return nil }
      let begins = ToneBands.position(of: begin)
      return HeardKey(
        tone, begins: TelephoneRate.time(of: begins),
        length: TelephoneRate.time(of: ToneBands.position(of: end) - begins))
    }
  }
#endif
