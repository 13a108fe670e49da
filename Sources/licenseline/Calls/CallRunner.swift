internal import Dialogue
internal import Scenarios
internal import Simulator

/// Places a call to Customer Support and stays on the line until it is over.
struct CallRunner {
  let home: Home
  let options: GlobalOptions
  /// `nil` takes the real pace on a terminal, or when the call is played, and none elsewhere.
  let pace: Pace?
  /// `nil` where nobody could ask for any.
  var sound: SoundOptions?
  /// The script was heard in a recording.
  var isByEar = false

  /// - Parameter script: what the caller does; `nil` for a person at a terminal, or standard input.
  /// - Throws: `FlowFileError`, `ScriptError`, or why the vendor's records could not be reached.
  func run(_ script: DialScript? = nil) throws {
    let flow = try supportFlow()
    let sound = try callSound(flow)
    let call = PhoneCall(flow, desk: try home.desk(), at: options.time)
    try run(call, script, CallScreen(showsDesk: false, isOurs: true), sound)
  }

  /// The same, and then writes the call as a scenario.
  ///
  /// - Throws: `StorageTrouble` too, when the file cannot be written; the call was made then.
  func run(_ script: DialScript?, transcript path: String) throws {
    let flow = ReadyFlow(try supportFlow())
    let sound = try callSound(flow.flow)
    let time = options.time
    let call = DeskCall(flow, desk: RecordingDesk(try home.desk()), at: time)
    let screen = CallScreen(showsDesk: false, isOurs: true, keepsMoments: true)
    let key = try home.key()
    try run(call, script, screen, sound) { ended, moments in
      var settings = Settings()
      settings.key = key
      settings.clock = time
      settings.registrations = ended.desk.registrations
      try Output.write(RecordedCall(moments, settings: settings).text(flow), toFile: path)
    }
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
      CallScreen(showsDesk: true, isOurs: desk.flow == nil), callSound(flow),
      givenSlots: desk.givenSlots)
  }

  /// With the words of recordings that say what they say.
  private func supportFlow() throws -> Flow {
    try SupportFiles.flow(saying: sound?.recordings.wording)
  }

  /// What is wrong with it is told before the call, and before anything is written.
  private func callSound(_ flow: Flow) throws -> CallSound? {
    guard let sound, sound.isWanted else { return nil }
    return try CallSound(sound, flow: flow)
  }

  /// - Parameter keep: done with the call when it is over, and all that could be heard of it, when the
  ///   screen keeps that.
  private func run<Answering: Desk>(
    _ call: DeskCall<Answering>, _ script: DialScript?, _ screen: CallScreen,
    _ sound: CallSound?, givenSlots: Set<SlotName> = [],
    keep: (DeskCall<Answering>, [Moment]) throws -> Void = { _, _ in }
  ) throws {
    var screen = screen
    if sound != nil { screen.keepsMoments = true }
    let time = options.time
    let pace = pace ?? (Terminal.isOutput || self.sound?.play == true ? .real : .instant)
    let ended: DeskCall<Answering>
    var failures: [any Error] = []
    if script == nil, Terminal.isInput {
      var live = LiveCall(
        call, pace: pace, screen: screen, givenSlots: givenSlots, sound: sound?.live)
      live.run()
      (ended, screen) = (live.call, live.screen)
    } else {
      let recordings = isByEar ? self.sound?.recordings : nil
      let silent = try recordings.map { try SilentSound($0, flow: call.call.flow) }
      var scripted = ScriptedCall(
        call, pace: pace, screen: screen, sound: sound?.live, silent: silent)
      do { try scripted.run(script) } catch { failures.append(error) }
      (ended, screen) = (scripted.call, scripted.screen)
    }
    // Whatever has failed, what there is of the call is kept.
    if failures.isEmpty, let failure = ended.deskFailure { failures.append(failure) }
    do { try keep(ended, screen.moments) } catch { failures.append(error) }
    do {
      let title = screen.isOurs ? "A call to Customer Support" : "A call"
      try sound?.keep(HeardCall(ended, screen.moments, answeredAt: time), title: title)
    } catch {
      failures.append(error)
    }
    for failure in failures.dropFirst() {
      Output.writeError("licenseline: \(Failure(failure, of: CallCommand.self).message)\n")
    }
    if let failure = failures.first { throw failure }
  }
}
