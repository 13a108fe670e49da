#if Audio
  /// A sound file could not be read or written.
  public struct SoundFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// What is wrong, in libsndfile's words, or in ours where it has none.
    public let reason: String

    public init(_ path: String, _ reason: String) {
      self.path = path
      self.reason = reason
    }

    public var description: String { "\(path): \(reason)" }
  }
#endif
