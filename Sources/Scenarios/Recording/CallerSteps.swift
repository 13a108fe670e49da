internal import Dialogue

/// What a caller did, as the steps of a scenario; keys that are pressed one after another are one of them.
struct CallerSteps {
  private var done: [String] = []
  private var keys = ""
  /// How long the call has gone on when they are done.
  var elapsed = Duration.zero

  var lines: [String] {
    isPressing ? done + [Layout.padded("keys") + keys] : done
  }

  var isPressing: Bool { !keys.isEmpty }

  mutating func press(_ key: Key) { keys += key.description }

  /// The next key comes later.
  mutating func endKeys() {
    if isPressing { done.append(Layout.padded("keys") + keys) }
    keys = ""
  }

  /// Words are told apart by what stands between them, whatever that is; who says none makes a noise.
  mutating func say(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    append(Layout.padded("says") + (words.isEmpty ? "…" : words))
  }

  mutating func hangUp() { append("hangs up") }

  /// None at all is written too, since without it the line would be heard out first.
  mutating func wait(until time: Duration) {
    let waited = max(.zero, (time - elapsed).roundedUp)
    elapsed += waited
    append(Layout.padded("waits") + waited.seconds)
  }

  /// - Parameter times: how often the time runs out that the line gives the caller.
  mutating func waitInVain(times: Int) {
    for _ in 0..<times { append("waits") }
  }

  private mutating func append(_ step: String) {
    endKeys()
    done.append(step)
  }
}

extension Duration {
  /// To a thousandth of a second.
  fileprivate var roundedUp: Duration {
    let (seconds, attoseconds) = components
    return .seconds(seconds)
      + .milliseconds((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  /// `2`, or `0.5`.
  fileprivate var seconds: String {
    let (seconds, attoseconds) = components
    guard attoseconds > 0 else { return "\(seconds)" }
    var digits = String(1000 + attoseconds / 1_000_000_000_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(seconds).\(digits)"
  }
}
