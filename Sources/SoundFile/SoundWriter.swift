#if Audio
  internal import CSndFile
  internal import Foundation

  /// A sound file that is written from its beginning to its end.
  ///
  /// The file is there once `close()` has said so: until then it grows beside its place, under a name of
  /// its own, and goes away with the writer. What was in its place before stays until then.
  public struct SoundWriter: ~Copyable {
    public let path: String
    public let format: SoundFormat
    /// How many were written so far.
    public private(set) var frames = 0
    private let sound: GrowingSound
    private let cues: [Cue]

    /// - Parameters:
    ///   - tags: those that the format cannot hold are left out.
    ///   - cues: in the order of their positions; left out where the format holds none. AIFF holds the first
    ///     32,767, WAV the first 100,000.
    public init(
      path: String, format: SoundFormat, tags: [SoundTag: String] = [:], cues: [Cue] = []
    ) throws(SoundFileError) {
      let last = cues.map(\.position).max() ?? 0
      guard cues.allSatisfy({ $0.position >= 0 }), last <= UInt32.max else {
        throw SoundFileError(path, "a cue at frame \(last) is beyond what a sound file can hold.")
      }
      let sound = try GrowingSound(path, format)
      if format.holdsTags { sound.set(tags, in: format.container) }
      self.path = path
      self.format = format
      self.sound = sound
      self.cues = cues
    }

    /// - Parameter samples: whole frames, the channels of a frame side by side.
    public mutating func write(_ samples: [Int16]) throws(SoundFileError) {
      try write(samples[...])
    }

    public mutating func write(_ samples: ArraySlice<Int16>) throws(SoundFileError) {
      let (pointer, format) = (sound.pointer, format)
      let count = samples.count / format.channels
      let written = samples.withUnsafeBufferPointer { samples in
        format.encoding.isOfFractions
          ? Self.writeFractions(samples, count, to: pointer, format.channels)
          : Int(sf_writef_short(pointer, samples.baseAddress, sf_count_t(count)))
      }
      frames += max(0, written)
      guard written == count, sound.isWell else { throw sound.failure }
      guard samples.count % format.channels == 0 else {
        throw SoundFileError(path, "\(samples.count) samples are no whole frames.")
      }
    }

    /// Finishes the file and puts it in its place.
    ///
    /// - Throws: when it cannot be finished, as on a full disk, or cannot be read again; then nothing of it
    ///   is left.
    public consuming func close() throws(SoundFileError) {
      try sound.finish(cues, frames: frames)
    }

    private static func writeFractions(
      _ samples: UnsafeBufferPointer<Int16>, _ frames: Int, to pointer: OpaquePointer,
      _ channels: Int
    ) -> Int {
      withUnsafeTemporaryAllocation(of: Float.self, capacity: frames * channels) { values in
        for place in 0..<frames * channels {
          values.initializeElement(at: place, to: Float(samples[place]) / 32_768)
        }
        return Int(sf_writef_float(pointer, values.baseAddress, sf_count_t(frames)))
      }
    }
  }

  extension GrowingSound {
    fileprivate func set(_ tags: [SoundTag: String], in container: SoundContainer) {
      // In one order, so that the same call gives the same bytes.
      for tag in SoundTag.allCases {
        guard let text = tags[tag], !text.isEmpty else { continue }
        _ = text.withTagBytes(of: container) { sf_set_string(pointer, tag.code, $0) }
      }
    }
  }

  extension String {
    /// libsndfile has LAME write Latin-1, and LAME takes the bytes as they are.
    fileprivate func withTagBytes<Result>(
      of container: SoundContainer, _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
      guard container == .mpeg else { return withCString(body) }
      let latin = unicodeScalars.map { CChar(bitPattern: UInt8(exactly: $0.value) ?? 0x3F) }
      return (latin + [0]).withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map(body) ?? withCString(body)
      }
    }
  }
#endif
