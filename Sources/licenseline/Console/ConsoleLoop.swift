internal import ConsoleScreen
internal import Foundation
internal import Store
internal import TextScreen

/// Shows a console on the terminal, and brings it keystrokes and time.
struct ConsoleLoop {
  typealias Session = ConsoleSession<SiteDatabase, VendorDatabase, Randomness>

  private var session: Session
  private let options: GlobalOptions
  private var decoder = KeystrokeDecoder()
  /// What the terminal shows; `nil` when that is not known.
  private var shown: Canvas?
  private let clock = ContinuousClock()
  /// When time was passed on to the call last.
  private var last: ContinuousClock.Instant
  /// When a lone Escape counts as that; `nil` while none was pressed.
  private var escapeDue: ContinuousClock.Instant?

  /// Terminals send what belongs to an Escape along with it; a person is slower.
  private static let escapeTime = Duration.milliseconds(50)

  init(_ session: Session, options: GlobalOptions) {
    self.session = session
    self.options = options
    last = clock.now
  }

  /// Returns when the console is left.
  mutating func run() -> ConsoleWindow.Departure {
    FullScreenMode.during {
      last = clock.now
      while true {
        draw()
        if let departure = take(FullScreenMode.read(within: waitingTime)) { return departure }
      }
    }
  }

  private mutating func draw() {
    let canvas = session.window.drawn(Terminal.size)
    let update = ScreenUpdate(from: shown, to: canvas, hasColour: Terminal.hasColour)
    if !update.text.isEmpty { Output.write(update.text) }
    shown = canvas
  }

  private var waitingTime: Duration? {
    guard let escapeDue else { return session.clockTimeLeft }
    let left = max(.zero, escapeDue - clock.now)
    return min(left, session.clockTimeLeft ?? left)
  }

  private mutating func take(_ input: FullScreenMode.Input) -> ConsoleWindow.Departure? {
    // Somebody else stopped the program: the call stood still, too.
    if case .cameBack = input { retake() }
    let now = clock.now
    session.pass(now - last)
    last = now
    switch input {
    case .bytes(let bytes):
      return take(bytes, at: now)
    case .nothing:
      guard let escapeDue, now >= escapeDue else { return nil }
      self.escapeDue = nil
      return decoder.nothingFollowed().flatMap { type($0) }
    case .end:
      session.hangUp()
      return .quit
    case .stopAsked:
      suspend()
    case .resized:
      // The terminal may have cut what stood there.
      shown = nil
    case .cameBack:
      break
    }
    return nil
  }

  private mutating func take(
    _ bytes: [UInt8], at now: ContinuousClock.Instant
  ) -> ConsoleWindow.Departure? {
    for byte in bytes {
      guard let keystroke = decoder.keystroke(after: byte) else { continue }
      if let departure = type(keystroke) { return departure }
    }
    escapeDue = decoder.isUndecided ? now + Self.escapeTime : nil
    return nil
  }

  private mutating func type(_ keystroke: Keystroke) -> ConsoleWindow.Departure? {
    for order in session.type(keystroke, at: options.time) {
      switch order {
      case .leave(let departure): return departure
      case .suspend: suspend()
      case .redraw: shown = nil
      }
    }
    return nil
  }

  /// The call stands still meanwhile.
  private mutating func suspend() {
    FullScreenMode.suspend()
    retake()
  }

  private mutating func retake() {
    FullScreenMode.retake()
    session.readServers(at: options.time)
    shown = nil
    last = clock.now
  }
}
