#if Audio
  internal import Dialogue
  internal import Foundation
  internal import Simulator
  internal import Voice

  /// The sound of a call: heard as it goes on, kept in a file, or both.
  struct CallSound {
    private let announcer: Announcer
    private let file: String?
    /// `nil` when nothing is played.
    let live: LiveSound?

    /// - Throws: what is wrong with the options, and what would keep the file from being written.
    init(_ options: SoundOptions, flow: Flow) throws {
      let announcer = try Announcer(options.recordings, flow: flow)
      self.announcer = announcer
      file = options.wav
      if let file { try CallRecording.tryPlace(file) }
      guard options.play else {
        live = nil
        return
      }
      live = SoundPlayer.find().flatMap { LiveSound($0, announcer) }
      if live == nil {
        Output.writeError(
          "licenseline: There is no player (\(SoundPlayer.names)): the call goes on in text.\n")
      }
    }

    /// Writes the file, if there is to be one, and says what could not be heard.
    ///
    /// - Throws: `SoundFileError` when it cannot be written.
    func keep(_ call: HeardCall, title: String) throws {
      let recording = announcer.recording(of: [call])
      if let file {
        try recording.write(
          to: file, .init(title: title, date: "\(call.answeredAt)", reference: call.reference))
      }
      for remark in try recording.remarks(on: file) {
        Output.writeError("licenseline: \(remark)\n")
      }
    }
  }
#endif
