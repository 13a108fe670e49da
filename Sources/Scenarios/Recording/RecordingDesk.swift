public import Clearinghouse
public import Codes
public import Dialogue
public import Simulator
public import SupportLine

/// Customer Support's desk, which notes what the vendor knew of each server when it first was asked about.
public struct RecordingDesk<Ledger: VendorLedger>: Desk {
  private var desk: SupportDesk<Ledger>
  /// As they were before the call, in the order in which they were asked about.
  public private(set) var registrations: [Registration] = []
  private var asked: Set<ProductID> = []

  public init(_ desk: SupportDesk<Ledger>) {
    self.desk = desk
  }

  public mutating func reply(
    to question: QuestionName, knowing slots: [SlotName: String], at time: UTCTime
  ) throws -> DeskReply? {
    if let productID = try? ProductID(parsing: slots["product-id"] ?? ""),
      asked.insert(productID).inserted,
      let registration = try desk.ledger.registration(of: productID)
    {
      registrations.append(registration)
    }
    return try desk.reply(to: question, knowing: slots, at: time)
  }

  public func fill(_ reply: ReplyName, to question: QuestionName, at time: UTCTime) -> DeskReply {
    desk.fill(reply, to: question, at: time)
  }
}
