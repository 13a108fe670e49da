internal import Codes
internal import Dialogue

extension SupportDesk {
  mutating func representative(at time: UTCTime) -> (ReplyName, [SlotName: String]) {
    guard line != .connected else { return ("connected", [:]) }
    switch hours.status(at: time) {
    case .open:
      line = WaitingLine(joinedAt: time)
      let position = line.position(at: time)
      return position == 0 ? ("free", [:]) : ("busy", ["position": String(position)])
    case .closed(let reason, opens: let day):
      let values: [SlotName: String] = [
        "opens-on": day.description, "opens-at": String(hours.hours.lowerBound),
      ]
      let reply: ReplyName =
        switch reason {
        case .early: "early"
        case .late: "closed"
        case .holiday: "holiday"
        }
      return (reply, values)
    }
  }

  /// Whoever waits is still served when the opening hours end.
  mutating func queue(at time: UTCTime) -> (ReplyName, [SlotName: String]) {
    let position = line.position(at: time)
    guard position == 0 else { return ("waiting", ["position": String(position)]) }
    line = .connected
    return ("ready", [:])
  }

  /// Month and day, hour and minute, in UTC: `1123-0904`. It is found by when the call was, and has
  /// nothing of a code in it.
  static func caseNumber(at time: UTCTime) -> String {
    let digits = time.description.split(whereSeparator: { !$0.isNumber })
    return (digits.dropFirst().prefix(2) + ["-"] + digits.dropFirst(3).prefix(2)).joined()
  }
}
