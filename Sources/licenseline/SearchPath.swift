internal import Foundation

/// The folders in which programs are looked for.
enum SearchPath {
  /// - Parameter name: of a program, such as `dot`.
  /// - Returns: the path of the first of that name; `nil` where there is none.
  static func program(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
