#if Audio
  internal import Dialogue
  internal import Foundation
  internal import SoundFile
  internal import Voice

  /// What there is to be heard of one call or several, ready to be written.
  struct CallRecording {
    let score: Score
    let performance: Performance
    let said: SaidThings

    /// - Throws: `SoundFileError` when it cannot be.
    func write(to path: String, _ description: Description) throws {
      try score.write(to: path, tags: description.tags, by: performance)
    }

    /// What one should know, a line each.
    ///
    /// - Parameter path: where it was written; `nil` when it was only heard.
    func remarks(on path: String?) throws -> [String] {
      guard let path else { return [said.complaint].compactMap(\.self) }
      let format = try SoundFormat(forPath: path)
      let cues =
        format.holdsCues || score.marks.isEmpty
        ? nil
        : "\(path) holds no cues: its format, \(format.container.name), has none; WAV and AIFF do."
      return [said.complaint, cues].compactMap(\.self)
    }

    /// `3:12`.
    var length: String {
      let seconds = score.frames / TelephoneRate.samplesPerSecond
      return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    /// What the file says of itself.
    struct Description {
      var title: String
      var date: String
      var reference: String?

      fileprivate var tags: [SoundTag: String] {
        var tags: [SoundTag: String] = [.title: title, .date: date]
        tags[.comment] = reference.map { "Reference \($0)" }
        return tags
      }
    }

    /// Finds out whether a file can be written before there is anything to write.
    ///
    /// - Throws: `SoundFileError` when it cannot be, or its name says no format.
    static func tryPlace(_ path: String) throws {
      // What is not closed leaves nothing behind.
      _ = try SoundWriter(path: path, format: SoundFormat(forPath: path))
    }
  }
#endif
