internal import Foundation
internal import LicensingWizard
internal import Store

/// Whole databases, copied and put in place of one another. Those that are in use stay the same files.
extension Home {
  var backupFile: URL { folder.appendingPathComponent("site.backup.sqlite") }

  /// Copies the site's database, through the ledger: what is still in its write-ahead log is in the
  /// copy too. One that was there before is replaced when the new one is complete.
  func backUpSite(to copy: URL) throws {
    let servers = try console().ledger.servers()
    try replace(copy) { draft in
      var database = try SiteDatabase(path: draft.path)
      try database.replaceAll(with: servers)
    }
  }

  /// - Throws: `Refused` when there is no copy, `StoreError` when it is no database of a site.
  func restoreSite(from copy: URL) throws {
    guard FileManager.default.fileExists(atPath: copy.path) else {
      throw Refused(
        message: "There is no copy \(copy.path). Keep one first: licenseline stage backup")
    }
    let servers = try SiteDatabase(path: copy.path).servers()
    do {
      var live = try SiteDatabase(path: siteFile.path)
      try live.replaceAll(with: servers)
    } catch let error as StoreError where error.isDamage {
      // There is nothing left in it that could be lost.
      try replace(siteFile) { draft in
        var database = try SiteDatabase(path: draft.path)
        try database.replaceAll(with: servers)
      }
    }
  }

  /// The file is the old one, or the new one, at every instant.
  ///
  /// - Parameter make: writes the new file, and has closed it when it returns.
  private func replace(_ file: URL, _ make: (URL) throws -> Void) throws {
    let draft = file.appendingPathExtension("\(getpid())")
    defer { Self.remove(draft) }
    try make(draft)
    // The old write-ahead log would be taken for the new file's.
    for ending in ["-wal", "-shm"] { unlink(file.path + ending) }
    guard rename(draft.path, file.path) == 0 else {
      throw StorageTrouble(
        message: "\(file.path) cannot be written: \(String(cString: strerror(errno))).")
    }
  }

  private static func remove(_ file: URL) {
    for ending in ["", "-wal", "-shm"] { unlink(file.path + ending) }
  }
}

extension StoreError {
  fileprivate var isDamage: Bool {
    if case .damaged = cause { true } else { false }
  }
}
