#if Audio
  import SoundFile
  import Testing

  @Suite struct SoundFileErrorTests {
    @Test func `says the file and what is wrong with it`() {
      let error = SoundFileError("call.wav", "File contains data in an unknown format.")
      #expect("\(error)" == "call.wav: File contains data in an unknown format.")
    }
  }
#endif
