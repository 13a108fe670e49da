#if Audio
  /// Hears keys in samples of a telephone, as ITU-T Q.24 has a receiver hear them. A value: a copy goes on
  /// by itself.
  ///
  /// Tones of 40 ms with pauses of 40 ms are heard, up to 1.5 % off in frequency, the high one from 8 dB
  /// weaker to 4 dB stronger than the low one, from full range down to -25 dBm0 each, with noise 15 dB
  /// below them. Tones of less than 24 ms, or 3.5 % off, are none, and neither is speech. An interruption
  /// of up to 10 ms is none.
  ///
  /// A key's begin and length are right to within 2 ms under these conditions. How the samples are parted
  /// among calls makes no difference, and memory does not grow.
  public struct KeyListener: Sendable {
    private var bands = ToneBands()
    /// The last six stretches of four frames, in turn.
    private var stretches = [KeyEvidence](repeating: KeyEvidence(), count: stretchCount)
    private var turn = 0
    /// How many batches ago there was something to look at.
    private var quiet = stretchCount
    private var candidate: Candidate?
    private var sounding: SoundingKey?
    /// The first frame that is in no key yet.
    private var free = 0
    private var heard: [HeardKey] = []

    /// What may be a key, until it is certain that all of a tone of 40 ms has been looked at.
    private struct Candidate {
      let tone: KeyTone
      /// The frame at which it is decided.
      let decision: Int
      let best: KeyEvidence
      /// The frame after those of the best.
      let bestEnd: Int
    }

    private static let stretch = 4
    private static let stretchCount = KeyEvidence.frames / stretch

    public init() {}

    /// Listens on.
    ///
    /// - Returns: the keys that are over and were not before, which is known within 40 ms of their end.
    @inlinable public mutating func hear(_ samples: some Collection<Int16>) -> [HeardKey] {
      samples.withContiguousStorageIfAvailable { hear(contiguous: $0) }
        ?? Array(samples).withUnsafeBufferPointer { hear(contiguous: $0) }
    }

    /// Hears nothing more, and is as at the beginning.
    ///
    /// - Returns: the keys that were not known to be over.
    public mutating func finish() -> [HeardKey] {
      let rest = hear(Array(repeating: 0, count: 12 * ToneBands.batchSamples))
      self = KeyListener()
      return rest
    }

    @usableFromInline mutating func hear(
      contiguous samples: UnsafeBufferPointer<Int16>
    ) -> [HeardKey] {
      var rest = samples[...]
      while bands.take(&rest) { listen(isLoud: bands.makeFrames()) }
      guard !heard.isEmpty else { return [] }
      defer { heard = [] }
      return heard
    }

    private mutating func listen(isLoud: Bool) {
      let frame = bands.count - ToneBands.batch
      if sounding != nil {
        follow(at: frame)
        return
      }
      quiet = isLoud ? 0 : quiet + 1
      guard quiet <= Self.stretchCount / 2 || candidate != nil else { return }
      let turns = FrameTurns(bands, at: frame, lag: KeyEvidence.lag)
      let energy = bands.lanes(.energy, frame - KeyEvidence.energyLead)
      look(KeyEvidence(turns, energy: energy, isLater: false), until: frame + Self.stretch)
      guard sounding == nil else { return }
      look(KeyEvidence(turns, energy: energy, isLater: true), until: bands.count)
    }

    /// - Parameters:
    ///   - stretch: of four frames.
    ///   - end: the frame after them.
    private mutating func look(_ stretch: KeyEvidence, until end: Int) {
      stretches[turn] = stretch
      turn = (turn + 1) % Self.stretchCount
      var evidence = KeyEvidence()
      for stretch in stretches { evidence += stretch }
      consider(evidence, until: end)
      guard let found = candidate, end >= found.decision else { return }
      candidate = nil
      if isMain(found) { begin(found) }
    }

    private mutating func consider(_ evidence: KeyEvidence, until end: Int) {
      if let best = candidate?.best.power, evidence.power < 1.02 * best { return }
      guard let tone = evidence.tone(in: bands, until: end) else { return }
      let decision = candidate?.tone == tone ? candidate?.decision : nil
      candidate = Candidate(
        tone: tone, decision: decision ?? end + KeyRules.patience, best: evidence, bestEnd: end)
    }

    /// Whether the high tone is not one 500 Hz away, which turns the same in two frames, and which the filter
    /// leaves a little of. (Of the low group it leaves nothing so far away.)
    private func isMain(_ found: Candidate) -> Bool {
      var turn = Phasor.zero
      let begin = found.bestEnd - KeyEvidence.frames
      for frame in stride(from: begin, to: found.bestEnd, by: ToneBands.batch) {
        let turns = FrameTurns(bands, at: frame, lag: 1)
        turn += Phasor(real: turns.highReal.sum(), imaginary: turns.highImaginary.sum())
      }
      let frequency = turn.frequency(frames: 1).nearest(to: found.tone.high)
      return abs(frequency - found.tone.high) < 150
    }

    private mutating func begin(_ found: Candidate) {
      let key = SoundingKey(
        found.tone, found.best, middle: found.bestEnd - KeyEvidence.frames / 2, in: bands,
        earliest: free)
      sounding = key
      for frame in stride(from: key.firstBatch, to: bands.count, by: ToneBands.batch)
      where sounding != nil {
        follow(at: frame)
      }
    }

    private mutating func follow(at frame: Int) {
      sounding?.follow(bands, at: frame)
      guard sounding?.isOver == true, let key = sounding else { return }
      if let key = key.heard { heard.append(key) }
      free = key.last + 1
      sounding = nil
      stretches = [KeyEvidence](repeating: KeyEvidence(), count: Self.stretchCount)
      quiet = Self.stretchCount
    }
  }
#endif
