internal import ArgumentParser
internal import Codes
internal import Foundation
internal import LicensingWizard
internal import Staging
internal import Store
internal import SupportLine

/// A folder with the databases of both sides and the key that they share. Nothing is made before it is
/// needed, so that a command that is refused for its arguments leaves no trace.
struct Home {
  let folder: URL
  /// `nil` for the home's own key.
  let keyFile: String?
  /// When the certificates are checked.
  let time: UTCTime
  let randomness: Randomness

  static var usualFolder: URL {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["LICENSELINE_HOME"], !home.isEmpty {
      return URL(fileURLWithPath: home)
    }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return URL(fileURLWithPath: data).appendingPathComponent("licenseline")
    }
    return URL(fileURLWithPath: NSHomeDirectory())
      .appendingPathComponent(".local/share/licenseline")
  }

  /// The key; the home's own is made when there is none.
  func key() throws -> SimulationKey {
    if let key = try existingKey() { return key }
    try makeFolder()
    return try ownKey.make(randomness)
  }

  /// `nil` when the home has no key yet.
  func existingKey() throws -> SimulationKey? {
    guard let keyFile else { return try ownKey.read() }
    guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
      throw ValidationError("--key: \(keyFile) cannot be read. Expected a file with the key.")
    }
    guard let key = SimulationKey(hexadecimal: text) else {
      throw ValidationError("--key: \(keyFile) is no key. Expected 64 hexadecimal digits.")
    }
    return key
  }

  private var ownKey: KeyFile { KeyFile(folder.appendingPathComponent("simulation.key")) }

  /// The console, with the certificates of its servers made and checked.
  func console() throws -> LicensingConsole<SiteDatabase> {
    let key = try key()
    try makeFolder()
    var console = LicensingConsole(try SiteDatabase(path: siteFile.path), key: key)
    try certify(&console)
    return console
  }

  /// Makes the certificates that are missing, and notes what is found of the others.
  func certify(_ console: inout LicensingConsole<SiteDatabase>) throws {
    try ServerCertificates(key: key()).bringUpToDate(&console, at: time)
  }

  var siteFile: URL { folder.appendingPathComponent("site.sqlite") }
  var vendorFile: URL { folder.appendingPathComponent("vendor.sqlite") }

  func vendor() throws -> VendorDatabase {
    try makeFolder()
    return try VendorDatabase(path: vendorFile.path)
  }

  func desk() throws -> SupportDesk<VendorDatabase> {
    let key = try key()
    return SupportDesk(try vendor(), key: key)
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageTrouble(
        message: "The folder \(folder.path) cannot be made: \(error.localizedDescription)")
    }
  }
}

/// The home's own key: 64 hexadecimal digits that only its owner can read.
private struct KeyFile {
  let url: URL

  init(_ url: URL) {
    self.url = url
  }

  /// `nil` when there is no such file.
  func read() throws -> SimulationKey? {
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      throw StorageTrouble(message: "The key \(url.path) cannot be read. Check its permissions.")
    }
    guard let key = SimulationKey(hexadecimal: text) else {
      throw StorageTrouble(
        message:
          "\(url.path) is damaged: expected 64 hexadecimal digits. Restore it from a backup; "
          + "without it, codes that were given are not recognised.")
    }
    return key
  }

  /// Linked into place when it is complete, so that of two processes that start together both use the
  /// key of the one that comes first.
  func make(_ randomness: Randomness) throws -> SimulationKey {
    var randomness = randomness
    let new = SimulationKey.random(using: &randomness)
    let draft = url.appendingPathExtension("\(getpid())").path
    defer { unlink(draft) }
    guard Self.write("\(new.hexadecimal)\n", to: draft),
      link(draft, url.path) == 0 || errno == EEXIST, let key = try read()
    else {
      throw StorageTrouble(
        message: "The key \(url.path) cannot be written: \(String(cString: strerror(errno))).")
    }
    return key
  }

  /// Nobody else can read the file, not even while it is made.
  private static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Array(text.utf8).withUnsafeBytes { bytes in
      Foundation.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
        && fsync(descriptor) == 0
    }
  }
}
