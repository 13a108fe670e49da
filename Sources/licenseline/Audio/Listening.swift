#if Audio
  internal import Dialogue
  internal import Simulator
  internal import SoundFile
  internal import Voice

  /// A recording, and the keys that are heard in it.
  struct Listening {
    private let path: String
    private let recording: HeardFile

    init(to path: String) throws {
      self.path = path
      recording = try HeardFile(of: path)
      if recording.isCutShort {
        Output.writeError(
          "licenseline: \(path) ends before its header says; what there is of it was heard.\n")
      }
    }

    /// - Throws: `Refused` when there is no key; the JSON was printed then.
    func show(asJSON: Bool) throws {
      if asJSON {
        try Output.json(View(path, recording))
      } else if !recording.keys.isEmpty {
        Output.table(table)
        Output.write("\n")
        Output.lines(digitLines)
      }
      try refuseSilence()
    }

    /// What a caller does who presses the same keys at the same times, and stays on the line for as long.
    ///
    /// Keys that come faster than they can be pressed make up for it in the next pause. The keys A to D,
    /// which a caller does not have, are left out, and a line says so.
    var script: DialScript {
      get throws {
        try refuseSilence()
        let foreign = Set(recording.keys.filter { $0.signal.key == nil }.map(\.signal.rawValue))
        if !foreign.isEmpty {
          let names = foreign.sorted().map(String.init).joined(separator: ", ")
          Output.writeError(
            "licenseline: \(path) has keys that a telephone does not have, which are left out: \(names).\n"
          )
        }
        var steps: [DialScript.Step] = []
        var time = Duration.zero
        for recorded in recording.keys {
          guard let key = recorded.signal.key else { continue }
          if recorded.begins > time {
            steps.append(.wait(recorded.begins - time))
            time = recorded.begins
          }
          steps.append(.press(key))
          time += DialScript.keyTime
        }
        if recording.length > time { steps.append(.wait(recording.length - time)) }
        return DialScript(steps)
      }
    }

    private func refuseSilence() throws {
      guard recording.keys.isEmpty else { return }
      let seconds = Double(recording.length.milliseconds / 100) / 10
      throw Refused(
        message: "No keys are heard in \(path), which lasts \(seconds) s.")
    }

    private var hasChannels: Bool { recording.format.channels > 1 }

    private var table: [[String]] {
      let channel = hasChannels ? ["CHANNEL"] : []
      return [["KEY", "START MS", "LENGTH MS"] + channel]
        + recording.keys.map { key in
          let channels = key.channels.map(String.init).joined(separator: ", ")
          return [
            String(key.signal.rawValue), String(key.begins.milliseconds),
            String(key.length.milliseconds),
          ] + (hasChannels ? [channels] : [])
        }
    }

    /// All keys in one line; those of two sides in one for each.
    private var digitLines: [String] {
      let channels = Set(recording.keys.flatMap(\.channels)).sorted()
      let isOneSided = channels.contains { channel in
        recording.keys.allSatisfy { $0.channels.contains(channel) }
      }
      guard !isOneSided else { return ["Keys: " + recording.keys.digits] }
      return channels.map { channel in
        "Channel \(channel): " + recording.keys.filter { $0.channels.contains(channel) }.digits
      }
    }

    private struct View: Encodable {
      let file: String
      let rate: Int
      let channels: Int
      let milliseconds: Int
      let endsEarly: Bool
      let digits: String
      let keys: [Key]

      struct Key: Encodable {
        let key: String
        let start: Int
        let length: Int
        let channels: [Int]
      }

      init(_ path: String, _ recording: HeardFile) {
        file = path
        rate = recording.format.rate
        channels = recording.format.channels
        milliseconds = recording.length.milliseconds
        endsEarly = recording.isCutShort
        digits = recording.keys.digits
        keys = recording.keys.map { key in
          Key(
            key: String(key.signal.rawValue), start: key.begins.milliseconds,
            length: key.length.milliseconds, channels: key.channels)
        }
      }
    }
  }

  extension [RecordedKey] {
    fileprivate var digits: String { String(map(\.signal.rawValue)) }
  }

  extension Duration {
    fileprivate var milliseconds: Int { Int((self / .milliseconds(1)).rounded()) }
  }
#endif
