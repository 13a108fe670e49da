internal import ArgumentParser
internal import Foundation
internal import Scenarios

/// A `*.call` file, and the name by which reports call it.
struct ScenarioFile {
  let url: URL
  /// The path as it was given, or below the folder that was given.
  let path: String

  /// The scenarios of files and folders, folders with all that is below them, in the order of their names.
  ///
  /// - Parameter filter: only those whose path has it, in either case.
  /// - Throws: `ValidationError` for a path that is not there, and when there is nothing to rehearse.
  static func find(_ paths: [String], filter: String?) throws -> [ScenarioFile] {
    let found = try paths.flatMap { try find($0) }
    guard !found.isEmpty else {
      throw ValidationError(
        "There is no scenario in \(paths.joined(separator: ", ")). Expected files whose names end in "
          + ".call.")
    }
    guard let filter else { return found }
    let chosen = found.filter { $0.path.lowercased().contains(filter.lowercased()) }
    guard !chosen.isEmpty else {
      throw ValidationError("None of \(found.count) scenarios has “\(filter)” in its path.")
    }
    return chosen
  }

  private static func find(_ path: String) throws -> [ScenarioFile] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file or folder \(path).")
    }
    let url = URL(fileURLWithPath: path)
    guard isFolder(path) else { return [ScenarioFile(url: url, path: path)] }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".call") && !isFolder(prefix + $0) }.sorted().map {
      ScenarioFile(url: url.appendingPathComponent($0), path: prefix + $0)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// - Throws: `ScenarioFault`, for a file that cannot be read too.
  func read() throws(ScenarioFault) -> Scenario {
    let text = try text()
    guard text.unicodeScalars.first != "\u{FEFF}" else {
      throw ScenarioFault(
        unreadable: path, "The file begins with a byte order mark: save it as UTF-8 without one.")
    }
    let scenario = try Scenario(parsing: text, name: path)
    guard !scenario.acts.isEmpty else {
      throw ScenarioFault(
        unreadable: path, "There is no step in it. Expected one at least, as call.")
    }
    return scenario
  }

  private func text() throws(ScenarioFault) -> String {
    let data: Data
    do {
      let file = try FileHandle(forReadingFrom: url)
      defer { try? file.close() }
      // One byte more tells a file that is too long from one that is not.
      data = try file.read(upToCount: Scenario.largest + 1) ?? Data()
    } catch {
      throw ScenarioFault(
        unreadable: path, "The file cannot be read: \(error.localizedDescription)")
    }
    guard data.count <= Scenario.largest else {
      throw ScenarioFault(
        unreadable: path, "The file has more than \(Scenario.largest) bytes; no scenario has.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ScenarioFault(unreadable: path, "The file is not UTF-8.")
    }
    return text
  }
}
