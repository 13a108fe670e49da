/// An ID that the Clearinghouse issues: 35 characters in seven groups of five.
///
/// The first group is fixed and holds characters that no real product key has, so that nothing printed
/// here can be taken for one. Then 17 characters of serial, 12 of MAC over the owner and the serial,
/// and one check character by ISO 7064 Mod 37,36 over the 34 before it. Serial and MAC use only
/// characters that are not confused in print, so I, L and O typed there are read as 1, 1 and 0; in the
/// first group, which is known, 1, I and L are taken for one another, and 0 and O.
///
/// Known answer: key 00 01 02 … 1f, product ID 81459-123-4567890-12309 and serial 0123456789ABCDEFG
/// give the license server ID SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9.
public struct IssuedID<Form: IssuedIDForm>: CanonicalCode {
  /// The 35 characters run together, upper case.
  public let canonical: String

  private init(unchecked canonical: String) {
    self.canonical = canonical
  }

  /// - Throws: `CodeError` when the text is not a sound ID of this kind. Lower case, spaces and
  ///   hyphens are taken as people type them. A sound ID need not be genuine: see `isGenuine`.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    var typed = try Form.kind.characters(in: text, count: 35)
    let prefix = typed.prefix(Form.prefix.count).map(\.character)
    guard Form.canBegin(with: String(prefix)) else {
      if let other = CodeKind(ofIssuedID: text), other != Form.kind {
        throw CodeError(Form.kind, .otherKind(other))
      }
      throw CodeError(Form.kind, .wrongPrefix(found: String(prefix), expected: Form.prefix))
    }
    typed.replaceSubrange(0..<prefix.count, with: Form.prefix.compactMap { Alphanumeric($0) })
    guard let sound = typed.soundReading(after: prefix.count) else {
      throw CodeError(Form.kind, .checkFails)
    }
    self.init(unchecked: sound.text)
  }

  /// A new ID for `owner`: the serial is drawn, the rest follows from it.
  public static func issue(
    to owner: Form.Owner, key: SimulationKey, using generator: inout some RandomNumberGenerator
  ) -> Self {
    let serial = (0..<serialLength).map { _ in
      Alphanumeric.unmistakable[Int.random(in: 0..<32, using: &generator)]
    }
    return Self(serial: serial, owner: owner, key: key)
  }

  /// The ID for `owner` that always follows from the same fields: the serial is 12 and 5 characters of
  /// two MACs over `serial 1` and `serial 2`, the owner, and the fields.
  init(to owner: Form.Owner, for fields: [String], key: SimulationKey) {
    let parts = ["serial 1", "serial 2"].map { part in
      MessageCode(Form.kind.rawValue, [part, owner.canonical] + fields, key: key).characters(12)
    }
    self.init(
      serial: Array(parts.joined().prefix(Self.serialLength)), owner: owner, key: key)
  }

  private init(serial: [Alphanumeric], owner: Form.Owner, key: SimulationKey) {
    let code = Self.messageCode(serial: serial.text, owner: owner, key: key)
    let characters = Form.prefix.compactMap { Alphanumeric($0) } + serial + code
    self.init(unchecked: (characters + [Mod37.checkCharacter(of: characters)]).text)
  }

  /// Whether the ID was issued to `owner` under `key`, by its MAC, compared in constant time.
  public func isGenuine(for owner: Form.Owner, key: SimulationKey) -> Bool {
    let body = canonical.dropFirst(Form.prefix.count)
    let serial = String(body.prefix(Self.serialLength))
    let code = String(body.dropFirst(Self.serialLength).prefix(Self.codeLength))
    return isSameInConstantTime(
      code, Self.messageCode(serial: serial, owner: owner, key: key).text)
  }

  private static var serialLength: Int { 17 }
  private static var codeLength: Int { 12 }

  private static func messageCode(
    serial: String, owner: Form.Owner, key: SimulationKey
  ) -> [Alphanumeric] {
    MessageCode(Form.kind.rawValue, [owner.canonical, serial], key: key).characters(codeLength)
  }

  /// As it is spelt over the telephone: digits as words, letters by the ICAO alphabet.
  public var spoken: String { Spelling.spoken(description.split(separator: "-")) }
}

extension IssuedID: CustomStringConvertible {
  /// `SIM01-…`, seven groups of five.
  public var description: String {
    canonical.grouped(Array(repeating: 5, count: 7), separator: "-")
  }
}

/// What the Clearinghouse gives a license server when it is activated.
public typealias LicenseServerID = IssuedID<LicenseServerForm>

/// What the Clearinghouse gives for licenses that are installed or reissued.
public typealias LicensePackID = IssuedID<LicensePackForm>

/// Which ID an `IssuedID` is: its first group, its name, and what it is issued to.
public protocol IssuedIDForm: Hashable, Sendable {
  associatedtype Owner: CanonicalCode
  static var kind: CodeKind { get }
  static var prefix: String { get }
}

extension IssuedIDForm {
  /// Whether such an ID, as people type it, can begin with this text, of 5 characters at most.
  public static func canBegin(with text: String) -> Bool {
    let typed = text.map { Alphanumeric(typed: $0)?.unmistaken }
    return typed == prefix.prefix(typed.count).map { Alphanumeric($0)?.unmistaken }
  }
}

public enum LicenseServerForm: IssuedIDForm {
  public typealias Owner = ProductID
  public static let kind = CodeKind.licenseServerID
  public static let prefix = "SIM01"
}

public enum LicensePackForm: IssuedIDForm {
  public typealias Owner = LicenseServerID
  public static let kind = CodeKind.licensePackID
  public static let prefix = "SIM02"
}

/// A code with one canonical text, by which it is equal, stored and signed.
public protocol CanonicalCode: Hashable, Sendable {
  /// Without separators, upper case.
  var canonical: String { get }
}
