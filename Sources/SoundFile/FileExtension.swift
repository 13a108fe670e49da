#if Audio
  internal import CSndFile

  /// What the extension of a file's name says of its format.
  struct FileExtension {
    let container: SoundContainer
    /// `nil` where the container has several, and none goes with the name.
    let encoding: SoundEncoding?

    /// - Parameter text: without the period, in any case.
    /// - Returns: `nil` where no format has that extension, or libsndfile cannot write it.
    init?(_ text: String) {
      guard let found = Self.known[text.lowercased()] else { return nil }
      self = found
    }

    private init(_ container: SoundContainer, _ encoding: SoundEncoding? = nil) {
      self.container = container
      self.encoding = encoding
    }

    private init(_ container: Int, _ encoding: Int? = nil) {
      self.init(SoundContainer(container), encoding.map { SoundEncoding($0) })
    }

    static let all = known.keys.sorted()

    /// What libsndfile names itself, and what people and other programs write.
    private static let known: [String: FileExtension] = {
      var known: [String: FileExtension] = [:]
      for container in SoundContainer.all {
        guard let name = container.fileExtension, known[name] == nil else { continue }
        known[name] = FileExtension(container)
      }
      known.merge(usual) { $1 }
      return known.filter { _, kind in
        let encodings = kind.container.encodings
        return kind.encoding.map(encodings.contains) ?? !encodings.isEmpty
      }
    }()

    private static let usual: [String: FileExtension] = [
      // libsndfile lists three kinds of WAV.
      "wav": FileExtension(SF_FORMAT_WAV), "wave": FileExtension(SF_FORMAT_WAV),
      "wavex": FileExtension(SF_FORMAT_WAVEX),
      "nist": FileExtension(SF_FORMAT_NIST), "sph": FileExtension(SF_FORMAT_NIST),
      "mat": FileExtension(SF_FORMAT_MAT5), "mat4": FileExtension(SF_FORMAT_MAT4),
      "mat5": FileExtension(SF_FORMAT_MAT5),
      "aif": FileExtension(SF_FORMAT_AIFF), "aifc": FileExtension(SF_FORMAT_AIFF),
      "snd": FileExtension(SF_FORMAT_AU), "svx": FileExtension(SF_FORMAT_SVX),
      "ircam": FileExtension(SF_FORMAT_IRCAM),
      "ogg": FileExtension(SF_FORMAT_OGG), "opus": FileExtension(SF_FORMAT_OGG, SF_FORMAT_OPUS),
      "mp3": FileExtension(SF_FORMAT_MPEG, SF_FORMAT_MPEG_LAYER_III),
      "m1a": FileExtension(SF_FORMAT_MPEG, SF_FORMAT_MPEG_LAYER_III),
      // Without a header: what telephone systems keep, and sox knows by these names.
      "pcm": FileExtension(SF_FORMAT_RAW, SF_FORMAT_PCM_16),
      "sln": FileExtension(SF_FORMAT_RAW, SF_FORMAT_PCM_16),
      "ul": FileExtension(SF_FORMAT_RAW, SF_FORMAT_ULAW),
      "ulaw": FileExtension(SF_FORMAT_RAW, SF_FORMAT_ULAW),
      "al": FileExtension(SF_FORMAT_RAW, SF_FORMAT_ALAW),
      "alaw": FileExtension(SF_FORMAT_RAW, SF_FORMAT_ALAW),
      "gsm": FileExtension(SF_FORMAT_RAW, SF_FORMAT_GSM610),
      "vox": FileExtension(SF_FORMAT_RAW, SF_FORMAT_VOX_ADPCM),
    ]
  }

  extension SoundContainer {
    /// Those that libsndfile has been built with.
    static let all: [SoundContainer] = listed(SFC_GET_FORMAT_MAJOR_COUNT, SFC_GET_FORMAT_MAJOR)
      .map { SoundContainer(code: $0) }

    /// What can be written in it, in libsndfile's order; not all at every rate.
    var encodings: [SoundEncoding] {
      Self.everyEncoding.filter { encoding in
        [8000, 44_100].contains { rate in
          var info = SoundFormat(rate: rate, channels: 1, container: self, encoding: encoding).info
          return sf_format_check(&info) != 0
        } && !isOnlyRead(encoding)
      }
    }

    fileprivate var fileExtension: String? {
      var info = SF_FORMAT_INFO()
      info.format = code
      let size = CInt(MemoryLayout<SF_FORMAT_INFO>.size)
      guard sf_command(nil, CInt(SFC_GET_FORMAT_INFO), &info, size) == 0 else { return nil }
      return info.extension.map { String(cString: $0) }
    }

    /// libsndfile checks these as sound, and then has no way to write them.
    private func isOnlyRead(_ encoding: SoundEncoding) -> Bool {
      switch Int(encoding.code) {
      case SF_FORMAT_MPEG_LAYER_I, SF_FORMAT_MPEG_LAYER_II: true
      case SF_FORMAT_MPEG_LAYER_III: self == .wav
      default: false
      }
    }

    private static let everyEncoding: [SoundEncoding] = listed(
      SFC_GET_FORMAT_SUBTYPE_COUNT, SFC_GET_FORMAT_SUBTYPE
    ).map { SoundEncoding(code: $0) }

    private static func listed(_ countCommand: Int, _ itemCommand: Int) -> [CInt] {
      var count: CInt = 0
      sf_command(nil, CInt(countCommand), &count, CInt(MemoryLayout<CInt>.size))
      return (0..<max(count, 0)).compactMap { place in
        var info = SF_FORMAT_INFO()
        info.format = place
        let size = CInt(MemoryLayout<SF_FORMAT_INFO>.size)
        return sf_command(nil, CInt(itemCommand), &info, size) == 0 ? info.format : nil
      }
    }
  }
#endif
