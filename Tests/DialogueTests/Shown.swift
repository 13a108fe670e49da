@testable import Dialogue

/// Calls and effects as short text, with everything that is in them, for tables that people read.
enum Shown {
  static func effects(_ effects: [Effect]) -> String {
    effects.isEmpty ? "-" : effects.map(effect).joined(separator: ", ")
  }

  static func effect(_ effect: Effect) -> String {
    switch effect {
    case .say(let utterance):
      "say\(utterance.turn.number) \(utterance.segments.map(segment).joined(separator: "+"))"
        + (utterance.bargeIn ? "" : "!")
    case .stopSpeaking: "stop"
    case .listen(let turn, for: let time): "listen\(turn.number) \(time.components.seconds)s"
    case .limit(let turn, for: let time): "limit\(turn.number) \(time.components.seconds)s"
    case .hold(let turn, for: let time): "hold\(turn.number) \(time.components.seconds)s"
    case .ask(let question, let slots): "ask \(question)\(Self.slots(slots))"
    case .transfer: "transfer"
    case .hangUp: "hang up"
    }
  }

  static func segment(_ segment: Segment) -> String {
    switch segment {
    case .words(let words): words
    case .number(let number): "\(number)"
    case .digits(let digits, slow: let slow): digits + (slow ? " slow" : "")
    case .spelling(let words, slow: _): words.joined(separator: " ")
    case .date(month: let month, day: let day): "\(month) \(day)"
    case .pause(let time): "\(time)"
    }
  }

  /// The phase, then whatever else the call knows, but for what the end of the prompt takes away.
  static func call(_ call: Call) -> String {
    let early = call.typeAhead.map(event).joined()
    return phase(call.phase) + slots(call.slots) + (early.isEmpty ? "" : " early “\(early)”")
      + (call.isWithPerson ? " person" : "")
      + (call.origin.map { " left \(origin($0))" } ?? "")
      + (call.lateTerminator.flatMap { $0.isBrief ? nil : " late \($0.key)" } ?? "")
  }

  static func slots(_ slots: [SlotName: String]) -> String {
    slots.isEmpty
      ? ""
      : " {" + slots.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ") + "}"
  }

  static func phase(_ phase: Phase) -> String {
    switch phase {
    case .ringing: "ringing"
    case .saying(let saying): Self.saying(saying)
    case .collecting(let collecting): Self.collecting(collecting)
    case .asking(let node): "asking \(node)"
    case .dictating(let dictating): Self.dictating(dictating)
    case .holding(let holding):
      "\(holding.node) round\(holding.round) \(waiting(holding.waitingFor))"
    case .transferring(let transferring):
      "transferring\(transferring.turn.number) \(transferring.greeting) "
        + "from \(origin(transferring.from))"
    case .parting(let turn): "parting\(turn.number)"
    case .ended(let ending): "ended, \(ending)"
    }
  }

  private static func saying(_ saying: Saying) -> String {
    let next = origin(Origin(node: saying.next, dictating: saying.resuming))
    let flags = (saying.bargeIn ? "" : "!") + (saying.typeAhead ? "" : "-")
    return "saying\(saying.turn.number)\(flags) to \(next)"
  }

  private static func collecting(_ collecting: Collecting) -> String {
    let surplus = collecting.surplus == 0 ? "" : "+\(collecting.surplus)"
    let limit = collecting.limit.map { " limit\($0.number)" } ?? ""
    return "\(collecting.node) “\(collecting.entry)”\(surplus) \(misses(collecting.misses)) "
      + waiting(collecting.waitingFor) + limit
  }

  private static func dictating(_ dictating: Dictating) -> String {
    let read = (0..<64).filter { dictating.read.contains($0) }
    return "\(dictating.node) \(group(dictating)) read\(read) \(misses(dictating.misses)) "
      + (dictating.isCatchingUp ? "left-out " : "") + (dictating.slower ? "slower " : "")
      + waiting(dictating.waitingFor)
  }

  private static func group(_ dictating: Dictating) -> String {
    dictating.group.map(String.init) ?? "intro"
  }

  private static func misses(_ misses: Misses) -> String { "\(misses.noInput)/\(misses.noMatch)" }

  private static func origin(_ origin: Origin) -> String {
    guard let dictating = origin.dictating else { return origin.node.text }
    return "\(origin.node) at \(group(dictating))"
  }

  private static func waiting(_ waiting: Waiting) -> String {
    switch waiting {
    case .endOfPrompt(let turn, bargeIn: let bargeIn): "prompt\(turn.number)\(bargeIn ? "" : "!")"
    case .caller(let turn): "caller\(turn.number)"
    }
  }

  private static func waiting(_ waiting: Holding.WaitingFor) -> String {
    switch waiting {
    case .desk: "desk"
    case .endOfPrompt(let turn, bargeIn: let bargeIn): "prompt\(turn.number)\(bargeIn ? "" : "!")"
    case .time(let turn): "time\(turn.number)"
    }
  }

  static func event(_ event: Event) -> String {
    switch event {
    case .answered: "answered"
    case .pressed(let key): key.description
    case .heard(let words): "“\(words.tokens.joined(separator: " "))”"
    case .finishedSpeaking(let turn): "finished\(turn.number)"
    case .timeRanOut(let turn): "silence\(turn.number)"
    case .deskReplied(let reply, let values): "reply \(reply)\(slots(values))"
    case .deskFailed: "desk failed"
    case .hungUp: "hung up"
    }
  }
}
