#if Audio
  /// What a recording is called: its path below the folder of a language, without `.wav`, such as
  /// `phrases/welcome`.
  public struct RecordingName: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let path: String

    public init(_ path: String) {
      self.path = path
    }

    public var description: String { path }

    public static func < (one: RecordingName, other: RecordingName) -> Bool {
      one.path < other.path
    }
  }
#endif
