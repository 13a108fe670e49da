import LicensingWizard
import Samples
import Testing

struct SiteMemoryTests {
  private struct Failure: Error, Hashable {}

  @Test("Servers stand in the order in which they were added, however they change")
  func order() throws {
    var memory = try SiteMemory.holding()
    let names = [try Site<SiteMemory>.name, try Site<SiteMemory>.otherName]
    memory.change(names[0]) {
      $0?.contact = Contact(firstName: "Kim", lastName: "Akers", company: "Fabrikam")
    }
    #expect(memory.servers().map(\.name) == names)
    #expect(memory.servers().map(\.contact.company) == ["Fabrikam", "Contoso Ltd"])
    #expect(SiteMemory().servers() == [])
  }

  @Test("A name in another case is the same server")
  func sameName() throws {
    var memory = try SiteMemory.holding()
    memory.change(try ServerName(parsing: "ts-license-01")) { $0?.packs[0].counts.available = 1 }
    #expect(memory.servers().map(\.licenses.available) == [1, 15])
  }

  @Test("A change that throws changes nothing")
  func failure() throws {
    var memory = try SiteMemory.holding()
    for name in [try Site<SiteMemory>.name, try ServerName(parsing: "Nowhere")] {
      #expect(throws: Failure()) {
        try memory.change(name) { server in
          server = .sample(name, seed: 5, state: .neverActivated)
          throw Failure()
        }
      }
    }
    #expect(memory == (try SiteMemory.holding()))
  }

  @Test("A server is never taken out")
  func kept() throws {
    var memory = try SiteMemory.holding()
    memory.change(try Site<SiteMemory>.name) { $0 = nil }
    #expect(memory == (try SiteMemory.holding()))
  }
}
