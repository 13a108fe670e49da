#if Audio
  import Dialogue
  import FlowFile
  import Foundation

  @testable import Voice

  /// The wording of Customer Support, and its recordings.
  enum OurPrompts {
    static let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Prompts/en-US").path

    static let folder = RecordingFolder(path)

    static func wording() throws -> Wording {
      try Wording(SourceFile(reading: URL(fileURLWithPath: "\(path)/prompts.yaml")))
    }

    static func repertoire() throws -> Repertoire {
      Repertoire(try wording())
    }

    /// What a recording holds, as any program would read it that knows this one kind of file.
    static func samples(_ name: RecordingName) throws -> [Int16] {
      let file = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
      guard let mark = file.range(of: Data("data".utf8)) else { return [] }
      return file[(mark.upperBound + 4)...].withUnsafeBytes { bytes in
        (0..<bytes.count / 2).map {
          Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: Int16.self))
        }
      }
    }
  }
#endif
