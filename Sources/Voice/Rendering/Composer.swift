#if Audio
  public import Dialogue
  public import Simulator

  /// Writes the score of a call as its moments come.
  ///
  /// The sound's time is mapped from the call's. While the line speaks it goes on as the recordings do, else
  /// as the call does; it waits while a key sounds that the line answers, while the caller says something,
  /// and while a telephone rings.
  public struct Composer {
    public private(set) var score = Score()
    /// What was said so far, each thing once, in order.
    private var things: [Delivery.Said] = []
    private var isKnown: Set<Delivery.Said> = []
    private let passages: ([Segment]) -> [Passage]
    private let length: (RecordingName) -> Int?
    private let speakingTime: (String) -> Duration
    /// Where the call's time and the sound's meet, while nothing is said.
    private var anchor = (call: Duration.zero, position: 0)
    private var saying: Saying?
    /// Where the last key is over, and what follows it can begin.
    private var free = 0
    /// Where the hold ends, while there is one.
    private var holdEnd: Int?
    /// Nothing begins before this: the sound has come so far.
    private var earliest = 0

    private struct Saying {
      let began: Duration
      let position: Int
      let delivery: Delivery
      let mark: Int
      var words = ""

      mutating func add(_ piece: Speech.Piece) {
        words += (piece.isAttached || words.isEmpty ? "" : " ") + piece.text
      }
    }

    /// - Parameters:
    ///   - passages: what stands for an utterance, in its order.
    ///   - length: how many frames a recording has; `nil` when there is none.
    ///   - speakingTime: how long the caller takes to say words; `nil` for as long as one does.
    public init(
      passages: @escaping ([Segment]) -> [Passage], length: @escaping (RecordingName) -> Int?,
      speakingTime: ((String) -> Duration)? = nil
    ) {
      self.passages = passages
      self.speakingTime = speakingTime ?? { DialScript.Step.say($0).length }
      self.length = length
    }

    /// The tempo of what is being said, and where it begins; `nil` while nothing is said.
    public var spoken: (position: Int, tempo: Tempo)? {
      saying.map { ($0.position, $0.delivery.tempo) }
    }

    /// The different things that were said: the names of recordings, and texts that nobody can have
    /// recorded.
    public var said: [String] { things.map(\.name) }

    /// Those of them for which there is silence.
    public var missing: [String] { things.filter { !$0.isRecorded }.map(\.name) }

    /// - Parameter position: how far the sound has been heard; what happened before sounds then.
    public mutating func hear(_ moment: Moment, after position: Int = 0) {
      earliest = max(earliest, position)
      let place = place(of: moment.at)
      switch moment.sound {
      case .beganSpeaking(let utterance): begin(utterance, moment.at, place)
      case .heard(let piece): saying?.add(piece)
      case .finishedSpeaking: endSpeaking(moment.at, place)
      case .cutSpeaking: endSpeaking(moment.at, place, isCut: true)
      case .pressed(let key): press(key, moment.at, place)
      case .said(let words): say(words, moment.at, place)
      case .onHold(let time): hold(for: time, moment.at, place)
      case .transferred: ring(moment.at, place)
      case .callerHungUp: hangUp(moment.at, place)
      case .supportHungUp: die(moment.at, place)
      }
    }

    /// - Parameter time: since the call was answered, up to which it was heard.
    public mutating func end(at time: Duration) {
      let place = place(of: time)
      endSpeaking(time, place)
      endHold(at: place)
      let ends = [place, free, (score.line.last?.end ?? 0)]
      score.frames = (ends.max() ?? 0) + Self.tail.frames
      score.marks = score.marks.filter { !$0.label.isEmpty }.sorted { $0.position < $1.position }
    }

    /// Where the sound is at a time of the call, if nothing more happens until then.
    public func position(at time: Duration) -> Int { place(of: time) }

    private func place(of time: Duration) -> Int {
      guard let saying else {
        return max(earliest, anchor.position + (time - anchor.call).frames)
      }
      let passed = saying.delivery.tempo.clockTime(at: time - saying.began)
      return max(earliest, saying.position + passed.frames)
    }

    private mutating func mark(_ label: String, at position: Int) {
      score.marks.append(Score.Mark(label, at: position))
    }
  }

  // MARK: The line

  extension Composer {
    private mutating func begin(_ utterance: Utterance, _ time: Duration, _ place: Int) {
      endSpeaking(time, place)
      endHold(at: place)
      let begins = max(place, free)
      let delivery = Delivery(passages(utterance.segments), length: length)
      things += delivery.said.filter { isKnown.insert($0).inserted }
      score.line += delivery.parts.map { part in
        Score.Note(
          .recording(part.recording), begins: begins + part.begins, frames: part.frames)
      }
      saying = Saying(
        began: time, position: begins, delivery: delivery, mark: score.marks.count)
      // It is named when it is known how much of it was heard.
      mark("", at: begins)
    }

    /// The last word may be cut too, though whoever cuts it has understood it.
    private mutating func endSpeaking(_ time: Duration, _ place: Int, isCut: Bool = false) {
      guard let ended = saying else { return }
      saying = nil
      let end = ended.position + ended.delivery.frames
      // The key that cuts comes when the one before it is over.
      let position = place < end ? min(max(place, free), end) : place
      score.cutLine(at: position)
      anchor = (time, position)
      guard position > ended.position, !ended.words.isEmpty else { return }
      score.marks[ended.mark].label = ended.words + (isCut ? " —" : "")
    }

    private mutating func hold(for length: Duration, _ time: Duration, _ place: Int) {
      endHold(at: place)
      anchor = (time, place)
      let end = place + length.frames
      tick(from: max(place, free), to: end)
      holdEnd = end
      mark("On hold", at: place)
    }

    private mutating func tick(from begins: Int, to end: Int) {
      guard end > begins else { return }
      score.line.append(Score.Note(.tone(.holdTick), begins: begins, frames: end - begins))
    }

    private mutating func endHold(at position: Int) {
      guard holdEnd != nil else { return }
      holdEnd = nil
      score.cutLine(at: position)
    }

    private mutating func ring(_ time: Duration, _ place: Int) {
      endHold(at: place)
      let begins = max(place, free)
      score.line.append(
        Score.Note(.tone(.ringing), begins: begins, frames: CallTone.ringing.on.frames))
      mark("A representative takes over", at: begins)
      anchor = (time, begins + (CallTone.ringing.on + Self.breath).frames)
    }

    /// Customer Support has hung up.
    private mutating func die(_ time: Duration, _ place: Int) {
      endHold(at: place)
      let begins = max(place, free) + Self.breath.frames
      score.line.append(
        Score.Note(.tone(.hungUp), begins: begins, frames: Self.hungUp.frames))
      mark("The line hangs up", at: begins)
      anchor = (time, begins)
    }

    /// How long the line is heard when the other end has hung up.
    static let hungUp = CallTone.hungUp.on * 3 + CallTone.hungUp.off * 2
    static let key = ToneShape()
    static let breath = Duration.milliseconds(300)
    static let tail = Duration.milliseconds(250)
  }

  // MARK: The caller

  extension Composer {
    private mutating func press(_ key: Key, _ time: Duration, _ place: Int) {
      let begins = max(place, free)
      score.keys.append(Score.Note(.key(key), begins: begins, frames: Self.key.soundingFrames))
      free = begins + (Self.key.length + Self.key.pause).frames
      mark("Key \(key)", at: begins)
      guard saying == nil else { return }
      interrupt(begins, until: free)
      anchor = (time, begins)
    }

    private mutating func say(_ words: String, _ time: Duration, _ place: Int) {
      let begins = saying == nil ? max(place, free) : place
      mark("Caller: \(words)", at: begins)
      guard saying == nil else { return }
      let end = begins + speakingTime(words).frames
      interrupt(begins, until: end)
      anchor = (time, end)
    }

    /// There is no tick while the caller is heard.
    private mutating func interrupt(_ begins: Int, until end: Int) {
      guard let holdEnd else { return }
      score.cutLine(at: begins)
      tick(from: end, to: holdEnd)
    }

    private mutating func hangUp(_ time: Duration, _ place: Int) {
      endHold(at: place)
      mark("The caller hangs up", at: max(place, free))
      anchor = (time, max(place, free))
    }
  }
#endif
