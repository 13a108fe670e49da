#if Audio
  /// A place in a sound file, with its name.
  public struct Cue: Hashable, Sendable {
    /// In frames from the beginning of the file.
    public let position: Int
    /// A file holds no more than its first 253 bytes in UTF-8.
    public let label: String

    public init(at position: Int, _ label: String) {
      self.position = position
      self.label = label
    }
  }
#endif
