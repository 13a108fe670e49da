#if Audio
  import Foundation
  import SoundFile
  import Testing

  @Suite struct SoundWriterTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    @Test func `a file takes its place when it is finished, and not before`() throws {
      try folder.write([1, 2, 3, 4], to: "call.wav")
      var writer = try SoundWriter(
        path: folder["call.wav"], format: SoundFormat(forPath: "call.wav"))
      try writer.write([5, 6, 7, 8, 9, 10])
      let frames = writer.frames
      #expect(frames == 6)
      #expect(try folder.samples(of: "call.wav") == [1, 2, 3, 4])
      try writer.close()
      #expect(try folder.samples(of: "call.wav") == [5, 6, 7, 8, 9, 10])
      #expect(try folder.names == ["call.wav"])
    }

    @Test func `a file that nobody finished is gone`() throws {
      for name in ["call.wav", "call.flac", "call.sd2"] {
        var writer = try SoundWriter(path: folder[name], format: SoundFormat(forPath: name))
        try writer.write(tone())
        _ = consume writer
      }
      #expect(try folder.names == [])
    }

    @Test func `a link stays, and so does who may read`() throws {
      try folder.write([1, 2], to: "call.wav")
      #expect(chmod(folder["call.wav"], 0o640) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder["link.wav"], withDestinationPath: "call.wav")
      try folder.write([3, 4], to: "link.wav")
      #expect(try folder.samples(of: "call.wav") == [3, 4])
      #expect(try folder.names == ["call.wav", "link.wav"])
      let attributes = try FileManager.default.attributesOfItem(atPath: folder["call.wav"])
      #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test(arguments: SoundFormat.extensions)
    func `what was there stays until another file is finished`(named end: String) throws {
      let name = "call." + end
      let rate = end == "xi" ? 44_100 : 8000
      try folder.write(tone(), to: name, rate: rate)
      let (names, bytes) = try (folder.names, folder.bytes(of: name))
      let format = try SoundFormat(forPath: name, rate: rate)
      var writer = try SoundWriter(path: folder[name], format: format)
      try writer.write(tone(frames: 80))
      _ = consume writer
      #expect(try folder.names == names)
      #expect(try folder.bytes(of: name) == bytes)
      #expect(try folder.samples(of: name).count >= 8000)
      try folder.write(tone(frames: 1600), to: name, rate: rate)
      #expect(try folder.names == names)
      #expect(try 1600..<3000 ~= folder.samples(of: name).count)
    }

    @Test func `Sound Designer II is two files, and both are new`() throws {
      try folder.write(tone(frames: 80), to: "call.sd2", channels: 1)
      try folder.write(tone(channels: 2, frames: 160), to: "call.sd2", channels: 2)
      #expect(try folder.names == ["._call.sd2", "call.sd2"])
      let reader = try SoundReader(path: folder["call.sd2"])
      let (channels, frames) = (reader.channels, reader.frames)
      #expect(channels == 2)
      #expect(frames == 160)
    }

    @Test func `a link to a file that is not there yet stays`() throws {
      let links = FileManager.default
      try links.createSymbolicLink(atPath: folder["b.wav"], withDestinationPath: "call.wav")
      try links.createSymbolicLink(atPath: folder["a.wav"], withDestinationPath: folder["b.wav"])
      try folder.write([1, 2, 3], to: "a.wav")
      #expect(try folder.names == ["a.wav", "b.wav", "call.wav"])
      #expect(try links.destinationOfSymbolicLink(atPath: folder["a.wav"]) == folder["b.wav"])
      #expect(try links.destinationOfSymbolicLink(atPath: folder["b.wav"]) == "call.wav")
      #expect(try folder.samples(of: "call.wav") == [1, 2, 3])
    }

    @Test func `a link that leads nowhere says so, and stays`() throws {
      let links = FileManager.default
      try links.createSymbolicLink(atPath: folder["loop.wav"], withDestinationPath: "loop.wav")
      try links.createSymbolicLink(atPath: folder["lost.wav"], withDestinationPath: "no/call.wav")
      for (name, reason) in [
        ("loop.wav", "Too many levels of symbolic links."),
        ("lost.wav", "No such file or directory."),
      ] {
        let error = #expect(throws: SoundFileError.self) { try folder.write([1], to: name) }
        #expect(error == SoundFileError(folder[name], reason, .unwritable))
      }
      #expect(try folder.names == ["loop.wav", "lost.wav"])
    }

    @Test(arguments: SoundFormat.extensions.filter { $0 != "sd2" })
    func `the shortest sound is a file too`(named end: String) throws {
      let rate = end == "xi" ? 44_100 : 8000
      for frames in [0, 2, 4] {
        try folder.write(tone(frames: frames), to: "call." + end, rate: rate)
      }
      #expect(try folder.names == ["call." + end])
    }

    @Test func `a file that cannot be read again is not kept`() throws {
      try folder.write(tone(), to: "call.sd2")
      let bytes = try folder.bytes(of: "call.sd2")
      let error = #expect(throws: SoundFileError.self) {
        // libsndfile reads no Sound Designer II as short as this.
        try folder.write([1, 2, 3], to: "call.sd2")
      }
      #expect(
        error
          == SoundFileError(
            folder["call.sd2"],
            "it was written, and cannot be read again, so nothing of it was kept: "
              + "Format not recognised.", .unwritable))
      #expect(try folder.names == ["._call.sd2", "call.sd2"])
      #expect(try folder.bytes(of: "call.sd2") == bytes)
    }

    @Test(arguments: ["wav", "ulaw.wav", "aiff", "flac", "ogg", "opus", "mp3", "caf", "ul", "voc"])
    func `a full disk is told, at the last when the file is closed`(named end: String) throws {
      let path = folder["call." + end]
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "/dev/full")
      let error = #expect(throws: SoundFileError.self) {
        try folder.write([1, 2, 3], to: "call." + end)
      }
      #expect(error == SoundFileError(path, "No space left on device.", .unwritable))
    }

    @Test(arguments: ["wav", "flac", "ogg", "mp3"])
    func `a disk that fills up on the way leaves nothing`(named end: String) async throws {
      let path = folder["call." + end]
      await #expect(processExitsWith: .success) { [path = path as String] in
        // Files can grow no further than this, as if the disk were full.
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let error = #expect(throws: SoundFileError.self) {
          var writer = try SoundWriter(path: path, format: SoundFormat(forPath: path))
          var noise = SystemRandomNumberGenerator()
          for _ in 0..<100 {
            try writer.write((0..<8000).map { _ in Int16.random(in: -9000...9000, using: &noise) })
          }
          try writer.close()
        }
        #expect(error == SoundFileError(path, "File too large.", .unwritable))
      }
      #expect(try folder.names == [])
    }

    @Test(arguments: ["wav", "aiff"])
    func `cues that do not fit on the disk leave nothing`(named end: String) async throws {
      let path = folder["call." + end]
      try folder.write([1, 2, 3], to: "call." + end)
      let bytes = try folder.bytes(of: "call." + end)
      await #expect(processExitsWith: .success) { [path = path as String] in
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 20_000, rlim_max: 20_000)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let error = #expect(throws: SoundFileError.self) {
          var writer = try SoundWriter(
            path: path, format: SoundFormat(forPath: path),
            cues: (0..<1000).map { Cue(at: $0, "Key \($0)") })
          try writer.write([Int16](repeating: 0, count: 8000))
          try writer.close()
        }
        #expect(error == SoundFileError(path, "File too large.", .unwritable))
      }
      #expect(try folder.names == ["call." + end])
      #expect(try folder.bytes(of: "call." + end) == bytes)
    }

    @Test func `a place that cannot be written says so`() throws {
      let places = [
        (folder["no/call.wav"], "No such file or directory.", SoundFileError.Kind.unwritable),
        (folder.path + "/pipe.wav", "it is a pipe; name a file to write.", .unfit),
        (folder.path + "/folder.wav", "it is a folder; name a file to write.", .unfit),
      ]
      #expect(mkfifo(folder["pipe.wav"], 0o600) == 0)
      #expect(mkdir(folder["folder.wav"], 0o700) == 0)
      for (path, reason, kind) in places {
        let error = #expect(throws: SoundFileError.self) {
          _ = try SoundWriter(path: path, format: SoundFormat(forPath: path)).frames
        }
        #expect(error == SoundFileError(path, reason, kind))
      }
    }

    @Test func `the same sound is the same bytes`() throws {
      for end in ["wav", "flac", "ul"] {
        for name in ["one." + end, "two." + end] {
          try folder.write(
            tone(), to: name, tags: [.title: "Call", .date: "2026-11-23", .comment: "Tango"],
            cues: [Cue(at: 80, "key 1")])
        }
        #expect(try folder.bytes(of: "one." + end) == folder.bytes(of: "two." + end))
      }
    }

    @Test func `samples that are no whole frames are refused`() throws {
      let error = #expect(throws: SoundFileError.self) {
        try folder.write([1, 2, 3], to: "call.wav", channels: 2)
      }
      #expect(error?.reason == "3 samples are no whole frames.")
    }

    @Test(arguments: [(2, "call.wav"), (6, "call.flac"), (256, "call.wav"), (2, "call.ogg")])
    func `channels come back side by side`(channels: Int, in name: String) throws {
      let samples = tone(channels: channels)
      try folder.write(samples, to: name, channels: channels)
      let copy = try folder.samples(of: name)
      #expect(copy.count == samples.count)
      #expect(signalToNoise(samples, copy) > (name == "call.ogg" ? 20 : 100))
    }
  }
#endif
