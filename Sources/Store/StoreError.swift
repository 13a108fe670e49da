internal import Foundation
internal import GRDB

/// Why a database cannot be used. Nothing that was stored is lost by any of these.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let cause: Cause

  public enum Cause: Hashable, Sendable {
    /// Made by a later version of this program.
    case newerVersion
    /// A SQLite database, but not this kind.
    case otherProgram
    /// - Parameter found: SQLite's words, or what a row holds that cannot be.
    case damaged(found: String)
    case busy
    case diskFull
    case notWritable(String)
    case cannotOpen(String)
    case other(String)
  }

  init(_ path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  public var description: String {
    switch cause {
    case .newerVersion:
      "\(path) was written by a newer version of licenseline. Use that one, or another --home."
    case .otherProgram:
      "\(path) is a database of another kind. Use another --home."
    case .damaged(let found):
      "\(path) is damaged (\(found)). Restore it from a backup, or use another --home."
    case .busy:
      "\(path) is in use by another program. Try again when that has ended."
    case .diskFull:
      "\(path) could not be written: the disk is full. Make room and try again; nothing has changed."
    case .notWritable(let found):
      "\(path) could not be written (\(found)). Check its permissions and those of its folder."
    case .cannotOpen(let found):
      "\(path) could not be opened (\(found)). Check that its folder exists and can be written."
    case .other(let found):
      "\(path) could not be used (\(found)). Try again; if it stays so, restore it from a backup."
    }
  }
}

extension StoreError {
  /// SQLite's result code (https://www.sqlite.org/rescode.html), and its words.
  init(_ path: String, _ error: DatabaseError) {
    let words = error.message ?? "\(error.resultCode)"
    let cause: Cause =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY, .SQLITE_PERM: .notWritable(words)
      case .SQLITE_CANTOPEN: .cannotOpen(words)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(found: words)
      default: .other(words)
      }
    self.init(path, cause)
  }
}
