import Dialogue
import Foundation
import Testing

@testable import FlowFile

/// The files of Customer Support with bytes put in, taken out and changed, and plain noise: whatever
/// comes, it is read or refused.
struct MutationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// What YAML gives a meaning to, and what it bars.
  private static let pool = Array(
    "[]{}:,-?&*!|>'\"%@`#~ \n\t\r\\<=0aé\u{0}\u{7F}\u{2028}\u{FEFF}".utf8)

  private static func mutated(_ bytes: [UInt8], using generator: inout Draw) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + generator.below(4)) {
      let place = generator.below(bytes.count)
      let byte =
        generator.below(4) == 0
        ? UInt8(generator.below(256)) : pool[generator.below(pool.count)]
      switch generator.below(4) {
      case 0: bytes.insert(byte, at: place)
      case 1: bytes.remove(at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + generator.below(80)))
      default: bytes[place] = byte
      }
      if bytes.isEmpty { bytes = [byte] }
    }
    return bytes
  }

  private static func isRead(_ flow: [UInt8], _ wording: [UInt8]) -> Bool {
    let result = Sample.read(
      flow: String(decoding: flow, as: UTF8.self), wording: String(decoding: wording, as: UTF8.self)
    )
    switch result {
    case .success: return true
    case .failure(let error):
      // The words are made when they are shown.
      return error.description.isEmpty
    }
  }

  @Test("A slip in the files of Customer Support is read or refused")
  func slips() throws {
    let flow = try Self.file("Sources/SupportLine/customer-support.yaml")
    let wording = try Self.file("Prompts/en-US/prompts.yaml")
    var generator = Draw(seed: 21)
    var read = 0
    for round in 0..<120 {
      let isFlow = round.isMultiple(of: 2)
      if Self.isRead(
        isFlow ? Self.mutated(flow, using: &generator) : flow,
        isFlow ? wording : Self.mutated(wording, using: &generator))
      {
        read += 1
      }
    }
    #expect((10...60).contains(read))
  }

  @Test("A slip in a small flow, or noise, is read or refused")
  func noise() {
    var generator = Draw(seed: 22)
    var read = 0
    let flow = Array(Sample.flow.utf8)
    let wording = Array(Sample.wording.utf8)
    for round in 0..<1500 {
      let noise = (0..<generator.below(60)).map { _ in
        Self.pool[generator.below(Self.pool.count)]
      }
      switch round % 3 {
      case 0 where Self.isRead(Self.mutated(flow, using: &generator), wording): read += 1
      case 1 where Self.isRead(flow, Self.mutated(wording, using: &generator)): read += 1
      case 2 where Self.isRead(noise, noise): read += 1
      default: break
      }
    }
    #expect((20...400).contains(read))
  }
}

/// SplitMix64 with draws by remainder, so that pinned counts stay.
private struct Draw {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
