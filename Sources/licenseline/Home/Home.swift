internal import ArgumentParser
internal import Codes
internal import Foundation
internal import LicensingWizard
internal import Store
internal import SupportLine

/// A folder with the databases of both sides and the key that they share.
struct Home {
  let folder: URL
  let key: SimulationKey

  /// - Parameter keyFile: `nil` for the home's own, which is made when there is none.
  init(folder: URL, keyFile: String?, randomness: Randomness) throws {
    self.folder = folder
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageTrouble(
        message: "The folder \(folder.path) cannot be made: \(error.localizedDescription)")
    }
    if let keyFile {
      guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
        throw ValidationError("--key: \(keyFile) cannot be read. Expected a file with the key.")
      }
      guard let key = SimulationKey(hexadecimal: text) else {
        throw ValidationError("--key: \(keyFile) is no key. Expected 64 hexadecimal digits.")
      }
      self.key = key
    } else {
      key = try KeyFile(folder.appendingPathComponent("simulation.key")).key(or: randomness)
    }
  }

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

  func console() throws -> LicensingConsole<SiteDatabase> {
    let database = try SiteDatabase(path: folder.appendingPathComponent("site.sqlite").path)
    return LicensingConsole(database, key: key)
  }

  func vendor() throws -> VendorDatabase {
    try VendorDatabase(path: folder.appendingPathComponent("vendor.sqlite").path)
  }

  func desk() throws -> SupportDesk<VendorDatabase> {
    SupportDesk(try vendor(), key: key)
  }
}

/// The home's own key: 64 hexadecimal digits that only its owner can read.
private struct KeyFile {
  let url: URL

  init(_ url: URL) {
    self.url = url
  }

  func key(or randomness: Randomness) throws -> SimulationKey {
    if !FileManager.default.fileExists(atPath: url.path) { try make(randomness) }
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
  private func make(_ randomness: Randomness) throws {
    var randomness = randomness
    let text = SimulationKey.random(using: &randomness).hexadecimal + "\n"
    let draft = url.appendingPathExtension("\(getpid())")
    let isWritten = FileManager.default.createFile(
      atPath: draft.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    defer { unlink(draft.path) }
    guard isWritten, link(draft.path, url.path) == 0 || errno == EEXIST else {
      throw StorageTrouble(
        message: "The key \(url.path) cannot be written: \(String(cString: strerror(errno))).")
    }
  }
}
