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
    var desk = SupportDesk(ledger, key: key)
    var keys = keys.makeIterator()
    var event: Event? = .answered
    var (events, hasEnded) = (0, false)
    while let happened = event {
      event = nil
      events += 1
      for effect in call.handle(happened) {
        switch effect {
        case .say(let utterance): event = .finishedSpeaking(utterance.turn)
        case .ask(let question, let slots):
          guard let reply = try? desk.answer(question, slots, at: time) else { return nil }
          event = .deskReplied(reply.reply, reply.values)
        case .hangUp: hasEnded = true
        default: break
        }
      }
      if event == nil, !hasEnded { event = keys.next().map { .pressed($0) } }
    }
    return hasEnded ? events : nil
  }

  /// The call at its longest: the dictation has begun.
  func begun() -> Call? {
    var call = Call(flow)
    var desk = SupportDesk(ledger, key: key)
    var keys = keys.dropLast(5).makeIterator()
    var event: Event? = .answered
    while let happened = event {
      event = nil
      for effect in call.handle(happened) {
        switch effect {
        case .say(let utterance): event = .finishedSpeaking(utterance.turn)
        case .ask(let question, let slots):
          guard let reply = try? desk.answer(question, slots, at: time) else { return nil }
          event = .deskReplied(reply.reply, reply.values)
        case .hangUp: return nil
        default: break
        }
      }
      if event == nil { event = keys.next().map { .pressed($0) } }
    }
    return call
  }
}
