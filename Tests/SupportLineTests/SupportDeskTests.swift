import Clearinghouse
import Codes
import Dialogue
import SupportLine
import Testing

/// What the desk replied, and what it gave.
struct Answered: Equatable {
  var reply: ReplyName
  var values: [SlotName: String]

  init(_ reply: ReplyName, _ values: [SlotName: String] = [:]) {
    self.reply = reply
    self.values = values
  }
}

struct SupportDeskTests {
  private static func ask(
    _ desk: inout SupportDesk<some VendorLedger>, _ question: QuestionName,
    _ slots: [SlotName: String], at time: String = "2026-11-23 09:00"
  ) throws -> Answered {
    let (reply, values) = try desk.answer(question, slots, at: try Sample.time(time))
    return Answered(reply, values)
  }

  @Test(
    "A product ID is identified as the records know it",
    arguments: [
      (
        "81459123456789012309",
        Answered(
          "known", ["company": "Contoso Ltd", "product-id-groups": "81459-123-4567890-12309"])
      ),
      (
        "81459000000000000073",
        Answered(
          "never-activated",
          ["company": "Fabrikam", "product-id-groups": "81459-000-0000000-00073"])
      ),
      (
        "81459111111111111136",
        Answered("unknown", ["product-id-groups": "81459-111-1111111-11136"])
      ),
      ("81459123456789012390", Answered("mistyped")), ("8145912345678901230", Answered("mistyped")),
      ("", Answered("mistyped")),
    ])
  func identify(_ productID: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, "identify", ["product-id": productID]) == answered)
  }

  @Test(
    "For an activation an unknown server is new, and one that was never activated is known",
    arguments: [
      (
        Sample.productID,
        Answered(
          "known", ["company": "Contoso Ltd", "product-id-groups": "81459-123-4567890-12309"])
      ),
      (
        Sample.neverActivated,
        Answered(
          "known", ["company": "Fabrikam", "product-id-groups": "81459-000-0000000-00073"])
      ),
      (
        "81459-111-1111111-11136",
        Answered("new", ["product-id-groups": "81459-111-1111111-11136"])
      ),
      ("", Answered("mistyped")),
    ])
  func identifyForActivation(_ productID: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    let slots: [SlotName: String] = ["product-id": productID, "operation": "activate"]
    #expect(try Self.ask(&desk, "identify", slots) == answered)
  }

  @Test(
    "An order that no page of the wizard takes is none",
    arguments: [
      (
        [:],
        Answered(
          "sound",
          [
            "program-title": "Select License", "product-title": "Windows Server 2003, per device",
          ])
      ),
      (["count": "0"], Answered("none")), (["count": "10000"], Answered("none")),
      (["count": ""], Answered("none")), (["program": "lease"], Answered("none")),
      (["version": "windows-2000", "holder": "per-user"], Answered("none")),
    ] as [([SlotName: String], Answered)])
  func checkOrder(_ changes: [SlotName: String], _ answered: Answered) throws {
    var desk = try Sample.desk()
    let slots = Self.order.merging(changes) { _, new in new }
    #expect(try Self.ask(&desk, "check-order", slots) == answered)
  }

  @Test(
    "The number of a program is checked by the program's form",
    arguments: [
      ("select", "1234567", "none", "sound"), ("select", "123456", "none", "mistyped"),
      ("lease", "1234567", "none", "mistyped"), ("open", "87654321", "none", "mistyped"),
      ("retail", "SIM03", "none", "mistyped"), ("select", "", "", "mistyped"),
    ])
  func checkNumber(
    _ program: String, _ number: String, _ authorization: String, _ reply: String
  ) throws {
    var desk = try Sample.desk()
    let slots: [SlotName: String] = [
      "program": program, "number": number, "authorization": authorization,
    ]
    #expect(try Self.ask(&desk, "check-number", slots) == Answered(ReplyName(reply)))
  }

  @Test(
    "A request number is checked, and leads on by the operation",
    arguments: [
      ("12345671", "deactivate", Answered("deactivate", ["request-number-groups": "1234-5671"])),
      ("12345671", "reactivate", Answered("reactivate", ["request-number-groups": "1234-5671"])),
      ("12345671", "activate", Answered("activate", ["request-number-groups": "1234-5671"])),
      ("12345671", "install", Answered("install", ["request-number-groups": "1234-5671"])),
      ("12345671", "reissue", Answered("reissue", ["request-number-groups": "1234-5671"])),
      ("12345617", "deactivate", Answered("mistyped")),
      ("1234567", "deactivate", Answered("mistyped")),
      ("", "deactivate", Answered("mistyped")), ("12345671", "", Answered("mistyped")),
    ])
  func checkRequest(_ number: String, _ operation: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    let slots: [SlotName: String] = ["request-number": number, "operation": operation]
    #expect(try Self.ask(&desk, "check-request", slots) == answered)
  }

  private static let deactivate: [SlotName: String] = [
    "product-id": Sample.productID, "request-number": Sample.requestNumber,
  ]

  @Test("A deactivation is stored when it is granted, and given again while it is valid")
  func deactivation() throws {
    var desk = try Sample.desk()
    let values: [SlotName: String] = [
      "code": Sample.code, "valid-through": "2026-11-26", "reference": Sample.caseReference,
    ]
    #expect(try Self.ask(&desk, "deactivate", Self.deactivate) == Answered("granted", values))

    var expected = try Sample.registration()
    expected.state = .deactivated(since: try Sample.time())
    expected.answers = [
      Answer(
        .deactivate, requestNumber: try RequestNumber(parsing: Sample.requestNumber),
        answeredAt: try Sample.time())
    ]
    #expect(desk.ledger.registration(of: expected.productID) == expected)

    #expect(
      try Self.ask(&desk, "deactivate", Self.deactivate, at: "2026-11-26 23:59")
        == Answered("granted-again", values))
    #expect(desk.ledger.registration(of: expected.productID) == expected)

    let later = try Self.ask(&desk, "deactivate", Self.deactivate, at: "2026-11-27")
    #expect(later.reply == "granted")
    #expect(later.values["valid-through"] == "2026-11-30")
    #expect(later.values["code"] != Sample.code)
  }

  private static func reactivate(
    unissued: String, reason: String = "certificate-expired"
  ) -> [SlotName: String] {
    deactivate.merging(["unissued": unissued, "reason": reason]) { _, new in new }
  }

  @Test(
    "A reactivation counts what is issued and what must be reissued",
    arguments: [
      (
        "15",
        Answered("confirmed", ["issued": "25", "to-reissue": "15", "reference": Sample.reference])
      ),
      (
        "0",
        Answered("confirmed", ["issued": "40", "to-reissue": "0", "reference": Sample.reference])
      ),
      (
        "000040",
        Answered("confirmed", ["issued": "0", "to-reissue": "40", "reference": Sample.reference])
      ),
      ("41", Answered("too-many", ["total": "40"])),
      ("999999", Answered("too-many", ["total": "40"])),
    ])
  func reactivation(_ unissued: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, "reactivate", Self.reactivate(unissued: unissued)) == answered)
  }

  @Test("A refused reactivation leaves the records as they were")
  func refusedReactivation() throws {
    var desk = try Sample.desk()
    let before = desk.ledger
    _ = try Self.ask(&desk, "reactivate", Self.reactivate(unissued: "41"))
    #expect(desk.ledger == before)
  }

  @Test("The reason and the count that the caller gave are kept with the answer")
  func reason() throws {
    var desk = try Sample.desk()
    _ = try Self.ask(&desk, "reactivate", Self.reactivate(unissued: "15"))
    _ = try Self.ask(
      &desk, "reactivate", Self.reactivate(unissued: "14", reason: "server-upgraded"))
    let registration = try Sample.registration()
    #expect(
      desk.ledger.registration(of: registration.productID)?.answers == [
        Answer(
          .reactivate, requestNumber: try RequestNumber(parsing: Sample.requestNumber),
          answeredAt: try Sample.time(), reason: .serverUpgraded, unissued: UnissuedCount(14),
          corrections: [
            Answer.Correction(
              at: try Sample.time(), reason: .certificateExpired, unissued: UnissuedCount(15))
          ])
      ])
  }

  @Test(
    "What cannot be granted is refused",
    arguments: ["install", "deactivate", "reactivate", "reissue"])
  func refused(_ question: QuestionName) throws {
    var desk = try Sample.desk()
    let before = desk.ledger
    for productID in [Sample.neverActivated, "81459-111-1111111-11136", "814", ""] {
      let slots = Self.order.merging([
        "product-id": productID, "request-number": Sample.requestNumber, "unissued": "1",
      ]) { _, new in new }
      #expect(try Self.ask(&desk, question, slots) == Answered("refused"))
    }
    let noNumber = Self.order.merging([
      "product-id": Sample.productID, "request-number": "1",
    ]) { _, new in new }
    #expect(try Self.ask(&desk, question, noNumber) == Answered("refused"))
    #expect(desk.ledger == before)
  }

  @Test("A question that the desk does not know is refused")
  func unknownQuestion() throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, "weather", Self.deactivate) == Answered("refused"))
  }

  @Test("Every reply gives exactly what is declared of it")
  func declarations() throws {
    var desk = try Sample.desk()
    let slots = Self.reactivate(unissued: "15")
      .merging(["operation": "deactivate"]) { _, new in new }
    for question in DeskQuestion.allCases {
      let answered = try Self.ask(&desk, question.name, slots)
      #expect(
        question.declaration.replies[answered.reply]?.gives == Set(answered.values.keys),
        "\(question)")
    }
  }

  private struct DiskFull: Error, Equatable {}

  private struct BrokenLedger: VendorLedger {
    func registration(of productID: ProductID) throws -> Registration? { throw DiskFull() }

    func registrations() throws -> [Registration] { throw DiskFull() }

    mutating func change<Result>(
      _ productID: ProductID, _ body: (inout Registration?) throws -> Result
    ) throws -> Result {
      throw DiskFull()
    }
  }

  @Test(
    "What the ledger throws is passed on",
    arguments: ["identify", "activate", "install", "deactivate", "reactivate", "reissue"])
  func broken(_ question: QuestionName) throws {
    var desk = SupportDesk(BrokenLedger(), key: try Sample.key())
    let slots = Self.reactivate(unissued: "15").merging(Self.order) { _, new in new }
    #expect(throws: DiskFull()) { try Self.ask(&desk, question, slots) }
  }

  private static let order: [SlotName: String] = [
    "program": "select", "number": "1234567", "authorization": "none",
    "version": "windows-server-2003", "holder": "per-device", "count": "10",
  ]
}
