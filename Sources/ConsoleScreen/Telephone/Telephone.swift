internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import TextScreen

/// The telephone on the screen: what was heard and keyed, and what goes on now.
package struct Telephone: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// No call was made yet.
    case onHook
    case connected(Line)
    /// - Parameter length: of the call that is over.
    case ended(length: Duration)
  }

  /// A call that goes on.
  package struct Line: Hashable, Sendable {
    package enum Speaker: Hashable, Sendable {
      /// The automated line, or a representative.
      case support(isPerson: Bool)
      /// The line waits for keys or words.
      case caller
    }

    package var speaker: Speaker
    /// Since the call was answered.
    package var elapsed: Duration

    package init(_ speaker: Speaker, elapsed: Duration) {
      self.speaker = speaker
      self.elapsed = elapsed
    }
  }

  package internal(set) var state = State.onHook
  /// What is called, or will be next.
  var number = SupportTelephone.number
  /// Whole lines of the transcript, the last one perhaps still being heard.
  private(set) var lines: [[Transcript.Span]] = [[]]
  /// The key that was pressed last, until support speaks again.
  private(set) var lastKey: Dialogue.Key?
  /// What is being typed to be said; `nil` while keys are pressed.
  var words: TextField?
  /// How many lines of the transcript are scrolled out of sight, below.
  private(set) var scrolledBack = 0
  private var transcript = Transcript()

  /// The most lines that are kept.
  private static let longest = 1000

  package var isConnected: Bool {
    if case .connected = state { true } else { false }
  }

  var hasEnded: Bool {
    if case .ended = state { true } else { false }
  }

  /// A new call begins; what was heard in earlier ones stays above it.
  mutating func pickUp() {
    append(Transcript.Span(kind: .note, text: Transcript.indent + "(calling \(number))\n"))
    scrolledBack = 0
  }

  mutating func hear(_ moments: [Moment], _ state: State) {
    for moment in moments {
      switch moment.sound {
      case .pressed(let key): lastKey = key
      case .beganSpeaking: lastKey = nil
      default: break
      }
      transcript.write(moment).forEach { append($0) }
    }
    self.state = state
    guard !isConnected else { return }
    words = nil
    lastKey = nil
  }

  /// - Parameter count: how many lines back; negative for forth.
  mutating func scroll(by count: Int) {
    scrolledBack = max(0, min(scrolledBack + count, lines.count - 2))
  }

  private mutating func append(_ span: Transcript.Span) {
    let parts = span.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        lines.append([])
        // What is being read stays where it is.
        if scrolledBack > 0 { scrolledBack += 1 }
      }
      guard !part.isEmpty, let last = lines.indices.last else { continue }
      lines[last].append(Transcript.Span(kind: span.kind, text: String(part)))
    }
    lines.removeFirst(max(0, lines.count - Self.longest))
  }
}
