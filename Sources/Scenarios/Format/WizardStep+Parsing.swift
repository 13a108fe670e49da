internal import Codes
internal import LicensingWizard

extension WizardStep {
  private static let keywords =
    Operation.allCases.map(\.rawValue) + [
      "next", "back", "cancel", "close", "send", "contact", "reason", "country", "code", "heard",
      "id", "pack-id",
    ]

  init(_ words: inout LineWords) throws(LineWords.Fault) {
    let word = try words.next(.alternatives(Self.keywords))
    if let operation = Operation(rawValue: word.text) {
      self = .open(try Opening(operation, &words))
      return
    }
    switch word.text {
    case "next": self = .next
    case "back": self = .back
    case "cancel": self = .cancel
    case "close": self = .close
    case "send":
      self = .send(offline: !words.isEmpty)
      if !words.isEmpty { _ = try words.next("--offline") { $0 == "--offline" ? $0 : nil } }
    case "contact":
      var change = ContactChange()
      while !words.isEmpty {
        let option = try words.next("an option")
        guard try change.take(option.text, &words) else {
          throw Self.unknown(option, ContactChange.names)
        }
      }
      self = .contact(change)
    case "reason": self = .reason(try Opening.reason(&words))
    case "country": self = .country(try words.next("a country, as GB") { Country($0) })
    // Whatever a person may type into a box is a step, be it nothing.
    case "code": self = .code(words.rest())
    case "heard":
      let reference = words.rest()
      self = .heard(reference: reference.isEmpty ? nil : reference)
    case "id": self = .serverID(words.rest())
    case "pack-id": self = .packID(words.rest())
    default:
      throw LineWords.Fault(
        column: word.column,
        message: "Expected \(String.alternatives(Self.keywords)); found “\(word.text)”")
    }
  }

  fileprivate static func unknown(
    _ option: LineWords.Word, _ names: [String]
  ) -> LineWords.Fault {
    LineWords.Fault(
      column: option.column,
      message: "Expected \(String.alternatives(names)); found “\(option.text)”")
  }
}

extension WizardStep.Opening {
  private static let names =
    ["--method", "--reason", "--offline", "--as-user"] + WizardStep.ContactChange.names
    + OrderWords.names.map { "--" + $0 }

  fileprivate init(
    _ operation: Operation, _ words: inout LineWords
  ) throws(LineWords.Fault) {
    self.init(operation)
    if !words.isEmpty, !words.isAtOption {
      server = try words.next("the name of a license server") { try? ServerName(parsing: $0) }
    }
    var order = OrderWords()
    while !words.isEmpty {
      let option = try words.next("an option")
      switch option.text {
      case "--method":
        method = try words.next(.alternatives(ConnectionMethod.allCases.map(\.rawValue))) {
          ConnectionMethod(rawValue: $0)
        }
      case "--reason": reason = try Self.reason(&words)
      case "--offline": offline = true
      case "--as-user": asUser = true
      default:
        let name = option.text.hasPrefix("--") ? String(option.text.dropFirst(2)) : ""
        if try contact.take(option.text, &words) { continue }
        if try order.take(name, &words) { continue }
        throw WizardStep.unknown(option, Self.names)
      }
    }
    (program, number, authorization) = (order.program, order.number, order.authorization)
    (product, count) = (order.product, order.count)
  }

  fileprivate static func reason(
    _ words: inout LineWords
  ) throws(LineWords.Fault) -> ReactivationReason {
    try words.next(.alternatives(ReactivationReason.allCases.map(\.rawValue))) {
      ReactivationReason(rawValue: $0)
    }
  }
}

extension WizardStep.ContactChange {
  fileprivate static let names = [
    "--first-name", "--last-name", "--company", "--email", "--country",
  ]

  /// - Returns: whether `option` is one of a contact.
  fileprivate mutating func take(
    _ option: String, _ words: inout LineWords
  ) throws(LineWords.Fault) -> Bool {
    switch option {
    case "--first-name": firstName = try words.next("a name").text
    case "--last-name": lastName = try words.next("a name").text
    case "--company": company = try words.next("a company").text
    case "--email": email = try words.next("an e-mail address").text
    case "--country": country = try words.next("a country, as GB") { Country($0) }
    default: return false
    }
    return true
  }
}
