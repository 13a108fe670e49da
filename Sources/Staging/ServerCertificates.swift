public import Certificates
public import Codes
public import LicensingWizard

/// Makes and checks the X.509 certificates of a site's license servers.
///
/// Key seed and serial follow from the simulation key, the product ID and the number of the
/// certificate, so no private key is kept anywhere: whoever has the simulation key can make it again.
public struct ServerCertificates: Sendable {
  /// What signs them.
  public let authority: CertificateAuthority
  let key: SimulationKey

  /// - Throws: `IssuingError` when the authority cannot be made; no simulation key is known to do so.
  public init(key: SimulationKey) throws(IssuingError) {
    self.key = key
    authority = try CertificateAuthority(key: key)
  }

  /// Makes the certificate of every server that needs one, and notes what is found when the others are
  /// checked. A server whose state is not known is left alone, and one that the time allows none, since
  /// it is not in the years 1970 to 9999, stays without.
  ///
  /// - Throws: `IssuingError`, or what the ledger throws.
  public func bringUpToDate(
    _ console: inout LicensingConsole<some SiteLedger>, at time: UTCTime
  ) throws {
    for server in try console.ledger.servers() where !server.isStateUnknown {
      if server.needsCertificate {
        guard let validity = Validity.twoYears(from: time),
          let bytes = try issue(to: server, validity)
        else { continue }
        try console.keep(
          ServerCertificate(bytes: bytes, .valid(until: validity.through)), on: server.name,
          at: time)
      } else if let verdict = verdict(on: server, at: time) {
        try console.judge(verdict, of: server.name, at: time)
      }
    }
  }

  /// - Parameter number: which of the server's certificates; `nil` for the one that it should have now.
  /// - Returns: DER; `nil` while the server was never activated.
  /// - Throws: `IssuingError`.
  func issue(
    to server: LicenseServer, _ validity: Validity, number: Int? = nil
  ) throws -> [UInt8]? {
    guard let id = server.licenseServerID else { return nil }
    let number = number ?? server.certificateNumber
    guard let serial = serial(of: server, number), let seed = keySeed(of: server, number) else {
      return nil
    }
    return try authority.issue(
      CertificateRequest(
        licenseServerID: id, productID: server.productID, name: server.name.text,
        company: server.contact.company, serial: serial, keySeed: seed, validity: validity))
  }

  /// `nil` when there is nothing to check.
  func verdict(
    on server: LicenseServer, at time: UTCTime
  ) -> ServerCertificate.Verdict? {
    guard let bytes = server.certificate?.bytes, let id = server.licenseServerID,
      let seed = keySeed(of: server, server.certificateNumber)
    else { return nil }
    let compromised = server.compromisedCertificates.compactMap {
      keySeed(of: server, $0)?.fingerprint
    }
    return ServerCertificate.Verdict(
      authority.check(
        bytes, of: id, key: seed.fingerprint, distrusted: Set(compromised), at: time))
  }

  private func keySeed(of server: LicenseServer, _ number: Int) -> KeySeed? {
    KeySeed(bytes: digest("certificate key", server, number))
  }

  private func serial(of server: LicenseServer, _ number: Int) -> CertificateSerial? {
    // A first octet of 1 makes it positive and in its shortest form, whatever follows.
    CertificateSerial(bytes: [1] + digest("certificate serial", server, number).prefix(15))
  }

  private func digest(_ purpose: String, _ server: LicenseServer, _ number: Int) -> [UInt8] {
    MessageCode(purpose, [server.productID.canonical, String(number)], key: key).digest
  }
}

extension LicenseServer {
  /// The numbers of the certificates whose private key was compromised: each is the one before the
  /// reactivation that gave this reason.
  fileprivate var compromisedCertificates: [Int] {
    let certified = requests.filter { request in
      guard case .completed = request.status else { return false }
      return request.operation == .activate || request.operation == .reactivate
    }
    return certified.enumerated().filter { $0.element.reason == .privateKeyCompromised }
      .map(\.offset)
  }
}

extension ServerCertificate.Verdict {
  /// The site knows one word for all that makes a certificate worthless.
  init(_ verdict: CertificateVerdict) {
    self =
      switch verdict {
      case .valid(let end): .valid(until: end)
      case .notYetValid(let first): .notYetValid(from: first)
      case .expired(let end): .expired(at: end)
      case .damaged, .wrongServer, .wrongKey: .damaged
      case .distrusted: .distrusted
      }
  }
}
