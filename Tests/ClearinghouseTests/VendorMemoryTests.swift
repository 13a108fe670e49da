import Clearinghouse
import Codes
import Samples
import Testing

struct VendorMemoryTests {
  private struct Failure: Error, Hashable {}

  private func memory(_ seeds: [UInt64]) -> VendorMemory {
    var memory = VendorMemory()
    for seed in seeds { memory.change(Sample.productID(seed)) { $0 = .sample(seed) } }
    return memory
  }

  @Test("Registrations stand in the order of their enrolment, however they change")
  func order() {
    var memory = memory([3, 1, 2])
    memory.change(Sample.productID(3)) { $0?.company = "Fabrikam" }
    #expect(memory.registrations().map(\.productID) == [3, 1, 2].map { Sample.productID($0) })
    #expect(memory.registrations().map(\.company) == ["Fabrikam", "Contoso Ltd", "Contoso Ltd"])
  }

  @Test("A registration is found by its product ID alone")
  func found() {
    let memory = memory([1, 2])
    #expect(memory.registration(of: Sample.productID(2)) == .sample(2))
    #expect(memory.registration(of: Sample.productID(3)) == nil)
    #expect(VendorMemory().registrations() == [])
  }

  @Test("What a change returns is returned")
  func result() {
    var memory = memory([1])
    #expect(memory.change(Sample.productID(1)) { $0?.licenses } == 40)
    #expect(memory.change(Sample.productID(2)) { $0?.licenses } == nil)
    #expect(memory == self.memory([1]))
  }

  @Test("A change that throws changes nothing")
  func failure() {
    var memory = memory([1])
    for seed: UInt64 in [1, 2] {
      #expect(throws: Failure()) {
        try memory.change(Sample.productID(seed)) { registration in
          registration = .sample(seed, licenses: 99)
          throw Failure()
        }
      }
    }
    #expect(memory == self.memory([1]))
  }

  @Test("No change takes a registration out")
  func kept() {
    var memory = memory([1, 2])
    memory.change(Sample.productID(1)) { $0 = nil }
    #expect(memory == self.memory([1, 2]))
  }

  @Test("A registration that is removed leaves the others, and comes back as the last")
  func removed() {
    var memory = memory([1, 2, 3])
    memory.remove(Sample.productID(1))
    memory.remove(Sample.productID(1))
    #expect(memory == self.memory([2, 3]))
    memory.change(Sample.productID(1)) { $0 = .sample(1) }
    #expect(memory == self.memory([2, 3, 1]))
  }
}
