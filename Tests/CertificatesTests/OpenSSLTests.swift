import Certificates
import Codes
import Foundation
import Samples
import Testing

/// The certificates, as a program of other authors reads them. Without openssl in PATH the run says
/// that these tests were skipped, and why.
@Suite(.enabled(if: OpenSSL.path != nil, "openssl is not in PATH: install it to run this suite"))
struct OpenSSLTests {
  @Test("openssl x509 reads a server's certificate")
  func text() throws {
    let openssl = try OpenSSL()
    let certified = try Certified.knownAnswer()
    let pem = CertificateAuthority.pem(try certified.issue())
    let read = try openssl.run(
      "x509", "-text", "-noout", "-nameopt", "RFC2253", "-fingerprint", "-sha256", input: pem)
    #expect(read.status == 0)
    let lines = read.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      [
        "Version: 3 (0x2)", "Serial Number: 66051 (0x10203)", "Signature Algorithm: ED25519",
        "Issuer: CN=LicenseLine simulation CA (valid nowhere)",
        "Not Before: Nov 23 09:00:00 2026 GMT", "Not After : Nov 22 08:59:59 2028 GMT",
        "Subject: serialNumber=SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9,CN=TS-LICENSE-01,"
          + "O=Contoso Ltd",
        "Public Key Algorithm: ED25519", "X509v3 Basic Constraints: critical", "CA:FALSE",
        "X509v3 Key Usage: critical", "Digital Signature", "X509v3 Extended Key Usage:",
        "TLS Web Client Authentication",
        "URI:urn:example:licenseline:product-id:81459-123-4567890-12309",
        "sha256 Fingerprint="
          + "E5:0F:D7:46:45:ED:3F:3F:20:E1:2E:B5:E5:E9:56:0E:"
          + "A4:60:99:DA:8A:75:80:81:04:0D:A1:F0:ED:CE:77:AD",
      ].filter { !lines.contains($0) } == [])
  }

  // The last second itself is left out: for X509_cmp_time(3) a time that is reached has passed, so
  // OpenSSL 3 ends a validity one second before RFC 5280 §4.1.2.5 does.
  @Test(
    "openssl verify agrees on the dates, by its strict rules for RFC 5280 too",
    arguments: [(-1, false), (0, true), (730 * 86_400 - 2, true), (730 * 86_400, false)])
  func borders(offset: Int, isValid: Bool) throws {
    let certified = try Certified()
    let outcome = try OpenSSL().verify(
      try certified.issue(), under: certified.authority,
      at: Sample.morning.seconds + Int64(offset))
    #expect(outcome.status == (isValid ? 0 : 2))
    #expect(outcome.output.contains("OK") == isValid)
  }

  @Test("openssl verify takes years of both forms, through 9999")
  func farYears() throws {
    var certified = try Certified()
    for from in [0, 2_524_607_999, 2_524_608_000, 253_402_300_798] as [Int64] {
      certified.request.validity = try #require(.twoYears(from: .init(seconds: from)))
      let outcome = try OpenSSL().verify(
        try certified.issue(), under: certified.authority, at: from)
      #expect(outcome.status == 0)
    }
  }

  @Test("openssl verify refuses the CA of another key")
  func otherAuthority() throws {
    let certified = try Certified()
    let outcome = try OpenSSL().verify(
      try certified.issue(), under: CertificateAuthority(key: Sample.otherKey),
      at: Sample.morning.seconds)
    #expect(outcome.status == 2)
  }

  @Test("openssl verify takes the longest names, and the longest serial")
  func longest() throws {
    var certified = try Certified()
    certified.request.name = String(repeating: "\u{10348}", count: 65)
    certified.request.company = certified.request.name
    certified.request.serial = try #require(
      CertificateSerial(bytes: [0x7f] + Array(repeating: 0xff, count: 19)))
    let outcome = try OpenSSL().verify(
      try certified.issue(), under: certified.authority, at: Sample.morning.seconds)
    #expect(outcome.status == 0)
  }

  @Test("openssl computes the same fingerprint of a key")
  func fingerprint() throws {
    let openssl = try OpenSSL()
    let certified = try Certified()
    let key = try openssl.run(
      "x509", "-pubkey", "-noout", input: CertificateAuthority.pem(try certified.issue()))
    try Data(key.output.utf8).write(to: openssl.file("key.pem"))
    _ = try openssl.run(
      "pkey", "-pubin", "-in", openssl.file("key.pem").path, "-outform", "der", "-out",
      openssl.file("key.der").path)
    let digest = try openssl.run("dgst", "-sha256", "-r", openssl.file("key.der").path)
    #expect(digest.output.prefix(64) == certified.request.keySeed.fingerprint.description)
  }
}

/// The openssl that is first in PATH, and a folder of its own for one test.
private final class OpenSSL {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/openssl" }.first(where: FileManager.default.isExecutableFile)

  private let executable: URL
  private let folder: URL

  init() throws {
    executable = URL(fileURLWithPath: try #require(Self.path))
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("certificates-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    // Nothing can be done about what stays behind.
    try? FileManager.default.removeItem(at: folder)
  }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func verify(
    _ der: [UInt8], under authority: CertificateAuthority, at seconds: Int64
  ) throws -> (status: Int32, output: String) {
    try Data(authority.pem.utf8).write(to: file("ca.pem"))
    try Data(CertificateAuthority.pem(der).utf8).write(to: file("server.pem"))
    return try run(
      "verify", "-x509_strict", "-purpose", "sslclient", "-attime", "\(seconds)", "-CAfile",
      file("ca.pem").path, file("server.pem").path)
  }

  func run(_ arguments: String..., input: String = "") throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
