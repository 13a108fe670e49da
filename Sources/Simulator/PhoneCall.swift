public import Clearinghouse
public import Codes
public import Dialogue
public import SupportLine

/// A call to Customer Support, whose desk has the vendor's records.
public typealias PhoneCall<Ledger: VendorLedger> = DeskCall<SupportDesk<Ledger>>

/// A telephone call in time: the dialogue, the desk behind it, and what can be heard on the line.
///
/// Time passes when it is told to: a rehearsal advances it at once, a live call as the clock does. What
/// was heard meanwhile comes back as moments, so both see the same call.
public struct DeskCall<Answering: Desk> {
  public private(set) var call: Call
  /// Whoever has changed the records meanwhile hands them over here.
  public var desk: Answering
  /// Since the call was answered.
  public private(set) var elapsed = Duration.zero
  /// Why the desk could not answer, when it could not.
  public private(set) var deskFailure: (any Error)?
  /// What the desk was asked and replied, in order.
  public private(set) var answers: [DeskAnswer] = []
  /// What is to be replied by whoever runs the call, since the desk leaves it to them; else `nil`.
  public private(set) var question: QuestionName?
  private let answeredAt: UTCTime
  private var speaking: Speaking?
  /// Runs while nothing is said: for the next key, or on hold.
  private var timer: Timer?
  /// Runs beside it while digits are entered.
  private var limit: Timer?
  private var moments: [Moment] = []

  private struct Timer {
    let turn: Turn
    let due: Duration
  }

  private struct Speaking {
    let turn: Turn
    let began: Duration
    let speech: Speech
    let bargeIn: Bool
    var spoken = 0

    /// When the next piece begins, or the last one ends.
    var due: Duration {
      began + (speech.pieces.dropFirst(spoken).first?.begins ?? speech.length)
    }
  }

  public init(_ flow: Flow, desk: Answering, at time: UTCTime, keepingTrail: Bool = false) {
    self.init(ReadyFlow(flow), desk: desk, at: time, keepingTrail: keepingTrail)
  }

  /// - Parameter keepingTrail: whether `call.trail` tells where the call went.
  public init(_ flow: ReadyFlow, desk: Answering, at time: UTCTime, keepingTrail: Bool = false) {
    call = Call(flow, keepingTrail: keepingTrail)
    self.desk = desk
    answeredAt = time
  }

  public var isOver: Bool {
    if case .ended = call.phase { true } else { false }
  }

  /// Somebody on the line is saying something.
  public var isSpeaking: Bool { speaking != nil }

  /// Somebody on the line is saying something that the caller may cut, and is not done with it.
  public var canBeCutShort: Bool {
    speaking.map { $0.bargeIn && $0.spoken < $0.speech.pieces.count } ?? false
  }

  /// When something happens next by itself; `nil` when the call is over.
  public var due: Duration? {
    guard !isOver else { return nil }
    return speaking?.due ?? next?.due
  }

  // MARK: What happens

  public mutating func answer() -> [Moment] {
    perform(.answered)
    return taken()
  }

  public mutating func press(_ key: Key) -> [Moment] {
    guard !isOver else { return [] }
    perform(.pressed(key), sounding: .pressed(key))
    return taken()
  }

  public mutating func say(_ text: String) -> [Moment] {
    guard !isOver else { return [] }
    perform(.heard(Words(text)), sounding: .said(text))
    return taken()
  }

  public mutating func hangUp() -> [Moment] {
    guard !isOver else { return [] }
    stopSpeaking()
    perform(.hungUp)
    note(.callerHungUp)
    return taken()
  }

  /// Replies in the place of the desk; nothing when it has been asked nothing.
  ///
  /// - Parameter values: what the reply gives; the desk fills the rest.
  public mutating func reply(
    _ name: ReplyName, _ values: [SlotName: String] = [:]
  ) -> [Moment] {
    guard let question, !isOver else { return [] }
    self.question = nil
    var reply = desk.fill(name, to: question, at: now)
    reply.values.merge(values) { _, new in new }
    perform(replied(reply, to: question))
    return taken()
  }

  /// Lets time pass.
  ///
  /// - Parameter time: since the call was answered; an earlier time than `elapsed` changes nothing.
  public mutating func advance(to time: Duration) -> [Moment] {
    while let due, due <= time {
      elapsed = max(elapsed, due)
      happen()
    }
    elapsed = max(elapsed, time)
    return taken()
  }

  /// Lets time pass until the call listens, or is over.
  public mutating func advanceUntilListening() -> [Moment] {
    while !call.isListening, let due {
      elapsed = max(elapsed, due)
      happen()
    }
    return taken()
  }

  // MARK: How it happens

  private mutating func happen() {
    if var speaking {
      if let piece = speaking.speech.pieces.dropFirst(speaking.spoken).first {
        speaking.spoken += 1
        self.speaking = speaking
        note(.heard(piece))
      } else {
        self.speaking = nil
        note(.finishedSpeaking)
        perform(.finishedSpeaking(speaking.turn))
      }
    } else if let next {
      if next.turn == timer?.turn { timer = nil } else { limit = nil }
      perform(.timeRanOut(next.turn))
    }
  }

  /// The timer that ends first.
  private var next: Timer? {
    guard let timer, let limit else { return timer ?? limit }
    return limit.due < timer.due ? limit : timer
  }

  /// What the caller does is heard before what follows from it, but after what it cut short.
  private mutating func perform(_ event: Event, sounding sound: Moment.Sound) {
    finishWhatIsSaid()
    let before = moments.count
    perform(event)
    let first = moments.dropFirst(before).first?.sound
    let isCut = first == .cutSpeaking || first == .finishedSpeaking
    moments.insert(Moment(at: elapsed, sound), at: isCut ? before + 1 : before)
  }

  /// After the last word there is only a breath to be cut: who presses a key then has heard all of it.
  private mutating func finishWhatIsSaid() {
    guard let speaking, speaking.spoken == speaking.speech.pieces.count else { return }
    self.speaking = nil
    note(.finishedSpeaking)
    perform(.finishedSpeaking(speaking.turn))
  }

  private mutating func perform(_ first: Event) {
    var event: Event? = first
    while let happened = event {
      event = nil
      for effect in call.handle(happened) {
        // An effect that answers at once is the last of its list.
        if let answer = perform(effect) { event = answer }
      }
    }
  }

  private mutating func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .say(let utterance):
      timer = nil
      limit = nil
      let speech = Speech(utterance.segments)
      speaking = Speaking(
        turn: utterance.turn, began: elapsed, speech: speech, bargeIn: utterance.bargeIn)
      note(.beganSpeaking(utterance))
    case .stopSpeaking:
      stopSpeaking()
    case .listen(let turn, for: let time):
      timer = Timer(turn: turn, due: elapsed + time)
    case .hold(let turn, for: let time):
      timer = Timer(turn: turn, due: elapsed + time)
      note(.onHold(for: time))
    case .limit(let turn, for: let time):
      limit = Timer(turn: turn, due: elapsed + time)
    case .ask(let question, let slots):
      (timer, limit) = (nil, nil)
      do {
        guard let reply = try desk.reply(to: question, knowing: slots, at: now) else {
          self.question = question
          return nil
        }
        return replied(reply, to: question)
      } catch {
        deskFailure = error
        return .deskFailed
      }
    case .transfer:
      note(.transferred)
    case .hangUp:
      note(.supportHungUp)
    }
    return nil
  }

  private var now: UTCTime { answeredAt.advanced(by: elapsed) }

  private mutating func replied(_ reply: DeskReply, to question: QuestionName) -> Event {
    answers.append(DeskAnswer(question: question, reply: reply))
    return .deskReplied(reply.name, reply.values)
  }

  private mutating func stopSpeaking() {
    guard let speaking else { return }
    self.speaking = nil
    // After the last word there is only a breath to be cut.
    note(speaking.spoken == speaking.speech.pieces.count ? .finishedSpeaking : .cutSpeaking)
  }

  private mutating func note(_ sound: Moment.Sound) {
    moments.append(Moment(at: elapsed, sound))
  }

  private mutating func taken() -> [Moment] {
    defer { moments = [] }
    return moments
  }
}

/// Something that could be heard on the line, and when.
public struct Moment: Hashable, Sendable {
  /// Since the call was answered.
  public let at: Duration
  public let sound: Sound

  package init(at time: Duration, _ sound: Sound) {
    at = time
    self.sound = sound
  }

  public enum Sound: Hashable, Sendable {
    case beganSpeaking(Utterance)
    case heard(Speech.Piece)
    case finishedSpeaking
    /// The caller barged in, or hung up.
    case cutSpeaking
    case pressed(Key)
    case said(String)
    /// The line has nothing to say for so long, unless something else is heard before.
    case onHold(for: Duration)
    case transferred
    case callerHungUp
    case supportHungUp
  }
}
