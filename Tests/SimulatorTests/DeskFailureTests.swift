import Clearinghouse
import Codes
import Dialogue
import Simulator
import SupportLine
import Testing

struct DeskFailureTests {
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

  @Test("Records that cannot be reached end the call with an apology, and the cause is kept")
  func broken() throws {
    let desk = SupportDesk(BrokenLedger(), key: try Sample.key())
    var call = PhoneCall(try Sample.flow(), desk: desk, at: try Sample.time())
    var transcript = Transcript(width: 80)
    var moments = call.answer()
    for key in "281459123456789012309#".compactMap(Key.init) { moments += call.press(key) }
    moments += call.advanceUntilListening()
    let text = moments.flatMap { transcript.write($0) }.map(\.text).joined()
    #expect(
      text.hasSuffix(
        """
        support>  I am sorry, our records cannot be reached just now. Nothing was
                  changed. Please call again later. Goodbye.
                  (Customer Support hangs up)

        """))
    #expect(call.deskFailure as? DiskFull == DiskFull())
    #expect(call.isOver)
  }
}
