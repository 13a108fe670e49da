import Clearinghouse
import LicensingWizard
import Scenarios
import Simulator
import TestCaller
import Testing

/// What is read is printed as it was written, whatever it is.
struct RoundTripTests {
  /// Lines of all kinds.
  private static let good = """
    # Every kind of line, once.
    key       000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f

    seed      7
    clock     2026-11-23 09:00
    server    TS-LICENSE-01  activated  issued 25  available 15  company "Contoso, Ltd."  country GB
    server    TS-2  never-activated  email kim@example.com
    vendor    81459-123-4567890-12309 licenses 40 company "A B" deactivated 2026-11-22T10:00:00Z
    answered  reactivate 1234-5671 at 2026-11-22T10:00:00Z reason certificate-expired unissued 15
    answered  install 1234-5671 program select number 1234567 product per-user count 20
    wizard    deactivate --method telephone --email kim@example.com
    wizard>   Call ... 425-555-0134 and give\u{20}\u{20}
              \\... the numbers.
    wizard-2  reactivate TS-2 --reason "server-redeployed" --as-user
    wizard-2> ! Only an administrator ...
      (A note.)
    wizard    contact --company "Ünïcode 👩‍👧"
    wizard    code A 4712, B ٤٧
    wizard    heard 9Y0C4H
    call
    support>  Thank you ...
    keys      12 3*#
    says      “double three”, oh
    waits     2.125
    waits
    hangs up
    line drops
    clock     -90m
    stage     vendor-total 12 on TS-2
    stage     backup
    stage     storing-fails --mended
    client    request "PC 1" per-user
    client    list
    kill      support
    shows     doctor

    """

  @Test("Every kind of line is printed as it was written, and read again as the same")
  func everyLine() throws {
    let scenario = try Sample.scenario(Self.good)
    #expect(Array(scenario.text.utf8) == Array(Self.good.utf8))
    #expect(try Sample.scenario(scenario.text) == scenario)
    #expect(scenario.acts.count == 20)
    #expect(scenario.settings.servers.map(\.name.text) == ["TS-LICENSE-01", "TS-2"])
    #expect(scenario.settings.registrations.map(\.answers.count) == [2])
  }

  @Test("Lines may end as on Windows, and end so when they are printed")
  func windows() throws {
    let text = Self.good.replacing("\n", with: "\r\n")
    let scenario = try Sample.scenario(text)
    #expect(Array(scenario.text.utf8) == Array(text.utf8))
    let plain = try Sample.scenario(Self.good)
    #expect(scenario.acts.map(\.step) == plain.acts.map(\.step))
    #expect(scenario.settings == plain.settings)
    #expect(
      scenario.acts.flatMap(\.expected).map(\.lines) == plain.acts.flatMap(\.expected).map(\.lines))
  }

  @Test(
    "Texts without a step are scenarios too, of no step",
    arguments: ["", "\n", "\r\n", "# One comment.", "   \n\t\n", "seed 1", "\n\n\n# …\n"])
  func noStep(_ text: String) throws {
    let scenario = try Sample.scenario(text)
    #expect(Array(scenario.text.utf8) == Array(text.utf8))
    #expect(scenario.acts.isEmpty)
  }

  @Test("20,000 spoilt texts are each a scenario with the same text, or a fault with its place")
  func mutations() {
    let lines = Self.good.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (scenarios, faults) = (0, 0)
    for seed in 0..<20_000 {
      var spoiler = Spoiler(seed: UInt64(seed))
      let text = spoiler.spoil(lines)
      do throws(ScenarioFault) {
        let scenario = try Scenario(parsing: text, name: "spoilt.call")
        scenarios += 1
        if Array(scenario.text.utf8) != Array(text.utf8) { Issue.record("seed \(seed): \(text)") }
      } catch {
        faults += 1
        let end = text.unicodeScalars.count { $0 == "\n" } + 1
        if !(1...end).contains(error.line ?? 0) || error.column < 1 || error.message.isEmpty {
          Issue.record("seed \(seed): \(error)")
        }
      }
    }
    // Enough of both that both are tried.
    #expect(scenarios > 4000)
    #expect(faults > 4000)
  }
}

/// Spoils lines as slips, editors and noise do.
private struct Spoiler {
  private var draw: Draw
  private static let pieces = [
    " ", "  ", "          ", "\"", "#", "...", "\\...", "\n", "\r\n", "\t", "-", ">", "9",
    "99999999999999999999",
    "\u{0}", "\u{301}", "👩‍👧", "wizard", "support>", "clock", "+999999d", "٣", "\u{2028}",
  ]

  init(seed: UInt64) { draw = Draw(seed: seed) }

  mutating func spoil(_ lines: [String]) -> String {
    var lines = lines
    for _ in 0...draw.below(3) {
      let place = draw.below(lines.count)
      switch draw.below(6) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[draw.below(lines.count)], at: place)
      case 2: lines.swapAt(place, draw.below(lines.count))
      case 3: lines[place] = String(lines[place].prefix(draw.below(lines[place].count + 1)))
      default: lines[place] = spoil(lines[place])
      }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func spoil(_ line: String) -> String {
    var scalars = Array(line.unicodeScalars)
    let place = draw.below(scalars.count + 1)
    if draw.below(2) == 0, place < scalars.count { scalars.remove(at: place) }
    if draw.below(3) > 0 {
      scalars.insert(
        contentsOf: Self.pieces[draw.below(Self.pieces.count)].unicodeScalars, at: place)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
