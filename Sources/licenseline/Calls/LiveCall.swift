internal import Dialogue
internal import Foundation
internal import Simulator
internal import Store
internal import TextScreen

/// A call with a person at the keyboard: keys act at once, silence times out by the clock, Ctrl-C hangs
/// up. A letter begins words, which Enter says; meanwhile the call stands still, as support does when
/// somebody begins to speak.
struct LiveCall {
  private var line: PacedCall<VendorDatabase>
  private var screen = CallScreen()
  /// What is being typed to be said; `nil` while keys are pressed.
  private var words: String? {
    didSet { line.isCallerSpeaking = words != nil }
  }
  private var decoder = KeystrokeDecoder()

  init(_ call: PhoneCall<VendorDatabase>, pace: Pace) {
    line = PacedCall(call, pace: pace)
  }

  var call: PhoneCall<VendorDatabase> { line.call }

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
    screen.show(line.answer())
    while !call.isOver {
      let input = Terminal.read(within: line.clockTimeLeft)
      let now = clock.now
      screen.show(line.pass(now - last))
      last = now
      switch input {
      case .byte(let byte): decoder.keystroke(after: byte).map { take($0) }
      case .timeout: continue
      case .end: hangUp()
      }
    }
  }

  private mutating func take(_ keystroke: Keystroke) {
    switch (keystroke, words) {
    case (.control("c"), _), (.control("d"), nil):
      hangUp()
    case (.enter, let typed?):
      showWords(nil)
      if typed.contains(where: { !$0.isWhitespace }) { screen.show(line.say(typed)) }
    case (.backspace, let typed?):
      showWords(typed.count > 1 ? String(typed.dropLast()) : nil)
    case (.character(let character), let typed?):
      showWords(typed + String(character))
    case (.character(let character), nil):
      if let key = Dialogue.Key(rawValue: character) {
        screen.show(line.press(key))
      } else if character.isLetter {
        screen.interrupt()
        showWords(String(character))
      }
    default:
      return
    }
  }

  private mutating func hangUp() {
    showWords(nil)
    screen.show(line.hangUp())
  }

  /// - Parameter typed: `nil` when the caller is done with words.
  private mutating func showWords(_ typed: String?) {
    guard typed != words else { return }
    words = typed
    guard Terminal.isOutput else { return }
    Output.write("\r\u{1B}[K" + (typed.map { "you say   \($0)" } ?? ""))
  }
}
