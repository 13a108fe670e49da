internal import Dialogue
internal import Foundation
internal import Simulator
internal import Store

/// A call with a person at the keyboard: keys act at once, silence times out by the clock, Ctrl-C hangs
/// up. A letter begins words, which Enter says.
struct LiveCall {
  private(set) var call: PhoneCall<VendorDatabase>
  private let pace: Pace
  private var screen = CallScreen()
  /// What is being typed to be said; `nil` while keys are pressed.
  private var words: [UInt8]?
  /// What was heard while words were typed: shown after them, so that the two do not mix.
  private var held: [Moment] = []

  init(_ call: PhoneCall<VendorDatabase>, pace: Pace) {
    self.call = call
    self.pace = pace
  }

  /// Returns when the call is over.
  mutating func run() {
    RawMode.during { talk() }
  }

  private mutating func talk() {
    let clock = ContinuousClock()
    var last = clock.now
    show(call.answer())
    while !call.isOver {
      if case .instant = pace { show(call.advanceUntilListening()) }
      guard !call.isOver else { break }
      let input = Terminal.read(within: waitingTime)
      let now = clock.now
      show(call.advance(to: call.elapsed + passed(now - last)))
      last = now
      switch input {
      case .byte(let byte): take(byte)
      case .timeout: continue
      case .end: hangUp()
      }
    }
    showWords(nil)
  }

  private mutating func show(_ moments: [Moment]) {
    guard words == nil else {
      held += moments
      return
    }
    screen.show(held + moments)
    held = []
  }

  /// How long the clock goes until something happens in the call by itself.
  private var waitingTime: Duration? {
    guard let due = call.due else { return nil }
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

  private mutating func take(_ byte: UInt8) {
    switch (byte, words) {
    case (3, _), (4, nil):
      hangUp()
    case (10, let typed?), (13, let typed?):
      showWords(nil)
      show([])
      let text = String(decoding: typed, as: UTF8.self)
      if text.contains(where: { !$0.isWhitespace }) { show(call.say(text)) }
    case (8, let typed?), (127, let typed?):
      showWords(typed.isEmpty ? nil : typed.dropLast())
    case (32..., let typed?):
      showWords(typed + [byte])
    default:
      let scalar = UnicodeScalar(byte)
      if let key = Key(rawValue: Character(scalar)) {
        show(call.press(key))
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        screen.interrupt()
        showWords([byte])
      }
    }
  }

  private mutating func hangUp() {
    showWords(nil)
    show(call.hangUp())
  }

  /// - Parameter typed: `nil` when the caller is done with words.
  private mutating func showWords(_ typed: [UInt8]?) {
    guard typed != words else { return }
    words = typed
    let text = typed.map { "you say   " + String(decoding: $0, as: UTF8.self) }
    Output.write("\r\u{1B}[K" + (text ?? ""))
  }
}
