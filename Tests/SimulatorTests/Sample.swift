import Clearinghouse
import Codes
import Dialogue
import FlowFile
import Foundation
import Simulator
import SupportLine
import Testing

/// Customer Support as it runs, with the known answers of `ConfirmationCode` in its records.
enum Sample {
  static let productID = "81459-123-4567890-12309"
  static let requestNumber = "1234-5671"
  static let code = "4542-7711-4770-0548-0269"
  static let reference = "9Y0C4H"

  static func flow() throws -> Flow {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Flow(
      SourceFile(
        reading: root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
      wording: SourceFile(reading: root.appendingPathComponent("Prompts/en-US/prompts.yaml")))
  }

  static func time(_ text: String = "2026-11-23 09:00") throws -> UTCTime {
    try #require(UTCTime(text))
  }

  static func key() throws -> SimulationKey {
    try #require(SimulationKey(bytes: Array(0..<32)))
  }

  static func licenseServerID() throws -> LicenseServerID {
    try LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9")
  }

  static func desk() throws -> SupportDesk<VendorMemory> {
    let registration = Registration(
      productID: try ProductID(parsing: productID), licenseServerID: try licenseServerID(),
      company: "Contoso Ltd", licenses: 40, enrolledAt: try time("2026-01-05"))
    var memory = VendorMemory()
    memory.change(registration.productID) { $0 = registration }
    return SupportDesk(memory, key: try key())
  }

  /// What the desk is asked of its server, for the question `reactivate`.
  static func reactivation(unissued: String) -> [SlotName: String] {
    [
      "product-id": productID, "request-number": requestNumber, "reason": "server-redeployed",
      "unissued": unissued,
    ]
  }
}

/// A caller who writes down what is heard.
struct Caller {
  private(set) var call: PhoneCall<VendorMemory>
  private(set) var moments: [Moment] = []
  private(set) var text = ""
  private var transcript: Transcript

  /// The call is answered.
  init(
    _ flow: Flow, desk: SupportDesk<VendorMemory>, at time: UTCTime, width: Int? = 80
  ) {
    call = PhoneCall(flow, desk: desk, at: time)
    transcript = Transcript(width: width)
    note(call.answer())
  }

  init() throws {
    self.init(try Sample.flow(), desk: try Sample.desk(), at: try Sample.time())
  }

  private mutating func note(_ heard: [Moment]) {
    moments += heard
    for moment in heard { text += transcript.write(moment).map(\.text).joined() }
  }

  mutating func listen() { note(call.advanceUntilListening()) }

  /// Waits, come what may.
  mutating func wait(_ time: Duration) { note(call.advance(to: call.elapsed + time)) }

  /// Presses and says all of it, without waiting to be asked.
  mutating func dial(_ script: String) throws {
    for step in try DialScript(parsing: script).steps {
      switch step {
      case .press(let key): note(call.press(key))
      case .say(let words): note(call.say(words))
      case .wait(let time): wait(time)
      }
    }
  }

  /// Waits to be asked before each of these.
  mutating func answer(_ scripts: String...) throws {
    for script in scripts {
      listen()
      try dial(script)
    }
  }

  /// Says and presses nothing, this many times.
  mutating func stayAway(times: Int) {
    for _ in 0..<times {
      listen()
      if let due = call.due { note(call.advance(to: due)) }
    }
  }

  /// Listens until the call is over.
  mutating func listenToTheEnd() {
    while let due = call.due { note(call.advance(to: due)) }
  }

  mutating func hangUp() { note(call.hangUp()) }
}
