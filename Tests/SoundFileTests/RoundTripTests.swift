#if Audio
  import SoundFile
  import Testing

  @Suite struct RoundTripTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    @Test(arguments: SoundFormat.extensions)
    func `every format gives back what was written`(named fileExtension: String) throws {
      let name = "call." + fileExtension
      // FastTracker knows no other rate than its own.
      let rate = fileExtension == "xi" ? 44_100 : 8000
      let format = try SoundFormat(forPath: name, rate: rate)
      // Blocks of any format that has them end with the last of these.
      let samples = tone(frames: 7680)
      try folder.write(samples, to: name, rate: rate)

      let reader = try SoundReader(path: folder[name])
      let (readFormat, isCutShort) = (reader.format, reader.isCutShort)
      #expect(readFormat == format)
      #expect(!isCutShort)
      let copy = try folder.samples(of: name)
      if format.isLossless {
        #expect(Array(copy.prefix(samples.count)) == samples)
      } else {
        #expect(signalToNoise(samples, copy) > 15)
      }
      // Blocks of so many frames are filled up by some.
      #expect(samples.count...samples.count + 505 ~= copy.count)
    }
  }
#endif
