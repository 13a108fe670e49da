import Testing

@testable import Codes

struct GenuineTests {
  @Test("The known answers are genuine: a license server's for its product ID, a pack's for it")
  func knownAnswers() throws {
    let key = try Sample.key()
    let server = try LicenseServerID(parsing: Sample.licenseServerID)
    #expect(server.isGenuine(for: try ProductID(parsing: Sample.productID), key: key))
    #expect(try LicensePackID(parsing: Sample.licensePackID).isGenuine(for: server, key: key))
  }

  @Test("An ID is not genuine for another owner or under another key")
  func otherOwnerOrKey() throws {
    let key = try Sample.key()
    let id = try LicenseServerID(parsing: Sample.licenseServerID)
    let owner = try ProductID(parsing: Sample.productID)
    let other = try ProductID(parsing: Sample.otherProductID)
    #expect(!id.isGenuine(for: other, key: key))
    #expect(!id.isGenuine(for: owner, key: try Sample.otherKey()))
  }

  @Test(
    "Each ID is genuine for its own owner and key alone",
    arguments: [
      // The known answer's serial for 81459-000-…, and under 01 02 … 20.
      ("SIM01-01234-56789-ABCDE-FGBDS-XTK12-0SMBJ", [false, true, false, false]),
      ("SIM01-01234-56789-ABCDE-FGXWS-GFWVX-C7B38", [false, false, true, false]),
      (Sample.licenseServerID, [true, false, false, false]),
    ])
  func alone(text: String, expected: [Bool]) throws {
    let id = try LicenseServerID(parsing: text)
    let owners = [Sample.productID, Sample.otherProductID]
    let keys = [try Sample.key(), try Sample.otherKey()]
    let found = try keys.flatMap { key in
      try owners.map { id.isGenuine(for: try ProductID(parsing: $0), key: key) }
    }
    #expect(found == expected)
  }

  @Test("A MAC made for another kind of ID is not genuine")
  func otherKind() throws {
    let id = try LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGH8Z-CMK79-HD21J")
    #expect(!id.isGenuine(for: try ProductID(parsing: Sample.productID), key: try Sample.key()))
  }

  @Test(
    "With any one character changed and the check character made anew, it is sound, not genuine")
  func changed() throws {
    let key = try Sample.key()
    let owner = try ProductID(parsing: Sample.productID)
    let body = try LicenseServerID(parsing: Sample.licenseServerID).canonical.dropLast()
      .compactMap { Alphanumeric($0) }
    var genuine = 0
    var trials = 0
    for place in 5..<34 {
      for character in Alphanumeric.unmistakable where character != body[place] {
        var changed = body
        changed[place] = character
        changed.append(Mod37.checkCharacter(of: changed))
        let id = try LicenseServerID(parsing: changed.text)
        genuine += id.isGenuine(for: owner, key: key) ? 1 : 0
        trials += 1
      }
    }
    #expect(genuine == 0)
    #expect(trials == 29 * 31)
  }
}
