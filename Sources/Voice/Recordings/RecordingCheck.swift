#if Audio
  internal import Foundation
  internal import SoundFile

  /// What is wrong with a folder of recordings for a wording.
  public struct RecordingCheck: Sendable {
    /// By file.
    public private(set) var findings: [RecordingFinding] = []
    /// How many recordings were looked at.
    public private(set) var count = 0
    /// Those that do not say their words, so that nobody can tell whether the wording has changed since.
    public private(set) var withoutWords: [RecordingName] = []

    private let folder: RecordingFolder
    private var levels: [RecordingName: Double] = [:]

    /// - Throws: when the folder cannot be read.
    public init(_ folder: RecordingFolder, for repertoire: Repertoire) throws {
      self.folder = folder
      let files = try folder.files()
      let recordings = files.compactMap { RecordingName(file: $0) }
      let there = Set(recordings)
      let absent = repertoire.lines.filter { !there.contains($0.name) }
      for line in absent { reportMissing(line, among: files) }
      for name in recordings { look(at: name, repertoire[name], absent) }
      compareLevels()
      findings.sort { ($0.file, $0.kind.rawValue) < ($1.file, $1.kind.rawValue) }
    }

    private mutating func report(
      _ kind: RecordingFinding.Kind, _ name: RecordingName, _ message: String
    ) {
      findings.append(RecordingFinding(kind, name.file, message))
    }

    private mutating func reportMissing(_ line: Repertoire.Line, among files: [String]) {
      let other = files.first { file in
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.dropLast().joined(separator: ".") == line.name.path
      }
      if let other {
        findings.append(
          RecordingFinding(
            .format, other,
            "Expected a WAV file, \(line.name.file). Convert it: "
              + Self.conversion(other, to: line.name.file)))
      } else {
        report(
          .missing, line.name,
          "There is no such recording. Record “\(line.words)”, or have prompts record make it.")
      }
    }

    private mutating func look(
      at name: RecordingName, _ expected: String?, _ absent: [Repertoire.Line]
    ) {
      count += 1
      let recording: RecordingFile
      do throws(SoundFileError) {
        recording = try RecordingFile(path: folder.path(of: name))
      } catch {
        guard expected != nil else { return report(.unused, name, Self.unused) }
        return report(
          .unreadable, name,
          "It cannot be read: \(error.reason) \(Self.remedy(isMade: false))")
      }
      guard let expected else {
        let home = absent.first { $0.words == recording.words }
        return report(
          .unused, name,
          home.map { "It says what \($0.name.file) is to say: rename it." } ?? Self.unused)
      }
      compareWords(of: recording, name, expected)
      guard recording.rate == TelephoneRate.samplesPerSecond, recording.channels == 1,
        recording.isPlainWave
      else {
        return report(
          .format, name,
          "Expected \(RecordingFile.shape(TelephoneRate.samplesPerSecond, 1)), 16 bits; found "
            + "\(recording.kind). Convert it: " + Self.conversion(name.file, to: "NEW.wav"))
      }
      listen(to: recording.samples, name)
    }

    private mutating func compareWords(
      of recording: RecordingFile, _ name: RecordingName, _ expected: String
    ) {
      guard let words = recording.words else { return withoutWords.append(name) }
      guard words != expected else { return }
      report(
        .changed, name,
        "It says “\(words)”, and the wording is now “\(expected)”. "
          + Self.remedy(isMade: recording.isMade))
    }

    private mutating func listen(to samples: [Int16], _ name: RecordingName) {
      guard let level = SpeechLevel.decibels(samples) else {
        return report(.silence, name, "There is nothing to hear in it. Record it again.")
      }
      levels[name] = level
      if samples.isClipped {
        report(
          .clipped, name, "It is clipped: too loud for 16 bits. Record it again with less gain.")
      }
      let speech = SpeechEnds.speech(in: samples, depth: Self.silenceDepth)
      for (silence, end) in [
        (speech.lowerBound, "beginning"), (samples.count - speech.upperBound, "end"),
      ] where silence > Self.mostSilence {
        report(
          .silence, name,
          "\(silence / 8) ms of silence at the \(end); expected \(Self.mostSilence / 8) ms at most. "
            + "Trim it.")
      }
      let loudest = SpeechLevel.power(ofDecibels: level - Self.cutDepth).squareRoot()
      for (edge, end) in [
        (samples.prefix(Self.edge), "begins"), (samples.suffix(Self.edge), "ends"),
      ] where edge.contains(where: { Double($0.magnitude) > loudest }) {
        report(
          .cut, name,
          "It \(end) in the middle of a sound, which clicks. Cut it where it is silent, or fade it."
        )
      }
    }

    private mutating func compareLevels() {
      let sorted = levels.values.sorted()
      guard !sorted.isEmpty else { return }
      let median = sorted[sorted.count / 2]
      for (name, level) in levels where abs(level - median) > Self.tolerance {
        let difference = String(format: "%.1f", abs(level - median))
        let (found, remedy) = level > median ? ("louder", "Lower") : ("fainter", "Raise")
        report(
          .loudness, name,
          "It is \(difference) dB \(found) than most; 1 dB is taken. \(remedy) it by \(difference) dB."
        )
      }
    }

    /// - Parameter isMade: `prompts record` made it, and makes it again.
    private static func remedy(isMade: Bool) -> String {
      isMade
        ? "Record it again, or have prompts record do it."
        : "Record it again, or remove it and have prompts record make one."
    }

    private static let unused = "No words of the wording are for it. Remove it."

    private static func conversion(_ old: String, to new: String) -> String {
      "sox \(old) -r \(TelephoneRate.samplesPerSecond) -c 1 -b 16 \(new)"
    }

    /// What is this many dB fainter than the speech is silence.
    private static let silenceDepth = 35.0
    /// 60 ms.
    private static let mostSilence = 480
    /// How much fainter than the speech, in dB, the very ends have to be.
    private static let cutDepth = 15.0
    /// 1 ms.
    private static let edge = 8
    /// In dB.
    private static let tolerance = 1.0
  }

  extension RecordingName {
    /// - Parameter file: as a path from the folder.
    /// - Returns: `nil` for what is no recording.
    init?(file: String) {
      let suffix = "." + RecordingFolder.fileExtension
      guard file.hasSuffix(suffix) else { return nil }
      self.init(String(file.dropLast(suffix.count)))
    }

    /// From the folder.
    var file: String { "\(path).\(RecordingFolder.fileExtension)" }
  }

  extension RecordingFile {
    fileprivate var kind: String {
      "\(Self.shape(rate, channels)), " + (isPlainWave ? "16 bits" : encoding)
    }
  }

  extension [Int16] {
    /// Three samples and more in a row at full scale: a wave that was cut off at its top.
    fileprivate var isClipped: Bool {
      var run = 0
      for sample in self {
        run = sample.magnitude >= 32_760 ? run + 1 : 0
        if run == 3 { return true }
      }
      return false
    }
  }
#endif
