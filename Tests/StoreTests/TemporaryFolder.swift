import Foundation
import GRDB

/// A folder of its own for one test, removed with everything in it when the test has ended.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/store-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // Nothing can be done about what stays behind.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in it.
  func file(_ name: String = "site.sqlite") -> String { "\(path)/\(name)" }

  /// Another connection, which knows nothing of the store.
  func connection(to name: String = "site.sqlite") throws -> DatabaseQueue {
    try DatabaseQueue(path: file(name))
  }

  func bytes(of name: String = "site.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: file(name)))
  }

  func write(_ bytes: Data, to name: String = "site.sqlite") throws {
    try bytes.write(to: URL(fileURLWithPath: file(name)))
  }
}
