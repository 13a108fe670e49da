internal import Codes
internal import Dialogue
internal import LicensingWizard
internal import Staging

extension Step {
  private static let keywords = [
    "wizard", "call", "keys", "says", "waits", "hangs up", "line drops", "clock", "stage", "client",
    "kill", "shows",
  ]

  init(_ keyword: LineWords.Word, _ words: inout LineWords) throws(LineWords.Fault) {
    if let window = ScenarioParser.wizardWindow(keyword.text) {
      self = .wizard(try WizardStep(&words), window: window)
      try words.end()
      return
    }
    switch keyword.text {
    case "call": self = .call
    case "keys": self = .keys(try Self.keys(&words))
    case "says":
      guard !words.isEmpty else {
        throw LineWords.Fault(column: words.column, message: "Expected what is said")
      }
      self = .says(words.rest())
    case "waits":
      var time: Duration?
      if !words.isEmpty { time = try words.next("seconds, as 2 or 0.5", Self.seconds) }
      self = .waits(time)
    case "hangs":
      _ = try words.next("up") { $0 == "up" ? $0 : nil }
      self = .hangsUp
    case "line":
      _ = try words.next("drops") { $0 == "drops" ? $0 : nil }
      self = .lineDrops
    case "clock": self = .clock(try ClockStep(&words))
    case "stage": self = .stage(try Staging(&words))
    case "client": self = .client(try ClientStep(&words))
    case "kill":
      self = .kill(
        try words.next(.alternatives(Side.allCases.map(\.rawValue))) { Side(rawValue: $0) })
    case "shows":
      self = .shows(
        try words.next(.alternatives(Record.allCases.map(\.rawValue))) { Record(rawValue: $0) })
    case "key", "seed", "server", "vendor", "answered":
      throw LineWords.Fault(
        column: keyword.column,
        message: "“\(keyword.text)” is a setting, which stands before the first step")
    default:
      throw LineWords.Fault(
        column: keyword.column,
        message:
          "Expected a step (\(String.alternatives(Self.keywords))), a setting before the first "
          + "(\(String.alternatives(Settings.keywords))), a comment, or output of a step; found "
          + "“\(keyword.text)”")
    }
    try words.end()
  }

  private static func keys(_ words: inout LineWords) throws(LineWords.Fault) -> [Key] {
    var keys: [Key] = []
    repeat {
      let word = try words.next("keys, 0 to 9, * and #")
      for (offset, character) in word.text.enumerated() {
        guard let key = Key(rawValue: character) else {
          throw LineWords.Fault(
            column: word.column + offset,
            message: "Expected keys, 0 to 9, * and #; found “\(character)”")
        }
        keys.append(key)
      }
    } while !words.isEmpty
    return keys
  }

  /// 0 to 86,400, three decimals at most.
  private static func seconds(_ text: String) -> Duration? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = number(parts[0]), whole <= 86_400 else {
      return nil
    }
    var milliseconds = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), let fraction = number(parts[1]) else { return nil }
      milliseconds = fraction * [100, 10, 1][parts[1].count - 1]
    }
    return .milliseconds(whole * 1000 + milliseconds)
  }

  fileprivate static func number(_ text: some StringProtocol) -> Int? {
    guard (1...6).contains(text.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

extension Step.ClockStep {
  fileprivate init(_ words: inout LineWords) throws(LineWords.Fault) {
    let column = words.column
    let text = words.rest()
    if let move = Self.move(text) {
      self = .move(move)
    } else if let time = UTCTime(text) {
      self = .set(time)
    } else {
      throw LineWords.Fault(
        column: column,
        message:
          "Expected a time in UTC, as 2026-11-27 09:00, or +3d, +2h, +90m, +30s or -1d; "
          + "found “\(text)”")
    }
  }

  private static func move(_ text: String) -> Duration? {
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
      let count = Step.number(text.dropFirst().dropLast())
    else { return nil }
    let factor = sign == "+" ? 1 : -1
    return switch unit {
    case "s": .seconds(factor * count)
    case "m": .seconds(factor * count * 60)
    case "h": .seconds(factor * count * 3600)
    case "d": .seconds(factor * count * 86_400)
    default: nil
    }
  }
}

extension ClientStep {
  fileprivate init(_ words: inout LineWords) throws(LineWords.Fault) {
    let word = try words.next("request, renew, revoke or list")
    switch word.text {
    case "request", "renew":
      let client = try words.next("the name of a client").text
      let product =
        words.isEmpty
        ? LicenseProduct.perDevice
        : try words.next(.alternatives(LicenseProduct.all.map(\.name))) { LicenseProduct(name: $0) }
      self = word.text == "request" ? .request(client, product) : .renew(client, product)
    case "revoke": self = .revoke(try words.next("the name of a client").text)
    case "list": self = .list
    default:
      throw LineWords.Fault(
        column: word.column,
        message: "Expected request, renew, revoke or list; found “\(word.text)”")
    }
  }
}

extension Step.Staging {
  private static let others = ["backup", "restore-backup", "storing-fails", "records-down", "desk"]

  fileprivate init(_ words: inout LineWords) throws(LineWords.Fault) {
    guard !words.isEmpty else {
      throw LineWords.Fault(
        column: words.column,
        message: "Expected \(String.alternatives(Situation.names + Self.others)); the line ends")
    }
    var all = try words.all()
    var server: ServerName?
    if all.count > 2, all[all.count - 2].text == "on" {
      let name = all.removeLast()
      all.removeLast()
      server = try? ServerName(parsing: name.text)
      if server == nil {
        throw LineWords.Fault(
          column: name.column,
          message: "Expected the name of a license server; found “\(name.text)”")
      }
    }
    self.init(try Self.what(all, endColumn: words.column), on: server)
  }

  private static func what(
    _ words: [LineWords.Word], endColumn: Int
  ) throws(LineWords.Fault) -> What {
    switch words.map(\.text) {
    case ["backup"]: return .backup
    case ["restore-backup"]: return .restoreBackup
    case ["storing-fails"]: return .storingFails(true)
    case ["storing-fails", "--mended"]: return .storingFails(false)
    case ["records-down"]: return .recordsDown(true)
    case ["records-down", "--mended"]: return .recordsDown(false)
    case let texts where texts.first == "desk": return .desk(Array(texts.dropFirst()))
    case let texts:
      do throws(SituationFault) {
        return .situation(try Situation(parsing: texts))
      } catch {
        let column = error.place < words.count ? words[error.place].column : endColumn
        let text =
          error.description.hasSuffix(".")
          ? String(error.description.dropLast()) : error.description
        throw LineWords.Fault(column: column, message: text)
      }
    }
  }
}
