import Foundation
import Testing

/// The certificates that the commands keep and print, as openssl reads them: README and gate install it.
struct CertificateCommandTests {
  private static let openssl = "/usr/bin/openssl"
  static var hasOpenSSL: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

  private func openssl(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.openssl)
    process.arguments = arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// The files of the certificate and of its CA.
  private func files(of stage: Stage) throws -> (certificate: String, ca: String) {
    let (certificate, ca) = (
      stage.program.home.file("server.pem"), stage.program.home.file("ca.pem")
    )
    try stage.done("server", "certificate", Stage.server)
      .write(to: certificate, atomically: true, encoding: .utf8)
    try stage.done("server", "certificate", Stage.server, "--ca")
      .write(to: ca, atomically: true, encoding: .utf8)
    return (certificate.path, ca.path)
  }

  private static let morning = "1795424400"

  @Test("openssl verifies the certificate with the CA", .enabled(if: hasOpenSSL))
  func verify() throws {
    let stage = try Stage.activated()
    let (certificate, ca) = try files(of: stage)
    let checked = try openssl(
      "verify", "-x509_strict", "-attime", Self.morning, "-CAfile", ca, certificate)
    #expect(checked.status == 0, "\(checked.output)")
    let read = try openssl("x509", "-in", certificate, "-noout", "-subject", "-enddate")
    #expect(read.output.contains("TS-LICENSE-01"))
    #expect(read.output.contains("SIM01-"))
    #expect(read.output.contains("notAfter=Nov 22 08:59:59 2028 GMT"), "\(read.output)")
  }

  @Test("openssl refuses a certificate that was damaged", .enabled(if: hasOpenSSL))
  func damaged() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "damage-certificate", Stage.server)
    let (certificate, ca) = try files(of: stage)
    #expect(
      try openssl("verify", "-attime", Self.morning, "-CAfile", ca, certificate).status == 2)
  }

  @Test("A reactivation makes another certificate, and an older backup of it is found out")
  func another() throws {
    let stage = try Stage.activated()
    let first = try stage.done("server", "certificate", Stage.server)
    try stage.done(
      "wizard", "reactivate", Stage.server, "--method", "internet", "--reason",
      "certificate-expired")
    let second = try stage.done("server", "certificate", Stage.server)
    #expect(first != second)
    #expect(try stage.done("server", "certificate", Stage.server) == second)
  }

  @Test("After a compromise the old certificate is never trusted again")
  func compromised() throws {
    var stage = try Stage.activated()
    let old = try stage.done("server", "certificate", Stage.server)
    try stage.done("stage", "compromised-certificate", Stage.server)
    #expect(try stage.done("server", "certificate", Stage.server) == old)
    for day in ["2026-11-23", "2027-01-01"] {
      stage.now = day
      #expect(
        try stage.done("server", "show", Stage.server).contains(
          "! Reactivate it now: its certificate is not trusted any more, since its private key was "
            + "compromised. Clients get temporary licenses only.\n"))
    }
    try stage.done(
      "wizard", "reactivate", Stage.server, "--method", "internet", "--reason",
      "private-key-compromised")
    #expect(try stage.done("server", "certificate", Stage.server) != old)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: true, finding: "in-order"))
  }

  @Test("Time alone ends a certificate: it is checked at every start, and event 17 says so once")
  func expired() throws {
    var stage = try Stage.activated()
    stage.now = "2028-11-22 09:00"
    for _ in 1...2 {
      #expect(
        try stage.done("server", "show", Stage.server).contains(
          "! Reactivate it now: its certificate expired on 2028-11-22. Clients get temporary "
            + "licenses only.\n"))
    }
    let events = try stage.done("server", "events", Stage.server)
    #expect(events.components(separatedBy: "  17  ").count == 2, "\(events)")
  }

  @Test("A server that was never activated has no certificate")
  func none() throws {
    let stage = try Stage.neverActivated()
    #expect(
      try stage.refusal("server", "certificate", Stage.server)
        == "TS-LICENSE-01 has no certificate: it was never activated. Activate it first.")
  }
}
