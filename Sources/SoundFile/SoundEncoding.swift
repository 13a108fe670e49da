#if Audio
  internal import CSndFile

  /// How samples are kept in a file: libsndfile's subtype.
  public struct SoundEncoding: Hashable, Sendable {
    let code: CInt

    init(code: CInt) {
      self.code = code & CInt(SF_FORMAT_SUBMASK)
    }

    init(_ code: Int) {
      self.init(code: CInt(code))
    }

    public static let pcm16 = SoundEncoding(SF_FORMAT_PCM_16)
    public static let muLaw = SoundEncoding(SF_FORMAT_ULAW)
    public static let aLaw = SoundEncoding(SF_FORMAT_ALAW)
    public static let float = SoundEncoding(SF_FORMAT_FLOAT)
    public static let vorbis = SoundEncoding(SF_FORMAT_VORBIS)
    public static let opus = SoundEncoding(SF_FORMAT_OPUS)
    public static let mp3 = SoundEncoding(SF_FORMAT_MPEG_LAYER_III)

    /// What it is called in a file's name, as in `call.ulaw.wav`.
    public var name: String {
      Self.names.first { $0.encoding == self }?.name ?? "encoding-\(code)"
    }

    /// - Returns: `nil` where no encoding has that name.
    init?(named name: String) {
      guard let named = Self.names.first(where: { $0.name == name.lowercased() }) else {
        return nil
      }
      self = named.encoding
    }

    /// Whether 16 bits come back as they were written.
    public var isLossless: Bool {
      Self.lossless.contains(self)
    }

    /// Whether libsndfile's own way from it to 16 bits wraps around, or loses the scale.
    var isOfFractions: Bool {
      Self.fractions.contains(self)
    }

    /// What a file gets that may have any: the first of these that its container takes.
    static let usual = [pcm16, vorbis, mp3, SoundEncoding(SF_FORMAT_DPCM_16), aLaw]

    private static let lossless: Set = [
      pcm16, SoundEncoding(SF_FORMAT_PCM_24), SoundEncoding(SF_FORMAT_PCM_32), float,
      SoundEncoding(SF_FORMAT_DOUBLE), SoundEncoding(SF_FORMAT_DPCM_16),
      SoundEncoding(SF_FORMAT_DWVW_16), SoundEncoding(SF_FORMAT_DWVW_24),
      SoundEncoding(SF_FORMAT_ALAC_16), SoundEncoding(SF_FORMAT_ALAC_20),
      SoundEncoding(SF_FORMAT_ALAC_24), SoundEncoding(SF_FORMAT_ALAC_32),
    ]

    private static let fractions: Set = [
      float, SoundEncoding(SF_FORMAT_DOUBLE), vorbis, opus, mp3,
      SoundEncoding(SF_FORMAT_MPEG_LAYER_I), SoundEncoding(SF_FORMAT_MPEG_LAYER_II),
    ]

    private static let names: [(name: String, encoding: SoundEncoding)] = [
      ("pcm16", pcm16), ("pcm8", SoundEncoding(SF_FORMAT_PCM_S8)),
      ("pcmu8", SoundEncoding(SF_FORMAT_PCM_U8)), ("pcm24", SoundEncoding(SF_FORMAT_PCM_24)),
      ("pcm32", SoundEncoding(SF_FORMAT_PCM_32)), ("float", float),
      ("double", SoundEncoding(SF_FORMAT_DOUBLE)), ("ulaw", muLaw), ("alaw", aLaw),
      ("ima", SoundEncoding(SF_FORMAT_IMA_ADPCM)), ("adpcm", SoundEncoding(SF_FORMAT_MS_ADPCM)),
      ("gsm", SoundEncoding(SF_FORMAT_GSM610)), ("vox", SoundEncoding(SF_FORMAT_VOX_ADPCM)),
      ("nms16", SoundEncoding(SF_FORMAT_NMS_ADPCM_16)),
      ("nms24", SoundEncoding(SF_FORMAT_NMS_ADPCM_24)),
      ("nms32", SoundEncoding(SF_FORMAT_NMS_ADPCM_32)), ("g721", SoundEncoding(SF_FORMAT_G721_32)),
      ("g723-24", SoundEncoding(SF_FORMAT_G723_24)), ("g723-40", SoundEncoding(SF_FORMAT_G723_40)),
      ("dwvw12", SoundEncoding(SF_FORMAT_DWVW_12)), ("dwvw16", SoundEncoding(SF_FORMAT_DWVW_16)),
      ("dwvw24", SoundEncoding(SF_FORMAT_DWVW_24)), ("dpcm8", SoundEncoding(SF_FORMAT_DPCM_8)),
      ("dpcm16", SoundEncoding(SF_FORMAT_DPCM_16)), ("vorbis", vorbis), ("opus", opus),
      ("alac16", SoundEncoding(SF_FORMAT_ALAC_16)), ("alac20", SoundEncoding(SF_FORMAT_ALAC_20)),
      ("alac24", SoundEncoding(SF_FORMAT_ALAC_24)), ("alac32", SoundEncoding(SF_FORMAT_ALAC_32)),
      ("mp3", mp3),
    ]
  }
#endif
