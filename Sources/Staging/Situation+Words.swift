extension Situation {
  /// Reads the words that `licenseline stage` takes, without the server's name: `vendor-total 12`, or
  /// `expiring-certificate --days 10`, or `--days=10`.
  ///
  /// - Throws: `SituationFault`, with what was found and expected, and where.
  public init(parsing words: [String]) throws(SituationFault) {
    guard let name = words.first else {
      throw SituationFault("No situation is named. \(Self.expectedNames)", at: 0)
    }
    guard let usual = Self.all.first(where: { $0.name == name }) else {
      throw SituationFault(
        "“\(SituationFault.shown(name))” is no situation. \(Self.expectedNames)", at: 0)
    }
    var rest = SituationArguments(words)
    switch usual {
    case .expiringCertificate:
      if let days = try rest.option(Self.daysOption, needs: "a number \(Self.daysLeft.words)") {
        self = .expiringCertificate(
          days: try days.number { Self.unlikely(days: $0, at: days.place) })
      } else {
        self = usual
      }
    case .vendorCompany:
      let company = try rest.option(Self.companyOption, needs: "the name of a company")
      self = company.map { .vendorCompany($0.text) } ?? usual
    case .unknownState:
      self = .unknownState(isKnown: rest.flag(Self.knownFlag))
    case .vendorTotal:
      guard let total = rest.next() else {
        throw Self.unlikely(total: "nothing", at: words.endIndex)
      }
      self = .vendorTotal(try total.number { Self.unlikely(total: $0, at: total.place) })
    default:
      self = usual
    }
    if let stray = rest.next() {
      throw SituationFault(
        "“\(SituationFault.shown(stray.text))” is too much for \(name), which takes \(takes).",
        at: stray.place)
    }
    if let fault {
      throw SituationFault(fault.description, at: words.index(before: words.endIndex))
    }
  }

  /// As `init(parsing:)` reads it.
  public var words: [String] {
    switch self {
    case .expiringCertificate(let days): [name, Self.daysOption, String(days)]
    // What begins with a hyphen would be taken for another option.
    case .vendorCompany(let company) where company.hasPrefix("-"):
      [name, "\(Self.companyOption)=\(company)"]
    case .vendorCompany(let company): [name, Self.companyOption, company]
    case .vendorTotal(let total): [name, String(total)]
    case .unknownState(isKnown: true): [name, Self.knownFlag]
    default: [name]
    }
  }

  /// Checks that its numbers are in their ranges.
  ///
  /// - Throws: `SituationFault`, with the place in `words`.
  public func check() throws(SituationFault) {
    if let fault { throw fault }
  }

  private var fault: SituationFault? {
    switch self {
    case .expiringCertificate(let days) where !Self.daysLeft.contains(days):
      Self.unlikely(days: String(days), at: 2)
    case .vendorTotal(let total) where !Self.totals.contains(total):
      Self.unlikely(total: String(total), at: 1)
    default: nil
    }
  }

  private static let daysOption = "--days"
  private static let companyOption = "--company"
  private static let knownFlag = "--known"

  private static var expectedNames: String { "Expected one of: \(names.joined(separator: ", "))." }

  private var takes: String {
    switch self {
    case .expiringCertificate: "\(Self.daysOption) once, with a number \(Self.daysLeft.words)"
    case .vendorCompany: "\(Self.companyOption) once, with the name of a company"
    case .vendorTotal: "one number \(Self.totals.words)"
    case .unknownState: "\(Self.knownFlag) once"
    default: "no more words"
    }
  }

  private static func unlikely(days found: String, at place: Int) -> SituationFault {
    SituationFault("\(daysOption) is a number \(daysLeft.words); found \(found).", at: place)
  }

  private static func unlikely(total found: String, at place: Int) -> SituationFault {
    SituationFault("Expected a number \(totals.words); found \(found).", at: place)
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { "from \(lowerBound) to \(upperBound)" }
}
