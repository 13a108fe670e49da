#if Audio
  internal import Foundation
  internal import Voice

  /// The recordings of the prompts.
  enum Prompts {
    static func check(_ source: PromptSource, json: Bool) throws {
      let folder = try source.path()
      let repertoire = Repertoire(try source.words())
      let check = try reading(folder) {
        try RecordingCheck(RecordingFolder(folder), for: repertoire)
      }
      if json {
        try Output.json(Findings(folder: folder, check))
      } else {
        Output.lines(check.findings.map(\.description))
        Output.write(summary(check, of: folder))
      }
      if !check.findings.isEmpty { throw Found() }
    }

    static func list(_ source: PromptSource, json: Bool) throws {
      let folder = try source.path()
      let lines = Repertoire(try source.words()).lines
      let rows = try reading(folder) {
        _ = try FileManager.default.contentsOfDirectory(atPath: folder)
        let voice = RecordedVoice(RecordingFolder(folder))
        return lines.map { line in
          Row(
            name: line.name.path,
            seconds: voice.samples(of: line.name).map {
              Double($0.count) / Double(TelephoneRate.samplesPerSecond)
            },
            words: line.words)
        }
      }
      if json { return try Output.json(rows) }
      Output.table(
        [["NAME", "LENGTH", "WORDS"]]
          + rows.map { row in
            [
              row.name, row.seconds.map { String(format: "%.2f s", $0) } ?? "missing", row.words,
            ]
          })
    }

    private static func summary(_ check: RecordingCheck, of folder: String) -> String {
      let found = check.findings.count
      var lines = [
        "\(folder): \(check.count) recording\(check.count == 1 ? "" : "s"), "
          + (found == 0 ? "no findings" : found == 1 ? "1 finding" : "\(found) findings")
      ]
      let silent = check.withoutWords.count
      if silent > 0 {
        lines.append(
          "\(silent) of them \(silent == 1 ? "does" : "do") not say in the title what is said, so that "
            + "changed wording cannot be found there.")
      }
      return lines.map { $0 + "\n" }.joined()
    }

    private static func reading<Value>(_ folder: String, _ body: () throws -> Value) throws -> Value
    {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        throw StorageTrouble(
          message:
            "There is no folder \(folder). Name one with recordings, or let prompts record make one."
        )
      }
      do {
        return try body()
      } catch {
        throw StorageTrouble(
          message: "The folder \(folder) cannot be read: \(error.localizedDescription)")
      }
    }

    private struct Row: Encodable {
      let name: String
      /// Absent when it cannot be heard.
      let seconds: Double?
      let words: String
    }

    private struct Findings: Encodable {
      let findings: [Finding]
      let folder: String
      let recordings: Int
      /// How many do not say what is said in them.
      let withoutWords: Int

      init(folder: String, _ check: RecordingCheck) {
        self.folder = folder
        findings = check.findings.map {
          Finding(file: $0.file, kind: $0.kind.rawValue, message: $0.message)
        }
        recordings = check.count
        withoutWords = check.withoutWords.count
      }

      struct Finding: Encodable {
        let file: String
        let kind: String
        let message: String
      }
    }
  }
#endif
