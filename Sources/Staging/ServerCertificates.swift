public import Certificates
public import Codes
public import LicensingWizard

/// Makes and checks the X.509 certificates of a site's license servers.
///
/// Key seed and serial follow from the simulation key, the product ID and the number of the request
/// that gave the server its certificate, so no private key is kept anywhere: whoever has the simulation
/// key can make it again. A restored backup counts again, but draws another request number: its next
/// certificate has a key and a serial that none had before.
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

  /// - Parameter age: which of the server's certificates: 0 for the one that it should have now, 1 for
  ///   the one before.
  /// - Returns: DER; `nil` while the server was never activated.
  /// - Throws: `IssuingError`.
  func issue(
    to server: LicenseServer, _ validity: Validity, age: Int = 0
  ) throws -> [UInt8]? {
    guard let id = server.licenseServerID else { return nil }
    let request = server.certifyingRequests.dropLast(age).last
    guard let serial = serial(of: server, request), let seed = keySeed(of: server, request) else {
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
      let seed = keySeed(of: server, server.certifyingRequests.last)
    else { return nil }
    let requests = server.certifyingRequests
    // The compromised key is that of the certificate before.
    let compromised = zip([nil] + requests, requests)
      .filter { $1.reason == .privateKeyCompromised }
      .compactMap { keySeed(of: server, $0.0)?.fingerprint }
    return ServerCertificate.Verdict(
      authority.check(
        bytes, of: id, key: seed.fingerprint, distrusted: Set(compromised), at: time))
  }

  /// - Parameter request: what gave the certificate; `nil` for one that the server was added with.
  private func keySeed(of server: LicenseServer, _ request: Request?) -> KeySeed? {
    KeySeed(bytes: digest("certificate key", server, request))
  }

  private func serial(of server: LicenseServer, _ request: Request?) -> CertificateSerial? {
    // A first octet of 1 makes it positive and in its shortest form, whatever follows.
    CertificateSerial(bytes: [1] + digest("certificate serial", server, request).prefix(15))
  }

  private func digest(_ purpose: String, _ server: LicenseServer, _ request: Request?) -> [UInt8] {
    let fields = [server.productID.canonical, request?.number.canonical ?? "0"]
    return MessageCode(purpose, fields, key: key).digest
  }
}

extension ServerCertificate.Verdict {
  /// The site knows one word for what is not its certificate at all.
  init(_ verdict: CertificateVerdict) {
    self =
      switch verdict {
      case .valid(let end): .valid(until: end)
      case .notYetValid(let first): .notYetValid(from: first)
      case .expired(let end): .expired(at: end)
      case .damaged, .wrongServer: .damaged
      case .wrongKey: .wrongKey
      case .distrusted: .distrusted
      }
  }
}
