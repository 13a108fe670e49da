import LicensingWizard
import Samples
import Store
import Testing

struct SiteDatabaseTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file()
  }

  @Test(
    "It does what the ledger in memory does, and still holds it when opened again",
    arguments: SiteScript.all)
  func scripts(script: SiteScript) throws {
    let memory = try script.run(on: SiteMemory())
    let database = try script.run(on: SiteDatabase(path: path))
    #expect(database.outcomes == memory.outcomes)
    #expect(database.servers == memory.servers)
    #expect(try SiteDatabase(path: path).servers() == memory.servers)
  }

  @Test("Every value of every column comes back as it was")
  func roundTrip() throws {
    let full = try LicenseServer.full()
    var never = try LicenseServer.sample("Never", seed: 2)
    never.state = .neverActivated
    var database = try SiteDatabase(path: path)
    for server in [full, never] { try database.change(server.name) { $0 = server } }
    #expect(try SiteDatabase(path: path).servers() == [full, never])
  }

  @Test("Every scope comes back as it was")
  func scopes() throws {
    var database = try SiteDatabase(path: path)
    for (seed, scope) in LicenseServer.Scope.allCases.enumerated() {
      let sample = try LicenseServer.sample("S\(seed)", seed: UInt64(seed))
      let server = LicenseServer(
        name: sample.name, productID: sample.productID, scope: scope, contact: sample.contact,
        state: sample.state, licenses: sample.licenses)
      try database.change(server.name) { $0 = server }
    }
    #expect(try SiteDatabase(path: path).servers().map(\.scope) == LicenseServer.Scope.allCases)
  }

  @Test("A change that throws changes nothing, on an old server or a new one")
  func failure() throws {
    let server = try LicenseServer.full()
    var database = try SiteDatabase(path: path)
    try database.change(server.name) { $0 = server }
    for name in [server.name, try ServerName(parsing: "New")] {
      #expect(throws: Failure()) {
        try database.change(name) { stored in
          stored = try .sample(name.text, seed: 9)
          throw Failure()
        }
      }
    }
    #expect(try SiteDatabase(path: path).servers() == [server])
  }

  @Test("Two values on one file see one another's changes at once")
  func interleaved() throws {
    var left = try SiteDatabase(path: path)
    var right = try SiteDatabase(path: path)
    let server = try LicenseServer.sample()
    try left.change(server.name) { $0 = server }
    for round in 1...10 {
      try left.change(server.name) { $0?.packs[0].counts.issued += 1 }
      try right.change(server.name) { $0?.packs[0].counts.issued += 1 }
      #expect(try left.servers().map(\.licenses.issued) == [25 + 2 * round])
      #expect(try right.servers() == left.servers())
    }
  }

  @Test("Many writers at once, each with a connection of its own, lose no write")
  func concurrent() async throws {
    let path = path
    let server = try LicenseServer.sample()
    var database = try SiteDatabase(path: path)
    try database.change(server.name) { $0 = server }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var database = try SiteDatabase(path: path)
          for round in 0..<10 {
            try database.change(server.name) { stored in
              stored?.packs[0].counts.issued += 1
              stored?.history.append(
                HistoryEntry(at: Sample.day(round), who: "\(writer)", event: .licenseIssued))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let stored = try #require(try database.servers().first)
    #expect(stored.licenses.issued == 25 + 80)
    for writer in 0..<8 {
      #expect(
        stored.history.filter { $0.who == "\(writer)" }.map(\.at) == (0..<10).map { Sample.day($0) }
      )
    }
    #expect(stored.history.count == 80)
  }

  @Test("Many processes can make the file at once")
  func concurrentOpening() async throws {
    for round in 0..<20 {
      let path = folder.file("\(round).sqlite")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer: UInt64 in 0..<6 {
          group.addTask {
            var database = try SiteDatabase(path: path)
            let server = try LicenseServer.sample("S\(writer)", seed: writer)
            try database.change(server.name) { $0 = server }
          }
        }
        try await group.waitForAll()
      }
      #expect(try SiteDatabase(path: path).servers().count == 6)
    }
  }
}
