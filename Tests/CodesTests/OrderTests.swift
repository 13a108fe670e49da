import Testing

@testable import Codes

/// The numbers by which licenses were bought, and what an order is made of.
struct OrderTests {
  private static func drawn<Value>(_ draw: (inout SeededGenerator) -> Value) -> Value {
    var generator = SeededGenerator(seed: 5)
    return draw(&generator)
  }

  private static let retail: RetailCode = drawn { .random(using: &$0) }
  private static let authorization: AuthorizationNumber = drawn { .random(using: &$0) }

  @Test("Drawn numbers have their program's form, and are read as people type them")
  func forms() throws {
    for seed: UInt64 in 0..<200 {
      var generator = SeededGenerator(seed: seed)
      let retail = RetailCode.random(using: &generator)
      #expect(retail.canonical.count == 25)
      #expect(retail.description.split(separator: "-").map(\.count) == [5, 5, 5, 5, 5])
      #expect(retail.canonical.hasPrefix("SIM03"))
      #expect(try RetailCode(parsing: retail.description.lowercased()) == retail)
      let authorization = AuthorizationNumber.random(using: &generator)
      #expect(authorization.canonical.count == 15)
      #expect(authorization.description.split(separator: "-").map(\.count) == [5, 5, 5])
      #expect(authorization.canonical.hasPrefix("SIM04"))
      #expect(try AuthorizationNumber(parsing: " \(authorization) ") == authorization)
    }
    #expect(try AgreementNumber(parsing: "123 4567").description == "1234567")
    #expect(try OpenLicenseNumber(parsing: "8765-4321").description == "87654321")
  }

  @Test("Every single wrong character of a simulated number is found")
  func singleErrors() throws {
    let canonical = Self.retail.canonical
    for place in canonical.indices {
      for other in Alphanumeric.all where other.character != canonical[place] {
        let typed = canonical.replacingCharacter(at: place, with: other.character)
        if let read = try? RetailCode(parsing: typed) { #expect(read == Self.retail) }
      }
    }
  }

  @Test(
    "A number of another form is refused for what is wrong with it",
    arguments: [
      (
        LicenseProgram.select, "123456", "", CodeKind.agreementNumber,
        CodeError.Cause.wrongLength(found: 6, expected: 7)
      ),
      (.enterprise, "123456A", "", .agreementNumber, .unexpected("A", position: 7)),
      (.campus, "", "", .agreementNumber, .empty),
      (.open, "1234567", "", .openLicenseNumber, .wrongLength(found: 7, expected: 8)),
      (.open, "12345678", "", .authorizationNumber, .empty),
      (
        .open, "12345678", "SIM03-AAAAA-AAAAA", .authorizationNumber,
        .wrongPrefix(found: "SIM03", expected: "SIM04")
      ),
      (.open, "12345678", "SIM04-AAAAA-AAAAA", .authorizationNumber, .checkFails),
      (
        .retail, "BCDFG-HJKMP-QRTVW-XY234-6789B", "", .retailCode,
        .wrongPrefix(found: "BCDFG", expected: "SIM03")
      ),
      (.retail, "1234567", "", .retailCode, .wrongLength(found: 7, expected: 25)),
    ])
  func refused(
    program: LicenseProgram, number: String, authorization: String, kind: CodeKind,
    cause: CodeError.Cause
  ) {
    #expect(throws: CodeError(kind, cause)) {
      try Purchase(program, number: number, authorization: authorization)
    }
  }

  @Test("Every program takes the numbers that it asks for, and none is shown whole")
  func programs() throws {
    let numbers: [CodeKind: String] = [
      .retailCode: Self.retail.description, .openLicenseNumber: "87654321",
      .agreementNumber: "1234567",
    ]
    for program in LicenseProgram.allCases {
      let number = try #require(program.numbers.first.flatMap { numbers[$0] })
      let purchase = try Purchase(
        program, number: number, authorization: Self.authorization.description)
      #expect(purchase.program == program)
      #expect(purchase.number == number.filter { $0 != "-" })
      #expect(
        purchase.authorization == (program == .open ? Self.authorization.canonical : nil))
      #expect(purchase.masked == "\(program.title) …\(purchase.number.suffix(3))")
    }
    #expect(
      LicenseProgram.allCases.filter { $0.term != nil } == [.campus, .school, .servicesProvider])
    #expect(
      LicenseProgram.allCases.map(\.title) == [
        "License Pack (Retail Purchase)", "Open License", "Select License", "Enterprise Agreement",
        "Campus Agreement", "School Agreement", "Services Provider License Agreement",
        "Other Agreement",
      ])
  }

  @Test("There are licenses per device for both versions, and per user for the newer")
  func products() {
    let made = LicenseProduct.Version.allCases.flatMap { version in
      LicenseProduct.Holder.allCases.map { LicenseProduct(version, $0) }
    }
    #expect(made == [.windows2000, nil, .perDevice, .perUser])
    #expect(
      LicenseProduct.all.map(\.description) == [
        "Windows Server 2003, per device", "Windows Server 2003, per user",
        "Windows 2000 Server, per device",
      ])
  }

  @Test(
    "An order is for 1 to 9,999 licenses",
    arguments: [
      (0, false), (1, true), (9999, true),
      (10_000, false), (-1, false),
    ])
  func counts(count: Int, isOrder: Bool) throws {
    let purchase = try Purchase(.select, number: "1234567")
    let order = LicenseOrder(purchase, .perDevice, count: count)
    #expect((order != nil) == isOrder)
    if count == 1 {
      #expect(order?.masked == "1 × Windows Server 2003, per device, Select License …567")
    }
  }

  @Test("A pack ID is for one server, request, program, number, version, holder and count")
  func packIDs() throws {
    let key = try #require(SimulationKey(bytes: Array(0..<32)))
    let owner = try LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9")
    let number = try RequestNumber(parsing: "1234-5671")
    var generator = SeededGenerator(seed: 3)
    let otherNumber = RequestNumber.random(using: &generator)
    func order(
      _ program: LicenseProgram = .select, _ agreement: String = "1234567",
      _ product: LicenseProduct = .perDevice, _ count: Int = 10
    ) throws -> LicenseOrder {
      try #require(
        LicenseOrder(Purchase(program, number: agreement), product, count: count))
    }
    let grant = PackGrant.order(try order(), number)
    let id = LicensePackID(for: grant, of: owner, key: key)
    #expect(id.description == "SIM02-6K0W4-7YHCW-SS9H3-FY5PZ-TSAVR-5MD5W")
    #expect(id.isGenuine(for: owner, key: key))
    #expect(id.isIssued(for: grant, of: owner, key: key))
    let others: [PackGrant] = try [
      .order(order(), otherNumber), .order(order(.enterprise), number),
      .order(order(.select, "1234568"), number),
      .order(order(.select, "1234567", .perUser), number),
      .order(order(.select, "1234567", .perDevice, 11), number), .reissue(reactivation: number),
    ]
    #expect(others.filter { id.isIssued(for: $0, of: owner, key: key) } == [])
    let otherOwner = LicenseServerID(
      activating: try ProductID(parsing: "81459-123-4567890-12309"), at: number, key: key)
    #expect(!id.isIssued(for: grant, of: otherOwner, key: key))
  }

  @Test("A license server ID that follows from a request is genuine, and always the same")
  func serverID() throws {
    let key = try #require(SimulationKey(bytes: Array(0..<32)))
    let product = try ProductID(parsing: "81459-123-4567890-12309")
    let number = try RequestNumber(parsing: "1234-5671")
    let id = LicenseServerID(activating: product, at: number, key: key)
    #expect(id == LicenseServerID(activating: product, at: number, key: key))
    #expect(id.description == "SIM01-J2JWW-BRZJ6-0TQKV-8PZBP-2N7YH-B4RG0")
    #expect(id.isGenuine(for: product, key: key))
    let parsed = try LicenseServerID(parsing: id.description)
    #expect(parsed == id)
  }

  @Test("What the vendor refuses is said with what to do")
  func vendorRefusals() throws {
    let product = try ProductID(parsing: "81459-123-4567890-12309")
    let refusals: [VendorRefusal] = [
      .unknownServer(product), .neverActivated, .deactivated(since: UTCTime(seconds: 0)),
      .unissuedExceedsTotal(40), .nothingToReissue, .otherLicenseServerID, .emailMissing,
      .tooManyLicenses(total: 40),
    ]
    #expect(
      refusals.map(\.description) == [
        "The Clearinghouse knows no license server with the product ID 81459-123-4567890-12309. "
          + "Activate the server, or enrol it there.",
        "The Clearinghouse has never activated this server. Activate it first.",
        "The Clearinghouse has had this server as deactivated since 1970-01-01. Reactivate it first.",
        "The Clearinghouse has 40 licenses in all for this server, so there cannot be more unissued "
          + "ones than that. Compare the count with the console's.",
        "The Clearinghouse has no licenses of this server to reissue: none were unissued when it was "
          + "last reactivated. Compare the count that was given with the console's.",
        "The license server ID is not the one that the Clearinghouse gave to this product ID. Compare "
          + "both with the console's.",
        "The Internet method requires an e-mail address. Fill it in, or choose the telephone method.",
        "The Clearinghouse has 40 licenses for this server, and cannot count beyond 999999. Order "
          + "fewer.",
      ])
  }
}

extension String {
  fileprivate func replacingCharacter(at place: Index, with character: Character) -> String {
    var copy = self
    copy.replaceSubrange(place...place, with: String(character))
    return copy
  }
}
