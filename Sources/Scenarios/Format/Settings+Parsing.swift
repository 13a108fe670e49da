internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator

extension Settings {
  static let keywords = ["key", "seed", "clock", "server", "vendor", "answered"]

  /// Takes a line before the first step.
  ///
  /// - Parameter isFirstClock: a second `clock` is a step.
  /// - Returns: whether it is a setting.
  mutating func take(
    _ keyword: LineWords.Word, _ words: inout LineWords, isFirstClock: Bool
  ) throws(LineWords.Fault) -> Bool {
    switch keyword.text {
    case "key":
      key = try words.next("64 hexadecimal digits") { SimulationKey(hexadecimal: $0) }
    case "seed":
      seed = try words.next("a number from 0 to 18446744073709551615") { UInt64($0) }
    case "clock" where isFirstClock:
      let column = words.column
      let text = words.rest()
      guard let time = UTCTime(text) else {
        throw LineWords.Fault(
          column: column,
          message: "Expected a time in UTC, as 2026-11-23 09:00; found “\(text)”"
            + (text.hasPrefix("+") || text.hasPrefix("-")
              ? ": the clock moves after the first step alone" : ""))
      }
      clock = time
    case "server":
      let column = words.column
      let new = try server(&words)
      guard !servers.contains(where: { $0.name == new.name }) else {
        throw LineWords.Fault(
          column: column, message: "There is a server \(new.name) already: expected another name")
      }
      servers.append(new)
    case "vendor":
      registrations.append(try registration(&words))
    case "answered":
      guard let last = registrations.indices.last else {
        throw LineWords.Fault(
          column: keyword.column, message: "Expected a vendor line before what it answered")
      }
      registrations[last].answers.append(try answer(&words))
    default:
      return false
    }
    try words.end()
    return true
  }

  /// `TS-LICENSE-01  issued 25  available 15  company "Example Company"  email kim@example.com`
  private func server(_ words: inout LineWords) throws(LineWords.Fault) -> NewServer {
    let name = try words.next("the name of a license server") { try? ServerName(parsing: $0) }
    var server = NewServer.demonstration(name)
    var (company, email, country) = (server.contact.company, "", Country?.none)
    while !words.isEmpty {
      let word = try words.next("a property")
      switch word.text {
      case "activated": server.isActivated = true
      case "never-activated": (server.isActivated, server.issued, server.available) = (false, 0, 0)
      case "issued": server.issued = try words.next("a number", Self.count)
      case "available": server.available = try words.next("a number", Self.count)
      case "company": company = try words.next("a company").text
      case "email": email = try words.next("an e-mail address").text
      case "country": country = try words.next("a country, as GB") { Country($0) }
      default:
        throw LineWords.Fault(
          column: word.column,
          message:
            "Expected activated, never-activated, issued, available, company, email or country; "
            + "found “\(word.text)”")
      }
    }
    server.contact = Contact(
      firstName: server.contact.firstName, lastName: server.contact.lastName, company: company,
      email: email, country: country)
    return server
  }

  private static func count(_ text: String) -> Int? {
    Int(text).flatMap { (0...99_999).contains($0) ? $0 : nil }
  }

  /// `81459-123-4567890-12309  id SIM01-…  licenses 40  company "Contoso Ltd"  deactivated 2026-11-22`
  private func registration(
    _ words: inout LineWords
  ) throws(LineWords.Fault) -> Registration {
    let productID = try words.next("a product ID") { try? ProductID(parsing: $0) }
    var registration = Registration(
      productID: productID, licenseServerID: nil, company: "Example Company", licenses: 0,
      enrolledAt: clock)
    while !words.isEmpty {
      let word = try words.next("a property")
      switch word.text {
      case "id":
        registration.licenseServerID = try words.next("a license server ID") {
          try? LicenseServerID(parsing: $0)
        }
      case "licenses":
        // Totals grow with every installation, beyond what a new server can have.
        registration.licenses = try words.next("a number") { Int($0).flatMap { $0 < 0 ? nil : $0 } }
      case "company": registration.company = try words.next("a company").text
      case "deactivated":
        registration.state = .deactivated(
          since: try words.next("a time, as 2026-11-22T10:00:00Z") { UTCTime($0) })
      default:
        throw LineWords.Fault(
          column: word.column,
          message: "Expected id, licenses, company or deactivated; found “\(word.text)”")
      }
    }
    return registration
  }

  /// `deactivate 1234-5671  at 2026-11-22T10:00:00Z`, with `reason`, `unissued`, or the parts of an order.
  private func answer(_ words: inout LineWords) throws(LineWords.Fault) -> Answer {
    let operation = try words.next(String.alternatives(Operation.allCases.map(\.rawValue))) {
      Operation(rawValue: $0)
    }
    let number = try words.next("a request number") { try? RequestNumber(parsing: $0) }
    var (time, reason, unissued) = (clock, ReactivationReason?.none, UnissuedCount?.none)
    var order = OrderWords()
    while !words.isEmpty {
      let word = try words.next("a property")
      switch word.text {
      case "at": time = try words.next("a time, as 2026-11-22T10:00:00Z") { UTCTime($0) }
      case "reason": reason = try words.next("a reason") { ReactivationReason(rawValue: $0) }
      case "unissued":
        unissued = try words.next("a number") { try? UnissuedCount(parsing: $0) }
      default:
        if try order.take(word.text, &words) { continue }
        throw LineWords.Fault(
          column: word.column,
          message:
            "Expected at, reason, unissued, program, number, authorization, product or count; "
            + "found “\(word.text)”")
      }
    }
    guard order == OrderWords() || order.order != nil else {
      throw LineWords.Fault(
        column: words.column,
        message: "Expected a whole order: program, number, product and a count that can be ordered")
    }
    return Answer(
      operation, requestNumber: number, answeredAt: time, reason: reason, unissued: unissued,
      order: order.order)
  }
}
