#if Audio
  public import Dialogue

  /// What sounds when in a call: two tracks of notes, and marks at what they are.
  ///
  /// All positions and lengths are in frames of `TelephoneRate`, from the beginning of the sound.
  public struct Score: Hashable, Sendable {
    public struct Note: Hashable, Sendable {
      public var begins: Int
      public var frames: Int
      public let sound: Sound
      /// It would last longer, and fades out at its end.
      public var isCut: Bool

      public init(_ sound: Sound, begins: Int, frames: Int, isCut: Bool = false) {
        self.sound = sound
        self.begins = begins
        self.frames = frames
        self.isCut = isCut
      }

      public var end: Int { begins + frames }
    }

    public enum Sound: Hashable, Sendable {
      case recording(RecordingName)
      case key(Key)
      /// Of the exchange or of the line, from its beginning.
      case tone(CallTone)
    }

    /// A place with a name, for a cue.
    public struct Mark: Hashable, Sendable {
      public var position: Int
      public var label: String

      public init(_ label: String, at position: Int) {
        self.position = position
        self.label = label
      }
    }

    /// What the line sounds like: one note after another, none overlapping the next.
    public var line: [Note] = []
    /// The caller's keys, likewise; the line is heard fainter below them.
    public var keys: [Note] = []
    /// In order of their positions.
    public var marks: [Mark] = []
    /// How long all of it lasts.
    public var frames = 0

    public init() {}

    /// Another call after this one.
    public mutating func append(_ other: Score, after pause: Duration) {
      let offset = frames == 0 ? 0 : frames + pause.frames
      line += other.line.map { $0.moved(by: offset) }
      keys += other.keys.map { $0.moved(by: offset) }
      marks += other.marks.map { Mark($0.label, at: $0.position + offset) }
      frames = offset + other.frames
    }

    /// Nothing more is heard from the line from here on.
    mutating func cutLine(at position: Int) {
      while let last = line.last, last.end > position {
        line.removeLast()
        guard last.begins < position else { continue }
        line.append(
          Note(last.sound, begins: last.begins, frames: position - last.begins, isCut: true))
      }
    }
  }

  extension Score.Note {
    fileprivate func moved(by offset: Int) -> Score.Note {
      Score.Note(sound, begins: begins + offset, frames: frames, isCut: isCut)
    }
  }
#endif
