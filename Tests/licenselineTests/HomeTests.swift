import Foundation
import Testing

@Suite struct HomeTests {
  @Test("The key that is made on first use can be read by its owner only")
  func mode() throws {
    let program = Program(home: Home())
    try Job(program).addServer()
    let key = program.home.file("simulation.key").path
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOfFile: key, encoding: .utf8).count == 65)
  }

  @Test("A key that cannot be stored is not used")
  func dangling() throws {
    let program = Program(home: Home())
    try FileManager.default.createDirectory(
      atPath: program.home.path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: program.home.file("simulation.key").path, withDestinationPath: "/nowhere/at/all")
    let outcome = try program.run("server", "add", "A")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("simulation.key cannot be written"), "\(outcome.errors)")
  }

  @Test("Servers of one name, added at once, leave one record at the vendor")
  func addedAtOnce() async throws {
    let program = Program(home: Home())
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 1...4 {
        group.addTask { try Program(home: program.home).run("server", "add", "SAME").status }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.sorted() == [0, 1, 1, 1])
    struct Entry: Decodable {}
    let log = try program.run("vendor", "log", "--json")
    #expect(try JSONDecoder().decode([Entry].self, from: Data(log.output.utf8)).count == 1)
  }

  @Test("Reactivating an active server is allowed, after a warning")
  func warning() throws {
    let program = Program(home: Home())
    try Job(program).addServer()
    let page = try program.run(
      "wizard", "reactivate", Job.server, "--reason", "server-upgraded")
    #expect(page.status == 0)
    #expect(
      page.output.hasSuffix(
        "! TS-LICENSE-01 is active. Reactivating it holds back its 15 available licenses until they "
          + "are reissued.\n"))
  }
}
