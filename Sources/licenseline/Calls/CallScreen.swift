internal import Dialogue
internal import Simulator

/// Writes a call to standard output as it is heard.
struct CallScreen {
  private var transcript: Transcript
  /// Whether what the desk replies is shown, which nobody hears.
  let showsDesk: Bool
  private var shownAnswers = 0
  /// All that could be heard, when it is to be kept.
  private(set) var moments: [Moment] = []
  var keepsMoments: Bool
  let isOurs: Bool

  /// - Parameters:
  ///   - isOurs: whether Customer Support's flow is called.
  ///   - keepsMoments: for a scenario of the call, or its sound.
  init(showsDesk: Bool, isOurs: Bool, keepsMoments: Bool = false) {
    self.showsDesk = showsDesk
    self.keepsMoments = keepsMoments
    self.isOurs = isOurs
    transcript = Transcript(
      width: Terminal.width, party: isOurs ? "Customer Support" : "the line")
  }

  /// - Parameter isCut: whether it is the caller who begins to speak, and cuts what is being said.
  mutating func interrupt(isCut: Bool = false) {
    Output.write(transcript.interrupt(isCut: isCut).map(Terminal.styled).joined())
  }

  /// Shows what was heard, and what the desk replied before support spoke.
  mutating func show(_ moments: [Moment], _ call: DeskCall<some Desk>) {
    if keepsMoments { self.moments += moments }
    let speaking = moments.firstIndex { moment in
      if case .beganSpeaking = moment.sound { true } else { false }
    }
    let before = moments[..<(speaking ?? moments.endIndex)]
    show(before)
    if showsDesk, call.answers.count > shownAnswers {
      interrupt()
      Output.lines(call.answers.dropFirst(shownAnswers).map(Self.line))
      shownAnswers = call.answers.count
    }
    show(moments[before.endIndex...])
  }

  /// `desk>     identify=known company=Contoso`, as the options have it.
  private static func line(_ answer: DeskAnswer) -> String {
    let values = answer.reply.values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
    return "desk>     \(answer.question)=\(answer.reply.name)" + values.joined()
  }

  private mutating func show(_ moments: ArraySlice<Moment>) {
    let spans = moments.flatMap { transcript.write($0) }
    guard !spans.isEmpty else { return }
    Output.write(spans.map(Terminal.styled).joined())
  }
}
