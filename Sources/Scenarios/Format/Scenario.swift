/// A telephone edge case as a text file: what the caller and the person at the wizard do, and what is
/// heard and shown. The file is the transcript of the call that it describes.
///
/// ```
/// # The caller swaps two digits; the wizard says so before anything is lost.
/// server    TS-LICENSE-01  issued 25  available 15
/// clock     2026-11-23 09:00
/// wizard    deactivate
/// wizard>   Call Customer Support at 425-555-0134 and ask to deactivate ...
/// call
/// support>  Thank you for calling Customer Support. ...
/// keys      2
/// ```
///
/// A line is one of:
/// - blank, or a comment, which begins with `#`;
/// - a setting, before the first step: `key`, `seed`, `clock`, `server`, `vendor`, `answered`;
/// - a step, which begins with its word: see `Step`;
/// - expected output of the step before it: `support>`, `wizard>`, or a note, which begins with two
///   spaces;
/// - ten spaces and more text: the line before it goes on, and is read with one space between.
///
/// In expected output any run of spaces is one, `...` stands for anything, and `\...` for three dots.
public struct Scenario: Hashable, Sendable {
  /// What messages call the file.
  public let name: String
  /// Every line as it is written, line ends left out, in order.
  public let lines: [String]
  public let settings: Settings
  /// In order, each with the output that is expected of it.
  public let acts: [Act]
  /// Where the first step stands in `lines`, or their end.
  let firstStep: Int

  /// A step, and what is expected to follow from it.
  public struct Act: Hashable, Sendable {
    public let step: Step
    /// Where the step stands in `lines`.
    public let line: Int
    public internal(set) var expected: [Expectation]
  }

  /// One piece of output as a scenario expects it.
  public struct Expectation: Hashable, Sendable {
    public let entry: Entry
    /// Where it stands in `lines`, the lines that go on with it included.
    public let lines: Range<Int>
  }

  /// The file, as it was read.
  public var text: String { lines.joined(separator: "\n") }

  /// Longer files are refused: no person wrote them.
  public static let largest = 4 << 20
}

extension Scenario {
  /// The same with fewer acts: its lines stay, so that places are still those of the file.
  func with(_ acts: [Act]) -> Scenario { Scenario(self, acts: acts) }

  private init(_ scenario: Scenario, acts: [Act]) {
    name = scenario.name
    lines = scenario.lines
    settings = scenario.settings
    firstStep = scenario.firstStep
    self.acts = acts
  }
}
