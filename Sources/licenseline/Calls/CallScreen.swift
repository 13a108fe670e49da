internal import Simulator

/// Writes a call to standard output as it is heard.
struct CallScreen {
  private var transcript = Transcript(width: Terminal.width)

  mutating func interrupt() {
    Output.write(transcript.interrupt().map(Terminal.styled).joined())
  }

  mutating func show(_ moments: [Moment]) {
    let spans = moments.flatMap { transcript.write($0) }
    guard !spans.isEmpty else { return }
    Output.write(spans.map(Terminal.styled).joined())
  }
}
