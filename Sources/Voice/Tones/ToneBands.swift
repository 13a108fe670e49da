#if Audio
  /// What of the samples lies in the two groups of key tones, a thousandth of a second at a time.
  ///
  /// *Frame* n is made of the 64 samples up to sample 8n + 7. Its value for each group is complex, and
  /// turns as the tone does; the square of its magnitude is the energy of eight samples of the tone. The
  /// frame's energy is that of all there is in its last eight samples, which are three and a half
  /// frames later than the middle of the others.
  struct ToneBands: Sendable {
    typealias Lanes = SIMD8<Float>

    /// The rows of the table of frames.
    enum Row: Int, CaseIterable {
      case lowReal, lowImaginary, highReal, highImaginary, energy
    }

    static let samplesPerFrame = 8
    /// So many frames are made at a time,
    static let batch = 8
    /// of so many samples.
    static let batchSamples = batch * samplesPerFrame
    /// So many of the last frames can be looked at.
    static let kept = 128

    private static let capacity = kept + 32 * batch

    /// The frames, row by row; zeros before the first.
    private var frames = [Float](repeating: 0, count: capacity * Row.allCases.count)
    /// Where the next frame comes in the table.
    private var next = kept
    /// How many frames have been made.
    private(set) var count = 0

    /// The samples of the frames, and up to a batch for the next ones.
    private var samples = [Int16](repeating: 0, count: (capacity + batch) * samplesPerFrame)
    /// How many samples wait for the rest of their batch.
    private var waiting = 0

    /// The samples of the last batch and of the one before: sample 8m + k of the two is in row k at m.
    private var rows = [Float](repeating: 0, count: 2 * batchSamples)
    private var energyBefore: Float = 0

    /// Two batches with less energy have no tone; their frames are zeros.
    private static let quiet = 2 * Float(batch) * KeyRules.lowestPower / 4

    /// The row's values of eight frames; zeros when not all of them are kept.
    ///
    /// - Parameter frame: the first of the eight.
    @inline(__always) func lanes(_ row: Row, _ frame: Int) -> Lanes {
      let index = next - (count - frame)
      guard index >= 0, index + Self.batch <= next else { return Lanes() }
      return frames.withUnsafeBytes {
        $0.loadUnaligned(
          fromByteOffset: (row.rawValue * Self.capacity + index) * MemoryLayout<Float>.stride,
          as: Lanes.self)
      }
    }

    /// Takes the first of some samples, as many as are missing in a batch.
    ///
    /// - Returns: whether the batch is complete, for `makeFrames`.
    mutating func take(_ rest: inout Slice<UnsafeBufferPointer<Int16>>) -> Bool {
      let taken = rest.prefix(Self.batchSamples - waiting)
      let position = (next * Self.samplesPerFrame + waiting) * MemoryLayout<Int16>.stride
      samples.withUnsafeMutableBytes {
        UnsafeMutableRawBufferPointer(rebasing: $0[position...])
          .copyMemory(from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: taken)))
      }
      waiting += taken.count
      rest = rest.dropFirst(taken.count)
      return waiting == Self.batchSamples
    }

    /// Makes eight frames of a batch.
    ///
    /// - Returns: whether a tone can be in them.
    mutating func makeFrames() -> Bool {
      let energy = spread()
      let sum = energy.sum()
      let isLoud = sum + energyBefore > Self.quiet
      energyBefore = sum
      write(energy, .energy)
      if isLoud {
        filter()
      } else {
        for row in [Row.lowReal, .lowImaginary, .highReal, .highImaginary] { write(Lanes(), row) }
      }
      next += Self.batch
      count += Self.batch
      waiting = 0
      if next == Self.capacity { moveUp() }
      return isLoud
    }

    private mutating func moveUp() {
      let first = next - Self.kept
      frames.withUnsafeMutableBufferPointer { frames in
        for row in Row.allCases {
          let start = row.rawValue * Self.capacity
          Self.moveUp(frames, from: start + first, to: start, count: Self.kept)
        }
      }
      samples.withUnsafeMutableBufferPointer {
        let size = Self.samplesPerFrame
        Self.moveUp($0, from: first * size, to: 0, count: Self.kept * size)
      }
      next = Self.kept
    }

    /// Copies values to a place before them that they do not overlap.
    private static func moveUp<Value>(
      _ values: UnsafeMutableBufferPointer<Value>, from start: Int, to place: Int, count: Int
    ) {
      _ = UnsafeMutableBufferPointer(rebasing: values[place..<place + count])
        .update(fromContentsOf: values[start..<start + count])
    }

    private mutating func write(_ lanes: Lanes, _ row: Row) {
      let index = row.rawValue * Self.capacity + next
      frames.withUnsafeMutableBytes {
        $0.storeBytes(
          of: lanes, toByteOffset: index * MemoryLayout<Float>.stride, as: Lanes.self)
      }
    }

    /// Puts a batch where its samples are eight apart.
    ///
    /// - Returns: the energy of each of its frames.
    private mutating func spread() -> Lanes {
      let start = next * Self.samplesPerFrame
      let batch = samples[start..<start + Self.batchSamples]
      return batch.withUnsafeBufferPointer { batch in
        rows.withUnsafeMutableBytes { rows in
          var energy = Lanes()
          for k in 0..<Self.samplesPerFrame {
            let row = 2 * k * MemoryLayout<Lanes>.size
            var lanes = Lanes()
            for m in 0..<Self.batch { lanes[m] = Float(batch[Self.samplesPerFrame * m + k]) }
            let new = row + MemoryLayout<Lanes>.size
            rows.storeBytes(
              of: rows.loadUnaligned(fromByteOffset: new, as: Lanes.self), toByteOffset: row,
              as: Lanes.self)
            rows.storeBytes(of: lanes, toByteOffset: new, as: Lanes.self)
            energy += lanes * lanes
          }
          return energy
        }
      }
    }

    private mutating func filter() {
      var lowReal = Lanes()
      var lowImaginary = Lanes()
      var highReal = Lanes()
      var highImaginary = Lanes()
      let taps = BandFilter.standard.taps
      rows.withUnsafeBytes { rows in
        for age in 0..<BandFilter.length / 2 {
          let tap = taps[age]
          // In the row of sample 7 - age % 8 of each frame, and age / 8 frames back.
          let new = rows.loadUnaligned(
            fromByteOffset: 64 * (7 - (age & 7)) + 4 * (8 - (age >> 3)), as: Lanes.self)
          let old = rows.loadUnaligned(
            fromByteOffset: 64 * (age & 7) + 4 * (1 + (age >> 3)), as: Lanes.self)
          let sum = new + old
          let difference = new - old
          lowReal += sum * tap[0]
          lowImaginary += difference * tap[1]
          highReal += sum * tap[2]
          highImaginary += difference * tap[3]
        }
      }
      write(lowReal, .lowReal)
      write(lowImaginary, .lowImaginary)
      write(highReal, .highReal)
      write(highImaginary, .highImaginary)
    }

    /// Where a point between frames lies in the samples, for the turns of `KeyEvidence.lag`: they are those of
    /// the middle of 64 + 16 samples.
    static func position(of frame: Double) -> Int {
      max(0, Int(((frame - 4) * Double(samplesPerFrame)).rounded()))
    }

    /// The energy that a dial tone has in a frame.
    ///
    /// - Parameter end: the frame after those of a `KeyEvidence`.
    func dialTone(until end: Int) -> Float {
      let stop = (next - (count - end) - KeyEvidence.energyLead) * Self.samplesPerFrame
      guard stop <= next * Self.samplesPerFrame, stop >= DialTone.length else { return 0 }
      return DialTone.standard.energy(in: samples[stop - DialTone.length..<stop])
    }
  }
#endif
