#if Audio
  internal import CSndFile
  internal import Foundation

  /// A file that is open for reading, closed when nobody holds it any longer.
  final class OpenSound {
    let pointer: OpaquePointer
    let info: SF_INFO
    /// In bytes.
    let size: Int
    private let file: OpenFile
    private let path: String

    init(reading path: String) throws(SoundFileError) {
      // Without waiting, since nobody might ever write into a pipe.
      guard let file = OpenFile(path, O_RDONLY | O_NONBLOCK), let status = file.status else {
        throw SoundFileError.system(path, errno, .unfit)
      }
      size = try Self.size(of: status, path)
      var info = Self.expected(of: path)
      let isByName = path.lowercased().hasSuffix(".sd2")
      let (opened, words) = Opening.attempt {
        isByName ? sf_open(path, CInt(SFM_READ), &info) : file.sound(SFM_READ, &info)
      }
      guard let pointer = opened else { throw Self.refusal(of: path, words) }
      self.pointer = pointer
      self.info = info
      self.file = file
      self.path = path
      guard info.samplerate > 0 else {
        throw SoundFileError(
          path, "its header says \(info.samplerate) Hz, which is no sampling rate.")
      }
      guard (1...SoundFormat.mostChannels).contains(Int(info.channels)) else {
        throw SoundFileError(
          path,
          "it has \(info.channels) channels, and \(SoundFormat.mostChannels) are the most that are read."
        )
      }
    }

    deinit {
      sf_close(pointer)
    }

    var cues: [Cue] {
      CueReading(file, size: size)?.cues ?? CuePoints.read(from: pointer, size)
    }

    /// Whether the length in the header goes beyond the end of the file, by libsndfile's own log.
    var claimsMoreThanItHas: Bool {
      var log = [CChar](repeating: 0, count: 1 << 14)
      let count = sf_command(pointer, CInt(SFC_GET_LOG_INFO), &log, CInt(log.count))
      let text = String(
        decoding: log.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.contains("(should be ") else { return false }
      return text.split(separator: "\n").contains { line in
        guard
          let found = line.firstMatch(
            of: /(?i)^\s*(?:data|ssnd)[^:]*:\s*(\d+) \(should be (\d+)\)/),
          let claimed = Int(found.1), let there = Int(found.2)
        else { return false }
        return claimed > there
      }
    }

    private static func size(of status: stat, _ path: String) throws(SoundFileError) -> Int {
      switch status.st_mode & S_IFMT {
      case S_IFREG where status.st_size == 0:
        throw SoundFileError(path, "it is empty.")
      case S_IFREG:
        return Int(status.st_size)
      case S_IFDIR:
        throw SoundFileError(path, "it is a folder; name a sound file in it.")
      case S_IFIFO:
        throw SoundFileError(path, "it is a pipe; write the sound to a file, and name that.")
      default:
        throw SoundFileError(path, "it is a device; name a file.")
      }
    }

    /// What the system said when it would not read on.
    var trouble: SoundFileError? {
      file.trouble.map { SoundFileError.system(path, $0, .unfit) }
    }

    /// What libsndfile has to be told of a file that has no header to tell it.
    private static func expected(of path: String) -> SF_INFO {
      // The trial of a format takes longer than to read a short file, so the name is looked at first.
      guard let name = path.split(separator: ".").last,
        FileExtension(String(name))?.container == .headerless,
        let format = try? SoundFormat(forPath: path)
      else { return SF_INFO() }
      return format.info
    }

    private static func refusal(of path: String, _ words: String) -> SoundFileError {
      // In these libsndfile speaks of itself, or of what has been seen to before.
      if words.contains("SF_INFO") {
        return SoundFileError(path, "its header says no sampling rate that sound can have.")
      }
      if words.contains("not a regular file") || words.contains("not recognised") {
        return SoundFileError(path, "it is no sound file, or of no kind that libsndfile reads.")
      }
      return SoundFileError(path, "it is no sound file that can be read. \(words)")
    }
  }

  extension SoundFileError {
    /// What the system just said.
    static func system(_ path: String, _ number: CInt, _ kind: Kind) -> SoundFileError {
      SoundFileError(path, String(cString: strerror(number)) + ".", kind)
    }
  }
#endif
