internal import Dialogue
internal import Simulator

/// Writes down what is heard and shown, act by act.
struct ScriptWriter {
  private(set) var outputs: [[Entry]] = []
  /// How many there are in all.
  private(set) var count = 0
  /// When each of them began to be heard or shown: time of calls since the scenario began.
  private(set) var times: [[Duration]] = []
  /// The time of calls that has passed before this one.
  private var past = Duration.zero
  private var now = Duration.zero
  /// When what is in `heard` began.
  private var began = Duration.zero
  /// What Customer Support has said of an utterance since the act began.
  private var heard = ""
  /// An utterance goes on, of which the last entry is a part.
  private var isBroken = false

  mutating func begin() {
    outputs.append([])
    times.append([])
  }

  /// A call is over, and the next one begins anew.
  mutating func endCall(after length: Duration) {
    past += length
    now = past
  }

  /// An utterance that goes on is written as far as it was heard.
  mutating func end() {
    guard !heard.isEmpty else { return }
    flush("")
    isBroken = true
  }

  mutating func write(_ entry: Entry) {
    end()
    append(entry)
  }

  mutating func hear(_ moment: Moment) {
    now = past + moment.at
    switch moment.sound {
    case .beganSpeaking:
      flush("")
      isBroken = false
    case .heard(let piece):
      if heard.isEmpty { began = now }
      heard += (piece.isAttached || heard.isEmpty ? "" : " ") + piece.text
    case .finishedSpeaking:
      flush("")
      isBroken = false
    case .cutSpeaking:
      if heard.isEmpty, isBroken { cutLast() } else { flush(" —") }
      isBroken = false
    case .transferred:
      append(Entry(.note, "(A representative takes over.)"))
    case .supportHungUp:
      append(Entry(.note, "(Customer Support hangs up.)"))
    case .pressed, .said, .onHold, .callerHungUp:
      break
    }
  }

  private mutating func flush(_ mark: String) {
    guard !heard.isEmpty else { return }
    append(Entry(.support, heard + mark), at: began)
    heard = ""
  }

  private mutating func append(_ entry: Entry, at time: Duration? = nil) {
    guard let act = outputs.indices.last else { return }
    count += 1
    outputs[act].append(entry)
    times[act].append(time ?? now)
  }

  /// What was cut was heard in an earlier act.
  private mutating func cutLast() {
    guard let act = outputs.lastIndex(where: { $0.last?.speaker == .support }),
      let last = outputs[act].popLast()
    else { return }
    outputs[act].append(Entry(.support, last.text + " —"))
  }
}
