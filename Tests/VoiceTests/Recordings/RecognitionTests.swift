#if Audio
  import Dialogue
  import Foundation
  import Simulator
  import SoundFile
  import Testing

  @testable import Voice

  /// A program that has never heard of LicenseLine understands the digits.
  @Suite struct RecognitionTests {
    private static let program = "/usr/bin/pocketsphinx_batch"
    private static let model = "/usr/share/pocketsphinx/model/en-us"
    static let isInstalled = [program, model + "/en-us/mdef"]
      .allSatisfy { FileManager.default.fileExists(atPath: $0) }

    private static let digits = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]

    @Test(.enabled(if: isInstalled, "needs the packages pocketsphinx and pocketsphinx-en-us"))
    func `Of the digits of confirmation codes pocketsphinx hears 95 % and more`() throws {
      let studio = try RecordingStudio()
      let voice = RecordedVoice(OurPrompts.folder)
      let repertoire = try OurPrompts.repertoire()
      var generator = SeededGenerator(seed: 7)
      let groups = (0..<30).map { _ in
        (0..<4).map { _ in Int.random(in: 0..<10, using: &generator) }
      }
      for (number, group) in groups.enumerated() {
        let text = group.map(String.init).joined()
        let passages = repertoire.passages(of: [.digits(text, slow: false)])
        var sound = [Int16](repeating: 0, count: 2400)
        for passage in passages {
          let said = passage.recordings.compactMap { voice.samples(of: $0) }.joined()
          let pause = max(0, TelephoneRate.samples(in: passage.length) - said.count)
          sound += said + [Int16](repeating: 0, count: pause)
        }
        sound += [Int16](repeating: 0, count: 2400)
        try studio.record(Self.widened(sound, &generator), in: "\(number).wav", rate: 16_000)
      }
      let heard = try Self.recognize(groups.count, in: studio.folder.path)
      let right = zip(groups, heard).map { group, words in
        zip(group, words).count { Self.digits[$0] == $1 }
      }.reduce(0, +)
      #expect(heard.count == groups.count)
      #expect(right >= 114, "\(right) of 120")
    }

    /// To the 16,000 samples a second that the recogniser knows, which misses what a telephone does not
    /// carry: the mirror image above 4 kHz stands in for it, and some noise.
    private static func widened(
      _ samples: [Int16], _ generator: inout some RandomNumberGenerator
    ) -> [Int16] {
      let half = 24
      let taps = (0..<half).map { place -> Double in
        let x = Double(place) + 0.5
        return sin(Double.pi * x) / (Double.pi * x)
          * (0.5 + 0.5 * cos(Double.pi * x / Double(half)))
      }
      func between(_ place: Int) -> Double {
        var sum = 0.0
        for (distance, tap) in taps.enumerated() {
          let (before, after) = (place - distance, place + 1 + distance)
          if samples.indices.contains(before) { sum += tap * Double(samples[before]) }
          if samples.indices.contains(after) { sum += tap * Double(samples[after]) }
        }
        return sum
      }
      return samples.indices.flatMap { place in
        // 0.7 of the smooth wave and 0.3 of the one with zeros between, which is twice as large.
        let values = [1.3 * Double(samples[place]), 0.7 * between(place)]
        return values.map {
          Int16(max(-32_768, min(32_767, $0 + Double.random(in: -5...5, using: &generator))))
        }
      }
    }

    /// - Returns: the words of each file that are no silence.
    private static func recognize(_ count: Int, in folder: String) throws -> [[String]] {
      let grammar = """
        #JSGF V1.0;
        grammar digits;
        public <group> = <digit> <digit> <digit> <digit>;
        <digit> = \(digits.joined(separator: " | "));
        """
      let list = (0..<count).map { "\($0)\n" }.joined()
      try Data(grammar.utf8).write(to: URL(fileURLWithPath: "\(folder)/digits.gram"))
      try Data(list.utf8).write(to: URL(fileURLWithPath: "\(folder)/list"))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = [
        "-adcin", "yes", "-cepdir", folder, "-cepext", ".wav", "-adchdr", "44",
        "-ctl", "\(folder)/list", "-hyp", "\(folder)/heard", "-jsgf", "\(folder)/digits.gram",
        "-hmm", "\(model)/en-us", "-dict", "\(model)/cmudict-en-us.dict", "-logfn", "/dev/null",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return try String(contentsOfFile: "\(folder)/heard", encoding: .utf8)
        .split(separator: "\n").map { line in
          line.prefix { $0 != "(" }.split(separator: " ").map(String.init)
        }
    }
  }
#endif
