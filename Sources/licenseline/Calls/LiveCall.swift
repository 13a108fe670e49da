internal import Dialogue
internal import Foundation
internal import Simulator

/// A call with a person at the keyboard: keys act at once, silence times out by the clock, Ctrl-C hangs
/// up. A letter begins words, which Enter says; meanwhile the call stands still, as support does when
/// somebody begins to speak. Where the desk leaves it to them, the person replies for it too.
struct LiveCall<Answering: Desk> {
  private(set) var call: DeskCall<Answering>
  private let pace: Pace
  private var screen: CallScreen
  /// What is being typed to be said; `nil` while keys are pressed.
  private var words: String?
  /// What the desk has been asked; `nil` while nothing waits for its reply.
  private var prompt: DeskPrompt?
  private var decoder = KeyDecoder()

  init(_ call: DeskCall<Answering>, pace: Pace, showsDesk: Bool = false) {
    self.call = call
    self.pace = pace
    screen = CallScreen(showsDesk: showsDesk)
  }

  /// Returns when the call is over.
  mutating func run() {
    RawMode.during {
      talk()
      // A key too many was meant for the telephone, not for what is asked next.
      tcflush(STDIN_FILENO, TCIFLUSH)
    }
  }

  private mutating func talk() {
    let clock = ContinuousClock()
    var last = clock.now
    show(call.answer())
    while !call.isOver {
      if case .instant = pace { show(call.advanceUntilListening()) }
      guard !call.isOver else { break }
      askForDesk()
      let input = Terminal.read(within: waitingTime)
      let now = clock.now
      if words == nil { show(call.advance(to: call.elapsed + passed(now - last))) }
      last = now
      switch input {
      case .byte(let byte): decoder.key(after: byte).map { take($0) }
      case .timeout: continue
      case .end: hangUp()
      }
    }
  }

  /// How long the clock goes until something happens in the call by itself; `nil` while it stands
  /// still.
  private var waitingTime: Duration? {
    guard words == nil, let due = call.due else { return nil }
    let left = max(.zero, due - call.elapsed)
    return switch pace {
    case .instant: left
    case .times(let factor): left / factor
    }
  }

  private func passed(_ time: Duration) -> Duration {
    switch pace {
    case .instant: time
    case .times(let factor): time * factor
    }
  }

  private mutating func take(_ key: KeyDecoder.Key) {
    if prompt != nil, key != .interrupt, key != .endOfInput { return replyForDesk(key) }
    switch (key, words) {
    case (.interrupt, _), (.endOfInput, nil):
      hangUp()
    case (.enter, let typed?):
      showWords(nil)
      if typed.contains(where: { !$0.isWhitespace }) { show(call.say(typed)) }
    case (.backspace, let typed?):
      showWords(typed.count > 1 ? String(typed.dropLast()) : nil)
    case (.character(let character), let typed?):
      showWords(typed + String(character))
    case (.character(let character), nil):
      if let key = Dialogue.Key(rawValue: character) {
        show(call.press(key))
      } else if character.isLetter {
        screen.interrupt()
        showWords(String(character))
      }
    case (.enter, nil), (.backspace, nil), (.endOfInput, _):
      return
    }
  }

  // MARK: The desk

  private mutating func askForDesk() {
    guard prompt == nil, let question = call.question else { return }
    showWords(nil)
    screen.interrupt()
    prompt = DeskPrompt(question, of: call.call.flow)
    showPrompt()
  }

  private mutating func replyForDesk(_ key: KeyDecoder.Key) {
    switch key {
    case .character(let character): prompt?.take(character)
    case .backspace: prompt?.takeBackspace()
    case .enter:
      if let reply = prompt?.takeEnter() {
        endPrompt()
        return show(call.reply(reply))
      }
    case .endOfInput, .interrupt: return
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
    show(call.hangUp())
  }

  /// - Parameter typed: `nil` when the caller is done with words.
  private mutating func showWords(_ typed: String?) {
    guard typed != words else { return }
    words = typed
    guard Terminal.isOutput else { return }
    Output.write("\r\u{1B}[K" + (typed.map { "you say   \($0)" } ?? ""))
  }
}
