#if Audio
  internal import Foundation

  /// A folder with the recordings of a language, one file for each.
  public struct RecordingFolder: Hashable, Sendable {
    public let path: String

    public init(_ path: String) {
      self.path = path
    }

    public func path(of name: RecordingName) -> String {
      "\(path)/\(name.file)"
    }

    /// The files in it and below it, hidden ones left out, as paths from it, in order.
    ///
    /// - Throws: when the folder cannot be read.
    func files() throws -> [String] {
      // An enumerator says nothing of a folder that it cannot read.
      _ = try FileManager.default.contentsOfDirectory(atPath: path)
      let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return files.filter { file in !file.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted()
    }

    static let fileExtension = "wav"
  }
#endif
