#if Audio
  public import SoundFile

  extension Score {
    /// Writes it to a file, whose name says the format; its marks are the cues of the file, where the
    /// format holds some.
    ///
    /// - Throws: when the file cannot be written; what was in its place stays.
    public func write(
      to path: String, tags: [SoundTag: String] = [:], by performance: Performance
    ) throws(SoundFileError) {
      let format = try SoundFormat(forPath: path, rate: TelephoneRate.samplesPerSecond)
      var writer = try SoundWriter(
        path: path, format: format, tags: tags,
        cues: marks.map { Cue(at: $0.position, $0.label) })
      try performance.play(self) { block throws(SoundFileError) in try writer.write(block) }
      try writer.close()
    }
  }
#endif
