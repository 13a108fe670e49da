import Benchmark
import Clearinghouse
import Codes
import Dialogue
import FlowFile
import Foundation
import Simulator
import SoundFile
import SupportLine
import Voice

/// A call that deactivates a server, all of it heard to its end, as sound.
private struct RenderedCall {
  let repertoire: Repertoire
  let voice: RecordedVoice
  let folder: RecordingFolder
  let moments: [Moment]
  let length: Duration
  /// Where files are written: memory, where there is some to be had as a folder.
  let file: String

  struct NoSample: Error {}

  /// - Throws: when the project's own files are not what they are.
  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let prompts = root.appendingPathComponent("Prompts/en-US")
    let flow = try Flow(
      SourceFile(reading: root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
      wording: SourceFile(reading: prompts.appendingPathComponent("prompts.yaml")))
    repertoire = Repertoire(flow.wording)
    folder = RecordingFolder(prompts.path)
    voice = RecordedVoice(folder)
    guard let key = SimulationKey(bytes: Array(0..<32)), let time = UTCTime("2026-11-23 09:00")
    else { throw NoSample() }
    let productID = try ProductID(parsing: "81459-123-4567890-12309")
    var ledger = VendorMemory()
    ledger.change(productID) {
      $0 = Registration(
        productID: productID,
        licenseServerID: try? LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9"),
        company: "Contoso Ltd", licenses: 40, enrolledAt: time)
    }
    var call = PhoneCall(flow, desk: SupportDesk(ledger, key: key), at: time)
    var moments = call.answer()
    for script in ["2", "\(productID.canonical)#", "1", "12345671#", "1", "#", "#", "#", "#", "#"] {
      moments += call.advanceUntilListening()
      for key in script.compactMap({ Key(rawValue: $0) }) {
        moments += call.advance(to: call.elapsed + DialScript.keyTime) + call.press(key)
      }
    }
    moments += call.advanceUntilListening()
    guard call.isOver, moments.last?.sound == .supportHungUp else { throw NoSample() }
    (self.moments, length) = (moments, call.elapsed)
    let memory = "/dev/shm"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    file = "\(place)/licenseline-\(ProcessInfo.processInfo.processIdentifier)"
  }

  func score(_ voice: RecordedVoice) -> Score {
    var composer = Composer(
      passages: repertoire.passages, length: { voice.samples(of: $0)?.count })
    for moment in moments { composer.hear(moment) }
    composer.end(at: length)
    return composer.score
  }

  /// From the moments to a file; the recordings have been read before.
  func write(_ name: String, _ voice: RecordedVoice) throws {
    try score(voice).write(
      to: "\(file).\(name)", tags: [.title: "A call"],
      by: Performance(recording: voice.samples))
  }

  /// From the moments to samples, which nobody keeps.
  func play() -> Int {
    var sum = 0
    Performance(recording: voice.samples).play(score(voice)) { sum &+= Int($0.first ?? 0) }
    return sum
  }

  var seconds: Double { Double(score(voice).frames) / Double(TelephoneRate.samplesPerSecond) }

  /// The recordings of the call, in order, a file each; no pauses and no keys.
  var recordings: [String] {
    score(voice).line.compactMap { note in
      if case .recording(let name) = note.sound { folder.path(of: name) } else { nil }
    }
  }

  /// What sox makes of the same recordings, as a command: `sox one.wav two.wav … out.wav`, without a word
  /// of the pauses, keys and tones between them.
  ///
  /// - Returns: whether it is installed, and did it.
  func concatenateBySox() -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sox")
    process.arguments = recordings + ["\(file).sox.wav"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  func remove() {
    for name in ["wav", "ulaw.wav", "flac", "sox.wav"] {
      try? FileManager.default.removeItem(atPath: "\(file).\(name)")
    }
  }
}

/// A whole call from its moments to sound, on one core, with sox beside it.
func benchmarkRendering() {
  guard let call = try? RenderedCall(), call.seconds > 60 else {
    fatalError("the call cannot be rendered")
  }
  let clock = ContinuousClock()
  func speed(of seconds: Double, _ body: () throws -> Void) rethrows -> Int {
    let times = try (0..<15).map { _ in try clock.measure(body) }
    return Int(seconds / ((times.min() ?? .seconds(1)) / .seconds(1)))
  }
  defer { call.remove() }
  do {
    let seconds = call.seconds
    print("A deactivation call sounds for \(Int(seconds)) s.")
    print("Its samples come at \(speed(of: seconds) { blackHole(call.play()) }) times real time,")
    for name in ["wav", "ulaw.wav", "flac"] {
      let speed = try speed(of: seconds) { try call.write(name, call.voice) }
      print("as a .\(name) file at \(speed),")
    }
    let cold = try speed(of: seconds) { try call.write("wav", RecordedVoice(call.folder)) }
    print("and with each recording read anew at \(cold).")
    if call.concatenateBySox() {
      var spoken = 0.0
      for path in call.recordings { spoken += Double(try SoundReader(path: path).frames) / 8000 }
      let sox = speed(of: spoken) { blackHole(call.concatenateBySox()) }
      print("sox joins its \(call.recordings.count) recordings, \(Int(spoken)) s, at \(sox).")
    }
  } catch {
    fatalError("\(error)")
  }

  Benchmark("Render a deactivation call as samples") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(call.play()) }
  }
  Benchmark("Render it as a WAV file") { benchmark in
    for _ in benchmark.scaledIterations { try call.write("wav", call.voice) }
  } teardown: {
    call.remove()
  }
  Benchmark("Join its recordings by sox, as a command") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(call.concatenateBySox()) }
  } teardown: {
    call.remove()
  }
}
