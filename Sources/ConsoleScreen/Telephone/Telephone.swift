internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import TextScreen

/// The telephone on the screen: what was heard and keyed, and what goes on now.
public struct Telephone: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    /// No call was made yet.
    case onHook
    case connected(Line)
    /// - Parameter length: of the call that is over.
    case ended(length: Duration)
  }

  /// A call that goes on.
  public struct Line: Hashable, Sendable {
    public enum Speaker: Hashable, Sendable {
      /// The automated line, or a representative.
      case support(isPerson: Bool)
      /// The line waits for keys or words.
      case caller
    }

    public var speaker: Speaker
    /// Since the call was answered.
    public var elapsed: Duration

    public init(_ speaker: Speaker, elapsed: Duration) {
      self.speaker = speaker
      self.elapsed = elapsed
    }
  }

  public internal(set) var state = State.onHook
  /// Whole lines of the transcript, the last one perhaps still being heard.
  private(set) var lines: [[Transcript.Span]] = [[]]
  /// The key that was pressed last, until support speaks again.
  private(set) var lastKey: Dialogue.Key?
  /// What is being typed to be said; `nil` while keys are pressed.
  var words: TextField?
  /// How many lines, as they are shown, the transcript is scrolled back.
  private(set) var scrolledBack = 0
  private var transcript = Transcript()

  /// The most lines that are kept.
  private static let longest = 1000

  public var isConnected: Bool {
    if case .connected = state { true } else { false }
  }

  /// A new call begins; what was heard in earlier ones stays above it.
  mutating func pickUp() {
    let number = SupportTelephone.number
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
    scrolledBack = max(0, min(scrolledBack + count, Self.longest))
  }

  private mutating func append(_ span: Transcript.Span) {
    let parts = span.text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append([]) }
      guard !part.isEmpty, let last = lines.indices.last else { continue }
      lines[last].append(Transcript.Span(kind: span.kind, text: String(part)))
    }
    lines.removeFirst(max(0, lines.count - Self.longest))
  }
}
