internal import Clearinghouse
internal import Codes
internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import Staging

/// Plays a scenario: both sides with their records in memory, in virtual time, and what is heard and
/// shown of them.
struct Player {
  var console: LicensingConsole<StoringMemory>
  var vendor = VendorMemory()
  /// When the call began, while there is one.
  var clock: UTCTime
  var call: DeskCall<StagedDesk>?
  var windows: [Int: WizardSession<StoringMemory>] = [:]
  var requestNumbers: SeededGenerator
  var licenseTerms: SeededGenerator
  /// What the calls of the scenario came to.
  private(set) var trail: Trail?
  /// The pages of the wizard that were seen, by `WizardPageName`.
  var pages: Set<String> = []
  let certificates: ServerCertificates
  /// When they were made and checked last; `nil` when the records have changed since.
  var certifiedAt: UTCTime?
  /// The vendor's records are out of reach.
  var isVendorDown = false
  /// What the desk is told to say.
  var desk = StagedReplies()
  /// The site as it was when a backup was made.
  var backup: SiteMemory?
  let key: SimulationKey
  let flow: ReadyFlow
  private var script = ScriptWriter()
  /// What could be heard of its calls; `nil` when that is not kept.
  private(set) var calls: [HeardCall]?

  /// - Throws: what no ledger in memory throws, or two servers of one name.
  init(_ settings: Settings, flow: ReadyFlow, keepingTrail: Bool, keepingCalls: Bool) throws {
    self.flow = flow
    calls = keepingCalls ? [] : nil
    trail = keepingTrail ? Trail() : nil
    key = settings.key
    certificates = try ServerCertificates(key: key)
    clock = settings.clock
    console = LicensingConsole(StoringMemory(), key: settings.key)
    // Each purpose has a stream of its own, so that a request's number does not hang on how many
    // servers there are.
    var serverIDs = SeededGenerator(seed: settings.seed)
    requestNumbers = SeededGenerator(seed: settings.seed ^ 0x7265_7175_0000_0000)
    licenseTerms = SeededGenerator(seed: settings.seed ^ 0x6C69_6365_0000_0000)
    for server in settings.servers {
      _ = try server.add(
        to: &console, and: &vendor, key: key, at: clock, using: &serverIDs)
    }
    for registration in settings.registrations {
      vendor.change(registration.productID) { $0 = registration }
    }
    certify()
  }

  /// Makes and checks certificates, as whenever the console opens.
  mutating func certify() {
    guard certifiedAt != now else { return }
    certifiedAt = now
    do {
      try certificates.bringUpToDate(&console, at: now)
    } catch {
      note("! \(error)")
    }
  }

  /// The time now: during a call it has gone on since the call was answered.
  var now: UTCTime { call.map { clock.advanced(by: $0.elapsed) } ?? clock }

  /// What each act that was played has given, in order.
  var outputs: [[Entry]] { script.outputs }

  var entryCount: Int { script.count }

  /// When each piece of output began: time of calls since the scenario began.
  var times: [[Duration]] { script.times }

  /// - Parameter next: what comes after it: a line that is to be cut in on is not heard to its end.
  mutating func play(_ step: Step, before next: Step?) {
    script.begin()
    if step.opensConsole { certify() }
    switch step {
    case .wizard(let step, let window): play(step, in: window)
    case .call: place()
    case .keys(let keys): onTheLine { $0.press(keys) }
    case .says(let text): onTheLine { $0.talk(text) }
    case .waits(let time): onTheLine { $0.wait(time) }
    case .hangsUp: onTheLine { $0.hangUp() }
    case .lineDrops: onTheLine { $0.drop() }
    case .clock(let step): set(step)
    case .stage(let staging): set(staging)
    case .client(let step): play(step)
    case .kill(let side): kill(side)
    case .shows(let record): show(record)
    }
    // Whoever waits for a time hears just so much.
    if step.isHeardOut, next?.isTimed != true, call != nil {
      act { $0.advanceUntilListening() }
      finish()
    }
    script.end()
  }

  mutating func note(_ text: String) { script.write(Entry(.note, text)) }

  mutating func write(_ text: String, in window: Int) {
    script.write(Entry(.wizard(window), text))
  }

  // MARK: The call

  private mutating func place() {
    guard call == nil else { return note("(There is a call already.)") }
    var line = DeskCall(
      flow, desk: StagedDesk(vendor, key: key), at: clock, keepingTrail: trail != nil)
    stage(&line)
    calls?.append(HeardCall(answeredAt: clock))
    hear(line.answer())
    call = line
  }

  private mutating func onTheLine(_ act: (inout Player) -> Void) {
    guard call != nil else { return note("(There is no call.)") }
    act(&self)
    finish()
  }

  private mutating func press(_ keys: [Key]) {
    for (number, key) in keys.enumerated() {
      if number > 0 { act { $0.advance(to: $0.elapsed + DialScript.keyTime) } }
      act { $0.press(key) }
    }
  }

  private mutating func talk(_ text: String) {
    act { $0.say(text) }
  }

  private mutating func wait(_ time: Duration?) {
    if time == .zero { return }
    if let time {
      act { $0.advance(to: $0.elapsed + time) }
    } else {
      act { $0.advance(to: $0.due ?? $0.elapsed) }
    }
  }

  private mutating func hangUp() {
    act { $0.hangUp() }
  }

  private mutating func drop() {
    act { line in line.hangUp().filter { $0.sound != .callerHungUp } }
    note("(The line is dead.)")
  }

  /// The records are the vendor's before and after, as with a call of another program.
  private mutating func act(_ body: (inout DeskCall<StagedDesk>) -> [Moment]) {
    guard var line = call, !line.isOver else { return }
    stage(&line)
    let moments = body(&line)
    (vendor, desk) = (line.desk.ledger, line.desk.staged)
    call = line
    hear(moments)
  }

  private func stage(_ line: inout DeskCall<StagedDesk>) {
    line.desk.ledger = vendor
    line.desk.isDown = isVendorDown
    line.desk.staged = desk
  }

  private mutating func hear(_ moments: [Moment]) {
    for moment in moments { script.hear(moment) }
    if let last = calls?.indices.last { calls?[last].moments += moments }
  }

  /// The clock goes on from where a call that is over has left it.
  private mutating func finish() {
    guard let line = call, line.isOver else { return }
    follow(line)
    script.endCall(after: line.elapsed)
    clock = now
    call = nil
  }

  /// Nothing more is heard.
  mutating func end() {
    if let line = call { follow(line) }
  }

  private mutating func follow(_ line: DeskCall<StagedDesk>) {
    if let passed = line.call.trail { trail?.formUnion(passed) }
    if let last = calls?.indices.last { calls?[last].end(line) }
  }

  // MARK: Time, and what is killed

  private mutating func set(_ step: Step.ClockStep) {
    guard call == nil else {
      return note("(The clock cannot be set during a call: waits lets time pass.)")
    }
    switch step {
    case .set(let time): clock = time
    case .move(let time): clock = clock.advanced(by: time)
    }
  }

  private mutating func kill(_ side: Step.Side) {
    switch side {
    case .wizard:
      windows = [:]
    case .support:
      guard call != nil else { return note("(There is no call.)") }
      drop()
      finish()
    }
  }
}

extension Step {
  /// Whether it is done at the console, which looks at the certificates first.
  fileprivate var opensConsole: Bool {
    switch self {
    case .wizard, .client, .shows: true
    case .call, .keys, .says, .waits, .hangsUp, .lineDrops, .clock, .stage, .kill: false
    }
  }

  /// Whether it comes at its very time, not when the line listens.
  fileprivate var isTimed: Bool {
    switch self {
    case .waits(.some), .kill(.support): true
    case .wizard, .call, .keys, .says, .waits(nil), .hangsUp, .lineDrops, .clock, .stage, .client,
      .kill(.wizard), .shows:
      false
    }
  }

  /// Whether the caller then listens until the line does.
  fileprivate var isHeardOut: Bool {
    switch self {
    case .call, .keys, .says, .waits(nil): true
    case .wizard, .waits(.some), .hangsUp, .lineDrops, .clock, .stage, .client, .kill, .shows:
      false
    }
  }
}
