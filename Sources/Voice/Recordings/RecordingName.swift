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

  extension RecordingName {
    /// - Parameter isLast: it ends a group, so that the voice falls.
    static func digit(_ digit: Int, isLast: Bool) -> RecordingName {
      RecordingName("digits/\(digit)\(isLast ? "-last" : "")")
    }

    /// The same at the end of a group: a digit falls, anything else is said as it always is.
    var last: RecordingName {
      path.hasPrefix("digits/") ? RecordingName("\(path)-last") : self
    }

    static func day(_ day: Int) -> RecordingName {
      RecordingName("days/\(day)")
    }

    static func number(_ number: Int) -> RecordingName {
      RecordingName("numbers/\(number)")
    }
  }
#endif
