#if Audio
  import SoundFile
  import Testing

  @Suite struct SoundFormatTests {
    private func description(of path: String) throws -> String {
      let format = try SoundFormat(forPath: path)
      return "\(format.container.name), \(format.encoding.name)"
    }

    @Test(arguments: [
      ("call.wav", "WAV (Microsoft), pcm16"), ("CALL.WAV", "WAV (Microsoft), pcm16"),
      ("/tmp/a.b/call.wav", "WAV (Microsoft), pcm16"),
      ("call.ulaw.wav", "WAV (Microsoft), ulaw"), ("call.ALAW.Wav", "WAV (Microsoft), alaw"),
      ("call.2026-11-23.wav", "WAV (Microsoft), pcm16"),
      ("call.flac", "FLAC (Free Lossless Audio Codec), pcm16"),
      ("call.pcm24.flac", "FLAC (Free Lossless Audio Codec), pcm24"),
      ("call.ogg", "OGG (OGG Container format), vorbis"),
      ("call.opus", "OGG (OGG Container format), opus"),
      ("call.opus.ogg", "OGG (OGG Container format), opus"),
      ("call.mp3", "MPEG-1/2 Audio, mp3"), ("call.aif", "AIFF (Apple/SGI), pcm16"),
      ("call.au", "AU (Sun/NeXT), pcm16"), ("call.ulaw.au", "AU (Sun/NeXT), ulaw"),
      ("call.caf", "CAF (Apple Core Audio File), pcm16"),
      ("call.alac16.caf", "CAF (Apple Core Audio File), alac16"),
      ("call.ul", "RAW (header-less), ulaw"), ("call.ulaw", "RAW (header-less), ulaw"),
      ("call.al", "RAW (header-less), alaw"), ("call.raw", "RAW (header-less), pcm16"),
      ("call.gsm", "RAW (header-less), gsm"), ("call.ulaw.raw", "RAW (header-less), ulaw"),
      ("call.wve", "WVE (Psion Series 3), alaw"),
    ])
    func `the end of a name says the format`(path: String, format: String) throws {
      #expect(try description(of: path) == format)
    }

    @Test func `an extension that nobody knows is told with those that are`() throws {
      let list =
        ".aif, .aifc, .aiff, .al, .alaw, .au, .avr, .caf, .flac, .gsm, .htk, .iff, .ircam, .m1a, "
        + ".mat, .mat4, .mat5, .mp3, .mpc, .nist, .oga, .ogg, .opus, .paf, .pcm, .pvf, .raw, .rf64, "
        + ".sd2, .sds, .sf, .sln, .snd, .sph, .svx, .ul, .ulaw, .voc, .vox, .w64, .wav, .wave, "
        + ".wavex, .wve, .xi."
      #expect(
        throws: SoundFileError(
          "a.b/call.doc", "“.doc” is no sound format that is known here: \(list)")
      ) {
        try SoundFormat(forPath: "a.b/call.doc")
      }
      for path in ["call", "a.wav/call", "call.", "", ".", "/"] {
        #expect(
          throws: SoundFileError(path, "its name needs an extension that says its format: \(list)")
        ) {
          try SoundFormat(forPath: path)
        }
      }
    }

    @Test(arguments: [
      ("call.ulaw.flac", 8000, 1, "“.flac” does not hold ulaw, but pcm8, pcm16, pcm24."),
      (
        "call.opus", 44_100, 1,
        "OGG (OGG Container format) with opus cannot hold 44100 Hz, 1 channel."
      ),
      ("call.mp3", 7000, 1, "MPEG-1/2 Audio with mp3 cannot hold 7000 Hz, 1 channel."),
      ("call.mp3", 8000, 3, "MPEG-1/2 Audio with mp3 cannot hold 8000 Hz, 3 channels."),
      ("call.xi", 8000, 1, "XI (FastTracker 2) with dpcm16 cannot hold 8000 Hz, 1 channel."),
      ("call.htk", 44_100, 1, "HTK (HMM Tool Kit) with pcm16 cannot hold 44100 Hz, 1 channel."),
      ("call.wav", 0, 1, "WAV (Microsoft) with pcm16 cannot hold 0 Hz, 1 channel."),
      ("call.wav", 8000, 0, "WAV (Microsoft) with pcm16 cannot hold 8000 Hz, 0 channels."),
      ("call.wav", 8000, 300, "WAV (Microsoft) with pcm16 cannot hold 8000 Hz, 300 channels."),
    ])
    func `what a format cannot hold is refused`(
      path: String, rate: Int, channels: Int, reason: String
    ) {
      #expect(throws: SoundFileError(path, reason)) {
        try SoundFormat(forPath: path, rate: rate, channels: channels)
      }
    }

    @Test func `what is asked for by hand goes before the name`() throws {
      let format = try SoundFormat(forPath: "call.wav", encoding: .muLaw)
      #expect(try format == SoundFormat(forPath: "call.ulaw.wav"))
    }

    @Test(arguments: SoundFormat.extensions)
    func `a format that is given holds its rate`(named end: String) throws {
      let folder = try SoundFolder()
      for rate in [1, 4000, 8000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000] {
        let name = "call." + end
        guard let format = try? SoundFormat(forPath: name, rate: rate) else { continue }
        try folder.write(tone(), to: name, rate: rate)
        let reader = try SoundReader(path: folder[name])
        let read = reader.rate
        // A headerless file does not say; it is taken for a telephone's.
        let isHeaderless = format.container.name == "RAW (header-less)"
        #expect(read == (isHeaderless ? 8000 : rate))
      }
    }
  }
#endif
