internal import Foundation

/// Standard output and standard error.
///
/// What cannot be written ends the program with exit code 3: a full disk must not pass for success.
enum Output {
  static func write(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  static func lines(_ lines: [String]) {
    write(lines.map { $0 + "\n" }.joined())
  }

  static func writeError(_ text: String) {
    write(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO {
          writeError(
            "licenseline: The output cannot be written: \(String(cString: strerror(errno)))\n")
        }
        exit(Failure.Code.storage.rawValue)
      }
    }
  }

  /// - Throws: `StorageTrouble` when the file cannot be written.
  static func write(_ text: String, toFile path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw StorageTrouble(message: "\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  /// Makes the folder of a file, and those above it.
  ///
  /// - Throws: `StorageTrouble` when it cannot be made.
  static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StorageTrouble(
        message: "\(folder.path) cannot be made: \(error.localizedDescription)")
    }
  }

  /// - Parameter value: printed with sorted keys, so that scripts and people see the same order.
  static func json(_ value: some Encodable) throws {
    write(try jsonText(value))
  }

  static func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Rows in columns; the first row is the heading.
  static func table(_ rows: [[String]]) {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.dropFirst(column).first?.count }.max() ?? 0
    }
    lines(
      rows.map { row in
        zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
          .joined(separator: "  ").trimmingTrailingSpaces
      })
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
