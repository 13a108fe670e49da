public import Foundation

/// A text file and the name by which messages call it.
public struct SourceFile: Hashable, Sendable {
  public let name: String
  public let text: String

  /// Larger files are refused: no flow that a person wrote comes near.
  public static let largest = 4 << 20

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// - Parameter name: what messages call the file; `nil` for its name without its folder.
  /// - Throws: `FlowFileError` when the file cannot be read, is too large, or is not UTF-8.
  public init(reading url: URL, as name: String? = nil) throws(FlowFileError) {
    func failure(_ message: String) -> FlowFileError {
      FlowFileError(findings: [Finding(unreadable: name ?? url.path, message)])
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue
    {
      throw failure("This is a folder, not a file.")
    }
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.largest + 1) ?? Data()
    } catch {
      throw failure("The file cannot be read: \(error.localizedDescription)")
    }
    guard data.count <= Self.largest else {
      throw failure("The file is larger than 4 MB, the most that is read.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw failure("The file is not UTF-8 text.")
    }
    self.init(name: name ?? url.lastPathComponent, text: text)
  }

  /// The lines without their ends.
  var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
