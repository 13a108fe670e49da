#if Audio
  internal import CSndFile
  internal import Foundation

  /// A sound file that is read from its beginning to its end.
  ///
  /// It takes no more memory than its caller gives it, whatever the file's header claims.
  public struct SoundReader: ~Copyable {
    public let path: String
    /// Of a headerless file, by the extensions of those: 8,000 Hz, one channel.
    public let format: SoundFormat
    /// As many as the file has, which may be fewer than its header claims; 0 where its format does not say.
    public let frames: Int
    /// Whether the header claims more than the file has: it was cut short, or never finished.
    /// Of FLAC, which packs its samples, this is known once all of them have been read.
    public private(set) var isCutShort: Bool
    private let file: OpenSound
    private var hasRead = false

    /// - Throws: when there is no such file, or it is no sound file that libsndfile reads.
    public init(path: String) throws(SoundFileError) {
      self.path = path
      let opened = try OpenSound(reading: path)
      file = opened
      let info = opened.info
      frames = info.frames == .max ? 0 : max(0, Int(info.frames))
      isCutShort = opened.claimsMoreThanItHas
      format = SoundFormat(
        rate: Int(info.samplerate), channels: Int(info.channels),
        container: SoundContainer(code: info.format), encoding: SoundEncoding(code: info.format))
    }

    public var rate: Int { format.rate }
    public var channels: Int { format.channels }

    /// - Returns: `nil` where the file does not say.
    public func tag(_ tag: SoundTag) -> String? {
      sf_get_string(file.pointer, tag.code).map { text in
        // The older tags of MP3 come as they are, in Latin-1.
        String(validatingCString: text)
          ?? String(
            String.UnicodeScalarView(
              UnsafeBufferPointer(start: text, count: strlen(text))
                .map { Unicode.Scalar(UInt8(bitPattern: $0)) }))
      }
    }

    /// In the file's order; where the file says no label, it is empty.
    public var cues: [Cue] {
      file.cues
    }

    /// Reads on into a buffer, frame by frame, the channels of a frame side by side.
    ///
    /// - Parameter buffer: as much of it is filled as whole frames fit in; one that is too small for
    ///   two frames is made large enough.
    /// - Returns: how many frames were read; 0 at the end of the file.
    public mutating func read(into buffer: inout [Int16]) throws(SoundFileError) -> Int {
      if buffer.count < 2 * channels {
        buffer = [Int16](repeating: 0, count: 2 * channels)
      }
      // An odd number is never asked for: VOX keeps two samples in a byte, and libsndfile loses the other.
      let wanted = buffer.count / channels / 2 * 2
      let read =
        format.encoding.isOfFractions
        ? readFractions(into: &buffer, wanted)
        : Int(sf_readf_short(file.pointer, &buffer, sf_count_t(wanted)))
      if let trouble = file.trouble { throw trouble }
      if read < wanted, sf_error(file.pointer) != 0 {
        guard format.container == .flac, hasRead || read > 0 else {
          throw SoundFileError(path, String(libsndfile: sf_strerror(file.pointer)))
        }
        isCutShort = true
      }
      hasRead = hasRead || read > 0
      return max(0, read)
    }

    private func readFractions(into buffer: inout [Int16], _ frames: Int) -> Int {
      let channels = channels
      let pointer = file.pointer
      return withUnsafeTemporaryAllocation(of: Float.self, capacity: frames * channels) { values in
        let read = Int(sf_readf_float(pointer, values.baseAddress, sf_count_t(frames)))
        for place in 0..<max(0, read) * channels {
          buffer[place] = Int16(fraction: values[place])
        }
        return read
      }
    }
  }

  extension Int16 {
    /// - Parameter fraction: of full scale; what goes beyond is clipped, and what is no number is silence.
    init(fraction: Float) {
      guard !fraction.isNaN else {
        self = 0
        return
      }
      self = Int16(Swift.max(-32_768, Swift.min(32_767, (fraction * 32_768).rounded())))
    }
  }
#endif
