import Benchmark
import CSpandsp
import Foundation
import Voice

/// Twenty thousand random digits of all sixteen signals, 70 ms of tone and 70 of pause: 2,800 seconds.
private let digits: [KeyTone] = {
  var state: UInt64 = 24
  return (0..<20_000).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return KeyTone.allCases[Int(state >> 60)]
  }
}()

private let samples: [Int16] = {
  let tones = Dictionary(uniqueKeysWithValues: KeyTone.allCases.map { ($0, $0.samples()) })
  return digits.flatMap { tones[$0] ?? [] }
}()

/// As many samples as telephony has in a packet: 20 ms.
private let packet = 160

private func heardByUs() -> [KeyTone] {
  var listener = KeyListener()
  var heard: [KeyTone] = []
  for start in stride(from: 0, to: samples.count, by: packet) {
    let part = samples[start..<min(start + packet, samples.count)]
    for key in listener.hear(part) { heard.append(key.signal) }
  }
  for key in listener.finish() { heard.append(key.signal) }
  return heard
}

/// What spandsp's `dtmf_rx` hears; it looks at whole blocks of 102 samples.
private func heardBySpandsp() -> String {
  final class Heard { var text = "" }
  let heard = Heard()
  let state = dtmf_rx_init(
    nil,
    { user, digits, count in
      guard let user, let digits else { return }
      let bytes = UnsafeRawBufferPointer(start: digits, count: Int(count))
      Unmanaged<Heard>.fromOpaque(user).takeUnretainedValue().text +=
        String(decoding: bytes, as: UTF8.self)
    }, Unmanaged.passUnretained(heard).toOpaque())
  samples.withUnsafeBufferPointer { samples in
    for start in stride(from: 0, to: samples.count, by: packet) {
      let part = samples[start..<min(start + packet, samples.count)]
      dtmf_rx(state, UnsafeBufferPointer(rebasing: part).baseAddress, Int32(part.count))
    }
  }
  // A whole block of silence ends the last digit.
  let silence = [Int16](repeating: 0, count: 306)
  dtmf_rx(state, silence, Int32(silence.count))
  dtmf_rx_free(state)
  return heard.text
}

/// What multimon-ng hears, a program of its own, in raw samples of its own rate; `nil` where it or sox is not
/// installed. The time is that of the whole command, without the conversion by sox.
private final class Multimon: Sendable {
  /// Of a file that has no name any more.
  private let resampled: FileHandle

  init?() {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("listening-\(ProcessInfo.processInfo.processIdentifier).raw").path
    let raw = file + ".8000"
    defer { for path in [raw, file] { try? FileManager.default.removeItem(atPath: path) } }
    let data = samples.withUnsafeBytes { Data($0) }
    let format = "-t raw -e signed -b 16 -c 1"
    guard
      FileManager.default.createFile(atPath: raw, contents: data),
      Self.output(of: "sox \(format) -r 8000 '\(raw)' \(format) -r 22050 '\(file)' && echo made")
        .hasPrefix("made"),
      let resampled = FileHandle(forReadingAtPath: file)
    else { return nil }
    self.resampled = resampled
    guard heard() == String(digits.map(\.rawValue)) else { return nil }
  }

  func heard() -> String {
    try? resampled.seek(toOffset: 0)
    let command = "multimon-ng -q -n -c -a DTMF -t raw -"
    let lines = Self.output(of: command, from: resampled).split(separator: "\n")
    return String(lines.compactMap { $0.hasPrefix("DTMF: ") ? $0.last : nil })
  }

  private static func output(
    of command: String, from input: FileHandle = .nullDevice
  ) -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "" }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// How much faster than they sound the digits are heard in each of several ways: the best of many turns, in
/// which the ways take turns, since a machine with other work is now slower and now faster.
private func speeds(_ ways: [() -> Void]) -> [Int] {
  let clock = ContinuousClock()
  var best = [Duration](repeating: .seconds(3600), count: ways.count)
  for _ in 0..<20 {
    for (place, hear) in ways.enumerated() {
      best[place] = min(best[place], clock.measure { hear() })
    }
  }
  return best.map { Int(Double(samples.count) / 8000 / ($0 / .seconds(1))) }
}

/// The key listener beside its peers, on the same samples in the same run.
func benchmarkListening() {
  let expected = String(digits.map(\.rawValue))
  let peer = Multimon()
  guard heardByUs() == digits, heardBySpandsp() == expected else {
    fatalError("the digits are not heard")
  }
  let speeds = speeds([{ blackHole(heardByUs()) }, { blackHole(heardBySpandsp()) }])
  print("Times as fast as it sounds: ours \(speeds[0]), spandsp \(speeds[1]).")

  Benchmark("Hear 20,000 keys in 2,800 s") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(heardByUs()) }
  }
  Benchmark("The same by spandsp's dtmf_rx") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(heardBySpandsp()) }
  }
  guard let peer else { return }
  Benchmark("The same by multimon-ng, as a command, from 22,050 Hz") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(peer.heard()) }
  }
}
