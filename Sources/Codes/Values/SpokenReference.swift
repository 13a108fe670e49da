/// The reference that ends a spoken confirmation: 6 characters, said in the ICAO spelling alphabet.
///
/// Five of MAC over the grant, and one check character by ISO 7064 Mod 37,36 over those five.
///
/// Known answer: the key and the grant of `ConfirmationCode`'s, but for reactivation, give 9Y0C4H.
public struct SpokenReference: CanonicalCode, Confirming {
  /// The 6 characters, upper case.
  public let canonical: String

  /// - Throws: `CodeError` when the text is not a sound reference. Words of the spelling alphabet are
  ///   not read here: this is what people type after they heard them.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    let typed = try CodeKind.spokenReference.characters(in: text, count: 6)
    guard let sound = typed.soundReading(after: 0) else {
      throw CodeError(.spokenReference, .checkFails)
    }
    canonical = sound.text
  }

  public init(confirming grant: Grant, key: SimulationKey) {
    var code = MessageCode(CodeKind.spokenReference.rawValue, grant.fields, key: key).characters(5)
    code.append(Mod37.checkCharacter(of: code))
    canonical = code.text
  }

  public func confirms(_ grant: Grant, key: SimulationKey) -> Bool {
    isSameInConstantTime(canonical, SpokenReference(confirming: grant, key: key).canonical)
  }

  /// Digits as words, letters by the ICAO alphabet: `"Tango seven Kilo, …"`.
  public var spoken: String {
    Spelling.spoken(canonical.grouped([3, 3], separator: "-").split(separator: "-"))
  }
}

extension SpokenReference: CustomStringConvertible {
  public var description: String { canonical }
}

/// What the Clearinghouse says when a server is reactivated.
public struct SpokenConfirmation: Hashable, Sendable {
  /// Licenses that clients hold and that remain valid: the vendor's total less the unissued ones.
  public var issuedLicenses: Int
  /// Licenses that no client holds; they must be reissued before they can be handed out.
  public var licensesToReissue: Int
  public var reference: SpokenReference

  public init(issuedLicenses: Int, licensesToReissue: Int, reference: SpokenReference) {
    self.issuedLicenses = issuedLicenses
    self.licensesToReissue = licensesToReissue
    self.reference = reference
  }
}
