internal import Dialogue
internal import Scenarios
internal import Simulator

/// Places a call to Customer Support and stays on the line until it is over.
struct CallRunner {
  let home: Home
  let options: GlobalOptions
  /// `nil` takes the real pace on a terminal, and none elsewhere.
  let pace: Pace?

  /// - Parameter script: what the caller does; `nil` for a person at a terminal, or standard input.
  /// - Throws: `FlowFileError`, `ScriptError`, or why the vendor's records could not be reached.
  func run(_ script: DialScript? = nil) throws {
    let call = PhoneCall(try SupportFiles.flow(), desk: try home.desk(), at: options.time)
    try run(call, script, CallScreen(showsDesk: false, isOurs: true))
  }

  /// The same, and then writes the call as a scenario.
  ///
  /// - Throws: `StorageTrouble` too, when the file cannot be written; the call was made then.
  func run(_ script: DialScript?, transcript path: String) throws {
    let flow = ReadyFlow(try SupportFiles.flow())
    let time = options.time
    let call = DeskCall(flow, desk: RecordingDesk(try home.desk()), at: time)
    let screen = CallScreen(showsDesk: false, isOurs: true, keepsMoments: true)
    let (ended, moments) = try run(call, script, screen)
    var settings = Settings()
    settings.key = try home.key()
    settings.clock = time
    settings.registrations = ended.desk.registrations
    try Output.write(RecordedCall(moments, settings: settings).text(flow), toFile: path)
  }

  /// The same for any flow, on a desk without records.
  ///
  /// - Throws: `ValidationError` when the desk cannot do as the options say.
  func run(_ flow: Flow, _ desk: DeskOptions, _ script: DialScript? = nil) throws {
    let isAsked = script == nil && Terminal.isInput && options.seed == nil
    var randomness = options.randomness(for: .desk)
    let scripted = try desk.desk(of: flow, isAsked: isAsked, seed: randomness.next())
    try run(
      DeskCall(flow, desk: scripted, at: options.time), script,
      CallScreen(showsDesk: true, isOurs: desk.flow == nil), givenSlots: desk.givenSlots)
  }

  /// - Returns: the call when it is over, and what could be heard of it, when the screen keeps that.
  @discardableResult
  private func run<Answering: Desk>(
    _ call: DeskCall<Answering>, _ script: DialScript?, _ screen: CallScreen,
    givenSlots: Set<SlotName> = []
  ) throws -> (DeskCall<Answering>, [Moment]) {
    let pace = pace ?? (Terminal.isOutput ? .real : .instant)
    if script == nil, Terminal.isInput {
      var live = LiveCall(call, pace: pace, screen: screen, givenSlots: givenSlots)
      live.run()
      try Self.rethrow(live.call.deskFailure)
      return (live.call, live.screen.moments)
    } else {
      var scripted = ScriptedCall(call, pace: pace, screen: screen)
      if let script {
        scripted.dial(script)
      } else {
        try scripted.follow { readLine() }
      }
      try Self.rethrow(scripted.call.deskFailure)
      return (scripted.call, scripted.screen.moments)
    }
  }

  private static func rethrow(_ failure: (any Error)?) throws {
    if let failure { throw failure }
  }
}
