#if Audio
  /// Something wrong with the recordings of a folder.
  public struct RecordingFinding: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// There are words, and no recording of them.
      case missing
      /// There is a recording, and no words for it.
      case unused
      /// The recording says what the wording said before.
      case changed
      /// Not 8,000 Hz, one channel, 16 bits.
      case format
      case clipped
      /// Silence at an end, longer than it should be, or nothing but silence.
      case silence
      /// The sound begins or ends at once, as when something was cut off.
      case cut
      /// Louder or fainter than most.
      case loudness
      case unreadable
    }

    public let kind: Kind
    /// From the folder.
    public let file: String
    /// What is wrong, and what to do.
    public let message: String

    public init(_ kind: Kind, _ file: String, _ message: String) {
      self.kind = kind
      self.file = file
      self.message = message
    }
  }

  extension RecordingFinding: CustomStringConvertible {
    public var description: String { "\(file): \(message)" }
  }
#endif
