internal import Dialogue
internal import Foundation
internal import Simulator
internal import TextScreen

/// A call with a person at the keyboard: keys act at once, silence times out by the clock, Ctrl-C hangs
/// up. A letter begins words, which Enter says; meanwhile the call stands still, as support does when
/// somebody begins to speak. Where the desk leaves it to them, the person replies for it too.
struct LiveCall<Answering: Desk> {
  private var line: PacedDeskCall<Answering>
  private(set) var screen: CallScreen
  /// What is being typed to be said; `nil` while keys are pressed.
  private var words: String? {
    didSet {
      line.isCallerSpeaking = words != nil
      sound?.pause(words != nil)
    }
  }
  /// What the desk has been asked; `nil` while nothing waits for its reply.
  private var prompt: DeskPrompt?
  /// What replies of the desk say without anybody being asked.
  private let givenSlots: Set<SlotName>
  private var decoder = KeystrokeDecoder()
  /// `nil` when the call is not played.
  private let sound: LiveSound?

  init(
    _ call: DeskCall<Answering>, pace: Pace, screen: CallScreen, givenSlots: Set<SlotName> = [],
    sound: LiveSound? = nil
  ) {
    self.givenSlots = givenSlots
    self.sound = sound
    line = PacedDeskCall(call, pace: pace, hearing: sound.map { sound in { sound.hear($0) } })
    self.screen = screen
  }

  var call: DeskCall<Answering> { line.call }

  /// Returns when the call is over.
  mutating func run() {
    RawMode.during {
      talk()
      hearOut()
      // A key too many was meant for the telephone, not for what is asked next.
      tcflush(STDIN_FILENO, TCIFLUSH)
    }
  }

  private mutating func talk() {
    let clock = ContinuousClock()
    var last = clock.now
    show(line.answer())
    while !call.isOver {
      askForDesk()
      let input = Terminal.read(within: line.clockTimeLeft)
      let now = clock.now
      show(line.pass(now - last))
      last = now
      switch input {
      case .byte(let byte): decoder.keystroke(after: byte).map { take($0) }
      case .timeout: break
      case .end: hangUp()
      }
      if let trouble = sound?.takeTrouble() {
        screen.interrupt()
        Output.writeError("licenseline: \(trouble)\n")
      }
    }
  }

  /// Listens to the line that has hung up, until it has been heard or a key is pressed.
  private func hearOut() {
    guard let sound else { return }
    _ = Terminal.read(within: sound.timeLeft)
    sound.end()
  }

  private mutating func take(_ keystroke: Keystroke) {
    if prompt != nil, keystroke != .control("c"), keystroke != .control("d") {
      return replyForDesk(keystroke)
    }
    switch (keystroke, words) {
    case (.control("c"), _), (.control("d"), nil):
      hangUp()
    case (.enter, let typed?):
      showWords(nil)
      if typed.contains(where: { !$0.isWhitespace }) { show(line.say(typed)) }
    case (.backspace, let typed?):
      showWords(typed.count > 1 ? String(typed.dropLast()) : nil)
    case (.character(let character), let typed?):
      showWords(typed + String(character))
    case (.character(let character), nil):
      if let key = Dialogue.Key(rawValue: character) {
        show(line.press(key))
      } else if character.isLetter {
        screen.interrupt(isCut: call.canBeCutShort)
        showWords(String(character))
      }
    default:
      return
    }
  }

  // MARK: The desk

  private mutating func askForDesk() {
    guard prompt == nil, let question = call.question else { return }
    showWords(nil)
    screen.interrupt()
    prompt = DeskPrompt(question, of: call.call.flow, given: givenSlots)
    showPrompt()
  }

  private mutating func replyForDesk(_ keystroke: Keystroke) {
    switch keystroke {
    case .character(let character): prompt?.take(character)
    case .backspace: prompt?.takeBackspace()
    case .enter:
      if let reply = prompt?.takeEnter() {
        endPrompt()
        return show(line.reply(reply.name, reply.values))
      }
    default: return
    }
    showPrompt()
  }

  private func showPrompt() {
    guard let prompt, Terminal.isOutput else { return }
    Output.write("\r\u{1B}[K" + prompt.line)
  }

  private mutating func endPrompt() {
    guard prompt != nil else { return }
    prompt = nil
    if Terminal.isOutput { Output.write("\r\u{1B}[K") }
  }

  private mutating func show(_ moments: [Moment]) {
    screen.show(moments, call)
  }

  private mutating func hangUp() {
    showWords(nil)
    endPrompt()
    show(line.hangUp())
  }

  /// - Parameter typed: `nil` when the caller is done with words.
  private mutating func showWords(_ typed: String?) {
    guard typed != words else { return }
    words = typed
    guard Terminal.isOutput else { return }
    // The end stays in sight: a line that wraps could not be taken back.
    let room = max(1, (Terminal.width ?? 80) - 11)
    let shown = typed.map { "you say   \(TextField($0, longest: 1000).shown(in: room).text)" }
    Output.write("\r\u{1B}[K" + (shown ?? ""))
  }
}
