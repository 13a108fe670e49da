#if Audio
  /// A sound file could not be read or written.
  public struct SoundFileError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// What is wrong, in libsndfile's words, or in ours where it has none.
    public let reason: String
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
      /// The file cannot be read, or it, its name or what it is to hold is not what it should be.
      case unfit
      /// The system would not write the file: no permission, a full disk.
      case unwritable
    }

    public init(_ path: String, _ reason: String, _ kind: Kind = .unfit) {
      self.path = path
      self.reason = reason
      self.kind = kind
    }

    public var description: String { "\(path): \(reason)" }
  }
#endif
