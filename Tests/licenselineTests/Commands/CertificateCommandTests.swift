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

  @Test("The CA needs no server, and a certificate does")
  func authority() throws {
    let stage = try Stage.activated()
    let ca = try stage.done("server", "certificate", "--ca")
    #expect(ca == (try stage.done("server", "certificate", Stage.server, "--ca")))
    #expect(
      try Stage.neverActivated().done("server", "certificate", "--ca").hasPrefix("-----BEGIN"))
    let outcome = try stage.run("server", "certificate")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "Expected the name of a license server, or --ca for the certificate of the CA."))
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

  @Test(
    "After a restored backup the next certificate has a key and a serial that none had before",
    .enabled(if: hasOpenSSL))
  func restored() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "backup")
    let found = try (0..<2).map { _ in
      try stage.done(
        "wizard", "reactivate", Stage.server, "--method", "internet", "--reason",
        "certificate-expired")
      let (certificate, _) = try files(of: stage)
      try stage.done("stage", "restore-backup")
      return [
        try openssl("x509", "-in", certificate, "-noout", "-serial").output,
        try openssl("x509", "-in", certificate, "-noout", "-pubkey").output,
      ]
    }
    #expect(found[0][0].hasPrefix("serial=01"))
    #expect(found[0][1].hasPrefix("-----BEGIN PUBLIC KEY-----"))
    #expect(found[0][0] != found[1][0])
    #expect(found[0][1] != found[1][1])
  }

  @Test("A compromise that a restored backup knows nothing of is told by the doctor")
  func compromiseForgotten() throws {
    let stage = try Stage.activated()
    let reactivate = [
      "wizard", "reactivate", Stage.server, "--method", "internet", "--reason",
      "private-key-compromised",
    ]
    let old = try stage.done("server", "certificate", Stage.server)
    try stage.done("stage", "backup")
    #expect(try stage.run(reactivate).status == 0)
    try stage.done("stage", "restore-backup")
    #expect(try stage.done("server", "certificate", Stage.server) == old)
    #expect(
      try stage.doctor().finding == Stage.Finding(agrees: false, finding: "compromise-unknown"))
    #expect(try stage.run(reactivate).status == 0)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: true, finding: "in-order"))
    #expect(try stage.done("server", "certificate", Stage.server) != old)
  }

  /// What the real library makes and finds, the clock moved from one thing to the next.
  @Test("A server's certificates through two years and more")
  func twoYears() throws {
    struct Shown: Decodable {
      let certificate: String?
    }
    let activate = ["activate"]
    let reactivate = { (reason: String) in ["reactivate", "--reason", reason] }
    // When, what is done, what is then found of the certificate, and of both sides.
    let steps: [(String, [String], String?, String)] = [
      ("2026-11-22", [], nil, "never-activated"),
      ("2026-11-23 09:00", activate, "valid", "in-order"),
      ("2026-11-22 23:59", [], "not-yet-valid", "lapsed"),
      ("2027-11-23 09:00", [], "valid", "in-order"),
      ("2027-11-24 09:00", [], "valid", "lapsed"),
      ("2027-11-24 09:00", reactivate("registration-expired"), "valid", "in-order"),
      ("2028-03-01 09:00", reactivate("private-key-compromised"), "valid", "in-order"),
      ("2029-02-28 09:00", reactivate("server-upgraded"), "valid", "in-order"),
      ("2030-02-28 23:59", [], "valid", "in-order"),
      ("2031-02-28T08:59:59Z", [], "valid", "lapsed"),
      ("2031-02-28T09:00:00Z", [], "expired", "lapsed"),
      ("2031-02-28T09:00:00Z", reactivate("certificate-expired"), "valid", "in-order"),
    ]
    var stage = try Stage.neverActivated()
    var certificates: [String] = []
    for (now, operation, verdict, finding) in steps {
      stage.now = now
      if let name = operation.first {
        let outcome = try stage.run(
          ["wizard", name, Stage.server, "--method", "internet"] + operation.dropFirst())
        #expect(outcome.status == 0, "\(now): \(outcome.errors)")
        certificates.append(try stage.done("server", "certificate", Stage.server))
      }
      let json = try stage.done("server", "show", Stage.server, "--json")
      let shown = try JSONDecoder().decode(Shown.self, from: Data(json.utf8))
      #expect(shown.certificate == verdict, "\(now)")
      #expect(
        try stage.doctor().finding == Stage.Finding(agrees: true, finding: finding), "\(now)")
    }
    #expect(Set(certificates).count == 5)
  }
}
