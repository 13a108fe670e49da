#if Audio
  /// Turns sound of one channel and any rate into that of a telephone, block by block.
  ///
  /// What a telephone carries stays as it is: from 3.5 kHz on it fades, and what was above 4.5 kHz is
  /// 80 dB down. Nothing is moved in time: the first sample is that of the same instant.
  public struct Resampler: Sendable {
    private let filter: PolyphaseFilter
    /// Input that is still needed, with the silence before its beginning.
    private var pending: [Float]
    /// Where in `pending` the taps of the next sample begin, and what it is past that, in parts of which
    /// `filter.parts` make an input sample.
    private var next = 0
    private var part = 0
    private var inputs = 0
    private var outputs = 0

    /// The rates that it turns into a telephone's, in Hz: with a lower one, the highest tone of a key, of
    /// 1,633 Hz and up to 1.5 % more, would be where sound fades.
    public static let rates = 3800...1_000_000

    /// - Parameter rate: of the input, in Hz; `nil` outside of ``rates``.
    public init?(from rate: Int) {
      guard Self.rates.contains(rate) else { return nil }
      self.init(PolyphaseFilter(from: rate))
    }

    init(_ filter: PolyphaseFilter) {
      self.filter = filter
      pending = [Float](repeating: 0, count: filter.half - 1)
    }

    /// - Returns: as much as can be known of it, which lags some samples behind.
    public mutating func resample(_ samples: [Int16]) -> [Int16] {
      inputs += samples.count
      pending.append(contentsOf: samples.lazy.map { Float($0) })
      return drain(upTo: .max)
    }

    /// The rest, when there is no more input.
    public mutating func finish() -> [Int16] {
      let (whole, rest) = inputs.quotientAndRemainder(dividingBy: filter.stride)
      let total = whole * filter.parts + (rest * filter.parts + filter.stride - 1) / filter.stride
      pending.append(contentsOf: repeatElement(0, count: filter.half + 1))
      return drain(upTo: total)
    }

    private mutating func drain(upTo total: Int) -> [Int16] {
      var result: [Int16] = []
      result.reserveCapacity((pending.count - next) * filter.parts / filter.stride + 1)
      // One more than the taps, for a phase that is rounded to the next sample.
      while next + filter.length < pending.count, outputs < total {
        let sample = filter.sample(of: pending, from: next, part: part)
        result.append(Int16(max(-32_768, min(32_767, sample.rounded()))))
        outputs += 1
        part += filter.stride
        next += part / filter.parts
        part %= filter.parts
      }
      let used = min(next, pending.count)
      pending.removeFirst(used)
      next -= used
      return result
    }
  }
#endif
