internal import Certificates
internal import Codes
internal import LicensingWizard

/// Certificates that are not as they should be.
extension Stage {
  /// One byte of it is another.
  mutating func damageCertificate() throws -> String {
    try replaceCertificate("certificate damaged") { _, bytes in
      var bytes = bytes
      // The last byte is of the signature: all can still be read, and is not believed.
      bytes[bytes.index(before: bytes.endIndex)] ^= 1
      return bytes
    }
    return "The certificate of \(name) is damaged: it must be reactivated."
  }

  mutating func expireCertificate() throws -> String {
    let end = time.advanced(by: .seconds(-1))
    try endCertificate("certificate expired", at: end)
    return "The certificate of \(name) expired on \(end.day): it must be reactivated."
  }

  mutating func expiringCertificate(days: Int) throws -> String {
    try endCertificate(
      "certificate near its end", at: time.advanced(by: .seconds(days * 86_400 + 1)))
    return "The certificate of \(name) expires in \(days) \(days == 1 ? "day" : "days")."
  }

  mutating func earlyCertificate() throws -> String {
    let (certificates, start) = (certificates, time.advanced(by: .seconds(86_400)))
    try replaceCertificate("certificate not yet valid") { server, _ in
      try Validity.twoYears(from: start).flatMap { try certificates.issue(to: server, $0) }
    }
    return "The certificate of \(name) is not valid before \(start.day): check the clock."
  }

  /// The server is reactivated since the private key of its certificate was compromised, and has that
  /// one again.
  mutating func compromisedCertificate() throws -> String {
    try reactivate(.privateKeyCompromised)
    let (certificates, time) = (certificates, time)
    try replaceCertificate("compromised certificate put back") { server, _ in
      try server.distrusted.last
        ?? Validity.twoYears(from: time).flatMap {
          try certificates.issue(to: server, $0, age: 1)
        }
    }
    return "\(name) was reactivated since its private key was compromised, and has its old "
      + "certificate again: it is not trusted."
  }

  /// The certificate has the key of another computer.
  mutating func redeployed() throws -> String {
    let (certificates, time) = (certificates, time)
    let elsewhere = KeySeed.random(using: &generator)
    // A first octet of 1 makes it positive and in its shortest form, whatever follows.
    let serial = CertificateSerial(
      bytes: [1] + KeySeed.random(using: &generator).bytes.prefix(15))
    try replaceCertificate("redeployed on new hardware") { server, _ in
      guard let id = server.licenseServerID, let validity = Validity.twoYears(from: time),
        let serial
      else { return nil }
      return try certificates.authority.issue(
        CertificateRequest(
          licenseServerID: id, productID: server.productID, name: server.name.text,
          company: server.contact.company, serial: serial, keySeed: elsewhere,
          validity: validity))
    }
    return
      "\(name) runs on new hardware, whose key is not that of its certificate: reactivate it, for "
      + "the reason server-redeployed."
  }

  /// The certificate holds through this time.
  private mutating func endCertificate(_ what: String, at end: UTCTime) throws {
    let certificates = certificates
    try replaceCertificate(what) { server, _ in
      try Validity(from: end.advanced(by: .seconds(-730 * 86_400)), through: end).flatMap {
        try certificates.issue(to: server, $0)
      }
    }
  }

  /// Gives the server another certificate, and has it checked.
  ///
  /// - Parameter make: makes DER out of the server and the certificate that it has; `nil` when the dates
  ///   cannot be.
  private mutating func replaceCertificate(
    _ what: String, _ make: (LicenseServer, [UInt8]) throws -> [UInt8]?
  ) throws {
    let (server, time) = (try activated.server, time)
    guard let old = server.certificate?.bytes else {
      throw StagingRefusal("\(name) has no certificate, so this cannot be set up.")
    }
    guard let new = try make(server, old) else {
      throw StagingRefusal(
        "No certificate can have the dates that this needs: they must be in the years 1970 to 9999. "
          + "Choose another time with --now.")
    }
    try changeSite(what) { server, _ in
      // Unless it is known to be distrusted, what it is worth is found when it is checked, and logged.
      server.keep(ServerCertificate(bytes: new, .valid(until: time)))
      guard server.certificate?.verdict == .distrusted else { return }
      server.events.append(
        LoggedEvent(
          at: time, .certificateBad,
          LicenseServer.Lapse.certificateDistrusted.loggedSentence(of: server.name)))
    }
    try certify()
  }
}
