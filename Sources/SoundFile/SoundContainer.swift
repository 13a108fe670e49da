#if Audio
  internal import CSndFile

  /// The kind of file that sound is kept in: libsndfile's major format.
  public struct SoundContainer: Hashable, Sendable {
    let code: CInt

    init(code: CInt) {
      self.code = code & CInt(SF_FORMAT_TYPEMASK)
    }

    init(_ code: Int) {
      self.init(code: CInt(code))
    }

    public static let wav = SoundContainer(SF_FORMAT_WAV)
    public static let aiff = SoundContainer(SF_FORMAT_AIFF)
    public static let flac = SoundContainer(SF_FORMAT_FLAC)
    public static let ogg = SoundContainer(SF_FORMAT_OGG)
    static let mpeg = SoundContainer(SF_FORMAT_MPEG)
    static let headerless = SoundContainer(SF_FORMAT_RAW)
    /// Keeps rate and channels in a second file beside it.
    static let soundDesigner = SoundContainer(SF_FORMAT_SD2)

    /// In libsndfile's words.
    public var name: String {
      var info = SF_FORMAT_INFO()
      info.format = code
      let size = CInt(MemoryLayout<SF_FORMAT_INFO>.size)
      guard sf_command(nil, CInt(SFC_GET_FORMAT_INFO), &info, size) == 0, let name = info.name
      else { return "format \(code)" }
      return String(cString: name)
    }

    /// Those in which cues are kept, and come back with their labels.
    var holdsCues: Bool {
      [.wav, SoundContainer(SF_FORMAT_WAVEX), .aiff].contains(self)
    }

    var holdsTags: Bool {
      holdsCues
        || [
          .flac, .ogg, .mpeg, SoundContainer(SF_FORMAT_CAF), SoundContainer(SF_FORMAT_RF64),
        ].contains(self)
    }

    /// Whether a file of this kind says the rate as it was: some hold one rate, 16 bits of it, or
    /// whole units of time from one sample to the next.
    func holds(rate: Int) -> Bool {
      func isWhole(in unitsPerSecond: Int) -> Bool {
        let period = unitsPerSecond / rate
        return period > 0 && period < 1 << 21 && unitsPerSecond / period == rate
      }
      return switch Int(code) {
      case _ where rate <= 0 || rate > CInt.max: false
      case SF_FORMAT_XI: rate == 44_100
      case SF_FORMAT_WVE: rate == 8000
      case SF_FORMAT_SVX, SF_FORMAT_MPC2K: rate <= UInt16.max
      case SF_FORMAT_HTK: isWhole(in: 10_000_000)
      case SF_FORMAT_SDS: isWhole(in: 1_000_000_000)
      default: true
      }
    }
  }
#endif
