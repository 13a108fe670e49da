internal import Dialogue
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

  private func run(
    _ call: DeskCall<some Desk>, _ script: DialScript?, _ screen: CallScreen,
    givenSlots: Set<SlotName> = []
  ) throws {
    let pace = pace ?? (Terminal.isOutput ? .real : .instant)
    if script == nil, Terminal.isInput {
      var live = LiveCall(call, pace: pace, screen: screen, givenSlots: givenSlots)
      live.run()
      try Self.rethrow(live.call.deskFailure)
    } else {
      var scripted = ScriptedCall(call, pace: pace, screen: screen)
      if let script {
        scripted.dial(script)
      } else {
        try scripted.follow { readLine() }
      }
      try Self.rethrow(scripted.call.deskFailure)
    }
  }

  private static func rethrow(_ failure: (any Error)?) throws {
    if let failure { throw failure }
  }
}
