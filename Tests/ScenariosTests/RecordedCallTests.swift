import Clearinghouse
import Codes
import Dialogue
import Scenarios
import Simulator
import SupportLine
import TestCaller
import Testing

/// Calls that were made by hand, as scenarios.
struct RecordedCallTests {
  @Test("Keys that come when the line listens need no waits")
  func plain() throws {
    var caller = try Caller()
    caller.listen()
    try caller.dial("2")
    caller.listen()
    try caller.dial(Caller.productID.canonical + "#")
    caller.listen()
    caller.hangUp()
    #expect(
      try caller.steps == ["call", "keys      2", "keys      81459123456789012309#", "hangs up"])
    try caller.check()
  }

  @Test("Whoever cuts in, does so at the same word")
  func bargeIn() throws {
    var caller = try Caller()
    caller.wait(.milliseconds(2500))
    try caller.dial("2")
    caller.wait(.milliseconds(700))
    try caller.dial("81459")
    caller.wait(.milliseconds(900))
    caller.hangUp()
    #expect(try caller.steps.prefix(3) == ["call", "waits     2.5", "keys      2"])
    try caller.check()
  }

  @Test("Silence is waiting, also when it is the last that is heard of the caller")
  func silence() throws {
    var caller = try Caller(at: "2026-11-23 20:00")
    caller.listen()
    try caller.dial("2")
    while let due = caller.call.due { caller.wait(due - caller.call.elapsed) }
    #expect(caller.call.isOver)
    let steps = try caller.steps
    #expect(steps.prefix(2) == ["call", "keys      2"])
    #expect(steps.dropFirst(2).contains("waits"))
    #expect(try caller.text.hasSuffix("(Customer Support hangs up.)\n"))
    try caller.check()
  }

  @Test(
    "What is said is written as one line, whatever it is",
    arguments: [
      ("yes,  please ", "says      yes, please"), ("yes\nplease", "says      yes please"),
      ("", "says      …"), (" \n\t", "says      …"), ("“double three”", "says      “double three”"),
      ("# 2", "says      # 2"), ("\u{2028}no", "says      no"), ("\u{0}", "says      \u{0}"),
    ])
  func words(_ said: String, _ step: String) throws {
    var caller = try Caller()
    caller.listen()
    caller.say(said)
    caller.listen()
    caller.hangUp()
    #expect(try caller.steps == ["call", step, "hangs up"])
    try caller.check()
  }

  @Test("Keys far apart are as far apart again where that makes another call")
  func slowKeys() throws {
    // Three times 2.9 s: the whole field takes longer than the queue of representatives stands.
    var caller = try Caller(at: "2026-11-23 09:02")
    try caller.dial("0")
    for _ in 0..<12 { caller.wait(.seconds(10)) }
    caller.hangUp()
    try caller.check()
  }

  @Test("Words, keys and hanging up at one time are played in their order")
  func atOnce() throws {
    var caller = try Caller()
    try caller.dial("2")
    caller.say("eight one four")
    try caller.dial("5")
    caller.say("nine")
    caller.hangUp()
    try caller.check()
  }

  @Test("What the vendor knew before the call is in it, and nothing that the call changed")
  func records() throws {
    var caller = try Caller()
    for entry in ["2", Caller.productID.canonical + "#", "1", "12345671#", "1", "#"] {
      caller.listen()
      try caller.dial(entry)
    }
    caller.hangUp()
    let text = try caller.text
    #expect(
      text.split(separator: "\n").prefix(6) == [
        "# A call that was made by hand.",
        "key       000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
        "clock     2026-11-23 09:00",
        "vendor    81459-123-4567890-12309 id SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9 licenses 40 "
          + "company \"Contoso Ltd\"",
        "answered  reactivate 4321-8769 at 2026-11-20T10:00:00Z reason server-upgraded unissued 3",
        "call",
      ])
    #expect(text.contains("support>  Group A: 4 5 4 2."))
    try caller.check()
  }

  @Test("200 callers who do anything at any time are heard again word for word", arguments: 0..<200)
  func anything(_ seed: Int) throws {
    var draw = Draw(seed: UInt64(seed))
    // By day with the queue, and by night without.
    let hour = ["09", "20"][draw.below(2)]
    var caller = try Caller(at: "2026-11-23 \(hour):0\(draw.below(10))")
    let entries = ["2", "3", "0", "1", "#", "*", "81459123456789012309#", "12345671#", "15#"]
    let words = [
      "yes", "no", "deactivate", "again", "a person", "eight one four", "double three", "um",
    ]
    while !caller.call.isOver {
      switch draw.below(16) {
      case 0..<5: try caller.dial(entries[draw.below(entries.count)])
      case 5: caller.say(words[draw.below(words.count)])
      case 6..<11: caller.listen()
      case 11..<15: caller.wait(.milliseconds(1 + draw.below(6000)))
      default:
        if draw.below(30) == 0 { caller.hangUp() } else { caller.wait(.seconds(20)) }
      }
    }
    try caller.check()
  }
}

/// Somebody who calls by hand.
private struct Caller {
  private(set) var call: DeskCall<RecordingDesk<VendorMemory>>
  private var moments: [Moment]
  private let time: UTCTime

  static let productID: ProductID = {
    do { return try ProductID(parsing: "81459-123-4567890-12309") } catch { fatalError("\(error)") }
  }()

  init(at time: String = "2026-11-23 09:00") throws {
    self.time = try #require(UTCTime(time))
    var ledger = VendorMemory()
    let earlier = Answer(
      .reactivate, requestNumber: try RequestNumber(parsing: "4321-8769"),
      answeredAt: try #require(UTCTime("2026-11-20 10:00")), reason: .serverUpgraded,
      unissued: try UnissuedCount(parsing: "3"))
    let registration = Registration(
      productID: Self.productID,
      licenseServerID: try LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9"),
      company: "Contoso Ltd", licenses: 40, enrolledAt: self.time, answers: [earlier])
    ledger.change(Self.productID) { $0 = registration }
    call = DeskCall(
      Sample.flow, desk: RecordingDesk(SupportDesk(ledger, key: Settings().key)), at: self.time)
    moments = call.answer()
  }

  mutating func listen() { moments += call.advanceUntilListening() }
  mutating func wait(_ time: Duration) { moments += call.advance(to: call.elapsed + time) }
  mutating func say(_ text: String) { moments += call.say(text) }
  mutating func hangUp() { moments += call.hangUp() }

  mutating func dial(_ script: String) throws {
    for (number, step) in try DialScript(parsing: script).steps.enumerated() {
      guard case .press(let key) = step else { continue }
      if number > 0 { wait(DialScript.keyTime) }
      moments += call.press(key)
    }
  }

  /// The scenario of the call.
  var text: String {
    get throws {
      var settings = Settings()
      settings.clock = time
      settings.registrations = call.desk.registrations
      return try RecordedCall(moments, settings: settings).text(Sample.flow)
    }
  }

  var steps: [String] {
    get throws {
      let scenario = try Sample.scenario(text)
      return scenario.acts.map { scenario.lines[$0.line] }
    }
  }

  /// The words that were heard, with a dash where they were cut.
  private var heard: String {
    var (text, isHeard) = ("", false)
    for moment in moments {
      switch moment.sound {
      case .beganSpeaking: isHeard = false
      case .heard(let piece): (text, isHeard) = (text + piece.text, true)
      case .cutSpeaking: text += isHeard ? "—" : ""
      case .finishedSpeaking, .pressed, .said, .onHold, .transferred, .callerHungUp, .supportHungUp:
        break
      }
    }
    return text.filter { !$0.isWhitespace }
  }

  /// The scenario replays as it is written, and the words in it are those that were heard.
  func check() throws {
    let text = try text
    let rehearsal = try Sample.rehearsal(text)
    let isSame = rehearsal.comparison.isSame
    #expect(isSame, "\(rehearsal.comparison.diff(of: "a"))")
    let replayed = rehearsal.outputs.joined().filter { $0.speaker == .support }.map(\.text).joined()
      .filter { !$0.isWhitespace }
    let same = zip(replayed, heard).prefix { $0 == $1 }.count
    let isHeard = replayed == heard
    #expect(
      isHeard,
      "heard …\(heard.dropFirst(max(0, same - 20)).prefix(60)), replayed …\(replayed.dropFirst(max(0, same - 20)).prefix(60))"
    )
  }
}
