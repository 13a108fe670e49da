#if Audio
  internal import Dialogue

  /// Plays a score: from notes to samples, a block at a time, so that no more than a block is in memory
  /// however long a call is.
  public struct Performance {
    /// How many samples are made at once.
    public static let blockLength = 4096

    private let recording: (RecordingName) -> [Int16]?

    /// - Parameter recording: its samples, by `TelephoneRate`; `nil` is silence.
    public init(recording: @escaping (RecordingName) -> [Int16]?) {
      self.recording = recording
    }

    /// Plays all of it.
    ///
    /// - Parameter sink: takes one block after the other; the last one may be shorter.
    public func play<Failure: Error>(
      _ score: Score, to sink: (ArraySlice<Int16>) throws(Failure) -> Void
    ) throws(Failure) {
      var block = [Int16](repeating: 0, count: Self.blockLength)
      var position = 0
      while position < score.frames {
        let count = min(Self.blockLength, score.frames - position)
        block.withUnsafeMutableBufferPointer { block in
          play(score, from: position, into: UnsafeMutableBufferPointer(rebasing: block[..<count]))
        }
        try sink(block[..<count])
        position += count
      }
    }

    /// A part of it, from a position on: as many samples as there is room for.
    public func samples(_ score: Score, _ range: Range<Int>) -> [Int16] {
      Array(unsafeUninitializedCapacity: range.count) { block, count in
        block.initialize(repeating: 0)
        play(score, from: range.lowerBound, into: block)
        count = range.count
      }
    }

    private func play(
      _ score: Score, from position: Int, into block: UnsafeMutableBufferPointer<Int16>
    ) {
      block.update(repeating: 0)
      let range = position..<position + block.count
      for note in score.line.sounding(in: range) { play(note, range, into: block) }
      for note in score.keys.sounding(in: range) { mix(note, range, into: block) }
    }

    private func play(
      _ note: Score.Note, _ range: Range<Int>, into block: UnsafeMutableBufferPointer<Int16>
    ) {
      let heard = range.clamped(to: note.begins..<note.end)
      guard let material = material(of: note.sound), material.period > 0 else { return }
      var position = heard.lowerBound
      while position < heard.upperBound {
        let first = (position - note.begins) % material.period
        let count = min(heard.upperBound - position, material.period - first)
        let part = material.samples.dropFirst(first).prefix(count)
        let place = position - range.lowerBound
        _ = block[place..<place + part.count].update(fromContentsOf: part)
        position += count
      }
      if note.isCut { fade(note, heard, range, block) }
    }

    /// To nothing, at the end of a note that is cut: a step would click.
    private func fade(
      _ note: Score.Note, _ heard: Range<Int>, _ range: Range<Int>,
      _ block: UnsafeMutableBufferPointer<Int16>
    ) {
      let length = Self.fade.frames
      for position in heard.clamped(to: max(note.begins, note.end - length)..<note.end) {
        let place = position - range.lowerBound
        block[place] = Int16(Int(block[place]) * (note.end - position) / (length + 1))
      }
    }

    /// Over the line, which is heard fainter meanwhile, as a telephone has it whose keys are pressed.
    private func mix(
      _ note: Score.Note, _ range: Range<Int>, into block: UnsafeMutableBufferPointer<Int16>
    ) {
      guard let samples = material(of: note.sound)?.samples else { return }
      let heard = range.clamped(to: note.begins..<note.begins + min(note.frames, samples.count))
      for position in heard {
        let place = position - range.lowerBound
        let sum = Int32(block[place]) / Self.faintness + Int32(samples[position - note.begins])
        block[place] = Int16(clamping: sum)
      }
    }

    /// What a sound is made of.
    private struct Material {
      let samples: [Int16]
      /// After how many frames it begins again; silent from its last sample on.
      var period = Int.max
    }

    private func material(of sound: Score.Sound) -> Material? {
      switch sound {
      case .recording(let name): recording(name).map { Material(samples: $0) }
      case .key(let key): Self.keys[key].map { Material(samples: $0) }
      case .tone(let tone): Material(samples: Self.tones[tone] ?? tone.once, period: tone.period)
      }
    }

    private static let keys = Dictionary(
      uniqueKeysWithValues: Key.allCases.map { key in
        (key, Array(KeyTone(key).samples(Composer.key).prefix(Composer.key.soundingFrames)))
      })
    private static let tones: [CallTone: [Int16]] = Dictionary(
      uniqueKeysWithValues: [CallTone.ringing, .hungUp, .holdTick].map { ($0, $0.once) })
    private static let fade = Duration.milliseconds(5)
    /// 12 dB.
    private static let faintness: Int32 = 4
  }

  extension [Score.Note] {
    /// Those that sound in a range; none overlaps the next.
    fileprivate func sounding(in range: Range<Int>) -> ArraySlice<Score.Note> {
      let first = firstIndex(after: range.lowerBound) { $0.end }
      let last = firstIndex(after: range.upperBound - 1) { $0.begins }
      return self[first..<Swift.max(first, last)]
    }

    /// The first whose position is greater, by bisection.
    private func firstIndex(after position: Int, _ of: (Score.Note) -> Int) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if of(self[middle]) > position { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
#endif
