import Clearinghouse
import Codes
import Dialogue
import SupportLine

/// A whole call that deactivates a server: the engine, the desk, and the vendor's records in memory, in
/// virtual time. Every prompt is heard to its end.
struct RehearsedCall {
  let flow: ReadyFlow
  let key: SimulationKey
  let ledger: VendorMemory
  let keys: [Key]
  let time: UTCTime

  /// - Returns: how many events the call took; `nil` when it did not come to its end.
  func run() -> Int? {
    var call = Call(flow)
    return run(&call, keys: keys[...]).flatMap { call.phase == .ended(.completed) ? $0 : nil }
  }

  /// A call that has come to its dictation.
  func dictating() -> Call {
    var call = Call(flow)
    _ = run(&call, keys: keys.dropLast(5))
    return call
  }

  /// - Returns: `nil` when the desk failed.
  private func run(_ call: inout Call, keys: ArraySlice<Key>) -> Int? {
    var desk = SupportDesk(ledger, key: key)
    var keys = keys
    var events = 0
    var event: Event? = .answered
    while let happened = event {
      events += 1
      event = nil
      for effect in call.handle(happened) {
        switch effect {
        case .say(let utterance):
          event = .finishedSpeaking(utterance.turn)
        case .ask(let question, let slots):
          guard let reply = try? desk.answer(question, slots, at: time) else { return nil }
          event = .deskReplied(reply.reply, reply.values)
        case .stopSpeaking, .listen, .limit, .hold, .transfer, .hangUp:
          break
        }
      }
      if event == nil, let key = keys.popFirst() { event = .pressed(key) }
    }
    return events
  }
}
