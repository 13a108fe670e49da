import Codes
import LicensingWizard
import Samples
import Store
import Testing

struct StagedFailureTests {
  private let folder: TemporaryFolder
  private var console: LicensingConsole<SiteDatabase>
  private let names: [ServerName]

  init() throws {
    folder = try TemporaryFolder()
    var site = try SiteDatabase(path: folder.file())
    for (seed, name) in [(1 as UInt64, "TS-LICENSE-01"), (2, "TS-LICENSE-02")] {
      let server = LicenseServer(
        name: try ServerName(parsing: name), productID: Sample.productID(seed), scope: .domain,
        contact: Contact(firstName: "Ada", lastName: "Sample", company: "Contoso Ltd"),
        state: .activated(Sample.licenseServerID(seed)),
        licenses: LicenseCounts(issued: 25, available: 15))
      try site.change(server.name) { $0 = server }
    }
    names = try site.servers().map(\.name)
    console = LicensingConsole(site, key: Sample.key)
  }

  private mutating func reactivate(_ name: ServerName) throws -> CodeRefusal? {
    var generator = SeededGenerator(seed: 1)
    _ = try console.open(
      .reactivate, on: name, by: .telephone, reason: .redeployed, contact: nil,
      at: Sample.morning, using: &generator)
    return try console.confirmHeard(reference: nil, on: name, at: Sample.morning)
  }

  @Test("What completes a request of one server is not stored until that is mended; the rest is")
  mutating func staged() throws {
    var site = try SiteDatabase(path: folder.file())
    try site.refuseCompletions(of: names[0], true)
    let error = try #require(throws: AcceptedButNotStored.self) {
      try reactivate(names[0])
    }
    #expect("\(error)".contains("it was staged that storing fails"), "\(error)")
    let server = try console.server(names[0])
    #expect(server.events.map(\.number) == [.databaseError])
    #expect(server.pendingRequest != nil)
    #expect(try reactivate(names[1]) == nil)
    try site.refuseCompletions(of: names[0], false)
    #expect(try reactivate(names[0]) == nil)
    #expect(try console.server(names[0]).pendingRequest == nil)
  }
}
