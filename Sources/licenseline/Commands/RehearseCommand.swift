internal import ArgumentParser
internal import Dialogue
internal import Foundation
internal import Scenarios
internal import Simulator

struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    _superCommandName: "licenseline",
    abstract: "Replay calls that are files, and show where one goes another way.",
    discussion: """
      A scenario (*.call) is the transcript of a call: its steps are played in virtual time with the \
      code of both sides, and what follows from each is compared with what the file expects. The exit \
      code is 0 when all are the same, 1 when one differs, 2 when a file is no scenario.
      """)

  @Argument(help: ArgumentHelp("Scenarios, and folders of them.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("Only those whose path has this in it.", valueName: "text"))
  var filter: String?

  @Flag(help: "Rewrite what differs; the exit code is 1 once, so that a recording is looked at.")
  var record = false

  @Option(
    help: ArgumentHelp(
      "Write the fewest steps that fail in the same way to a file; for one scenario.",
      valueName: "file"))
  var shrink: String?

  @Flag(name: .shortAndLong, help: "Print whole transcripts.")
  var verbose = false

  @Option(help: "Watch whole transcripts go by at a pace: instant, real, or 0.1x to 1000x.")
  var pace: Pace?

  @Option(help: ArgumentHelp("Write the results as JUnit's XML.", valueName: "file"))
  var junit: String?

  @Flag(help: "Print the results by the Test Anything Protocol.")
  var tap = false

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Flag(help: "List the nodes, ways, prompts and wizard pages that no scenario came to.")
  var coverage = false

  @Option(
    help: ArgumentHelp("Fail below this percentage of all of them.", valueName: "percent"))
  var coverageMin: Int?

  @Option(
    help: ArgumentHelp(
      "Write the coverage to a file: .svg, .dot or .mmd, the flow's picture; or .json.",
      valueName: "file"))
  var coverageFile: String?

  @Option(
    help: ArgumentHelp(
      "Write the calls of each scenario that goes another way as a WAV file below this folder.",
      valueName: "dir"))
  var audio: String?

  @OptionGroup var recordings: PromptOptions

  func validate() throws {
    var isFolder: ObjCBool = true
    if let audio, FileManager.default.fileExists(atPath: audio, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      throw ValidationError("--audio names a folder; \(audio) is a file.")
    }
    guard audio != nil || recordings.prompts == nil else {
      throw ValidationError("--prompts goes with --audio.")
    }
    if tap, json { throw ValidationError("--tap and --json both print: choose one.") }
    if let coverageMin, !(0...100).contains(coverageMin) {
      throw ValidationError("--coverage-min is 0 to 100; found \(coverageMin).")
    }
    if let coverageFile,
      !CoverageReport.forms.contains((coverageFile as NSString).pathExtension)
    {
      throw ValidationError(
        "--coverage-file ends in .svg, .dot, .mmd or .json; found \(coverageFile).")
    }
    if shrink != nil,
      audio != nil || record || isQuiet || verbose || pace != nil || junit != nil || wantsCoverage
    {
      throw ValidationError("--shrink writes one scenario, and goes with --filter alone.")
    }
    if isQuiet, coverage || verbose || pace != nil {
      throw ValidationError(
        "--json and --tap print results alone. --coverage-file writes the coverage; leave out "
          + "--coverage, --verbose and --pace.")
    }
  }

  private var wantsCoverage: Bool { coverage || coverageMin != nil || coverageFile != nil }
  private var isQuiet: Bool { tap || json }

  func run() throws {
    let files = try ScenarioFile.find(paths, filter: filter)
    let flow = ReadyFlow(try SupportFiles.flow())
    if let shrink { return try shorten(files, flow, to: shrink) }
    let sound = audio == nil ? nil : try ScenarioSound(recordings, flow: flow.flow)
    let results = RehearsalRun(
      flow: flow, keepingTrail: wantsCoverage, keepingOutputs: verbose || pace != nil
    ).results(of: files) {
      [isQuiet] result, count in
      if !isQuiet, Terminal.isOutput { Self.progress(result, count, of: files.count) }
    }
    // First, so that no report that cannot be written costs the recording.
    let recorded = record ? try rewrite(results) : []
    if !isQuiet {
      show(results)
      Output.lines(recorded.map { "Recorded \($0): look at it." })
    }
    if tap { Output.write(RehearsalReports.tap(results)) }
    if let junit { try Output.write(RehearsalReports.junit(results), toFile: junit) }
    let report = wantsCoverage ? CoverageReport(results, of: flow.flow) : nil
    if json { try Output.json(results.map(RehearsalReports.View.init)) }
    if coverage, !isQuiet, let report { Output.lines(report.coverage.lines) }
    if let coverageFile { try report?.write(to: coverageFile) }
    if let audio, let sound { try write(results, flow, sound, below: audio) }
    try judge(results, report)
  }

  // MARK: What is shown

  /// One line that is written over; what went another way stays.
  private static func progress(_ result: RehearsalResult, _ count: Int, of total: Int) {
    Output.write("\r\u{1B}[K\(count) of \(total)  \(result.file.path.suffix(60))")
    if count == total { Output.write("\r\u{1B}[K") }
  }

  private func show(_ results: [RehearsalResult]) {
    for result in results {
      let trouble = result.trouble
      let mark = trouble == nil ? "same " : trouble?.kind == .fault ? "fault" : "other"
      Output.write("\(mark)  \(result.file.path)\n")
      if verbose || pace != nil, let rehearsal = result.rehearsal {
        Transcription(rehearsal).write(at: pace ?? .instant)
      }
      if let trouble {
        if trouble.line != nil { Output.write(trouble.headline + "\n") }
        Output.write(trouble.words + (trouble.words.hasSuffix("\n") ? "" : "\n"))
      }
    }
    let differ = results.count { $0.trouble?.kind == .different }
    let faults = results.count { $0.trouble?.kind == .fault }
    Output.write(
      "\(results.count - differ - faults) of \(results.count) went as expected"
        + (differ > 0 ? ", \(differ) another way" : "")
        + (faults > 0 ? ", \(faults) could not be read" : "") + ".\n")
  }

  // MARK: What is written

  /// - Returns: what was rewritten.
  private func rewrite(_ results: [RehearsalResult]) throws -> [String] {
    try results.compactMap { result in
      guard case .different(let rehearsal) = result.outcome else { return nil }
      try Output.write(rehearsal.comparison.recorded, toFile: result.file.path)
      return result.file.path
    }
  }

  /// Those that went another way are played once more, to be heard.
  private func write(
    _ results: [RehearsalResult], _ flow: ReadyFlow, _ sound: ScenarioSound, below folder: String
  ) throws {
    for result in results where result.trouble?.kind == .different {
      let rehearsal = try result.file.rehearsalWithCalls(flow)
      guard !rehearsal.calls.isEmpty else {
        Output.writeError(
          "licenseline: \(result.file.path): there is no call in it, so there is nothing to be heard.\n"
        )
        continue
      }
      let path = result.file.soundPath(below: folder)
      try Output.makeFolder(of: path)
      try sound.write(rehearsal, to: path, isQuiet: isQuiet)
    }
  }

  private func shorten(_ files: [ScenarioFile], _ flow: ReadyFlow, to path: String) throws {
    guard let file = files.first, files.count == 1 else {
      throw ValidationError("--shrink takes one scenario; found \(files.count).")
    }
    guard URL(fileURLWithPath: path).standardizedFileURL != file.url.standardizedFileURL else {
      throw ValidationError("--shrink would write over \(file.path): expected another file.")
    }
    let scenario: Scenario
    do throws(ScenarioFault) {
      scenario = try file.read()
    } catch {
      throw ValidationError(error.description)
    }
    guard let text = try Shrinking.text(scenario, flow: flow) else {
      throw Refused(message: "\(file.path) goes as expected: there is nothing to shrink.")
    }
    try Output.write(text, toFile: path)
    let shorter = try Scenario(parsing: text, name: path)
    Output.write(
      "\(path) fails in the same way with \(shorter.acts.count) of \(scenario.acts.count) steps.\n")
  }

  private func judge(_ results: [RehearsalResult], _ report: CoverageReport?) throws {
    if results.contains(where: { $0.trouble?.kind == .fault }) { throw Found(code: .usage) }
    if let coverageMin, let report, report.coverage.percent < coverageMin {
      throw Refused(
        message:
          "The coverage is \(report.coverage.percent) %, below \(coverageMin) %. --coverage lists what is "
          + "missing.")
    }
    if results.contains(where: { $0.trouble != nil }) { throw Found() }
  }
}

extension ScenarioFile {
  /// As the path of the scenario, without what leads out of the folder.
  fileprivate func soundPath(below folder: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let name = (parts.joined(separator: "/") as NSString).deletingPathExtension
    return "\(folder)/\(name).wav"
  }
}
