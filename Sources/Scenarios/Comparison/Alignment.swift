/// Puts the output of an act beside what was expected of it, so that as much as can be is the same.
enum Alignment: Hashable {
  case same(Scenario.Expectation)
  /// Expected, and not there.
  case missing(Scenario.Expectation)
  /// There, and not expected.
  case new(Entry)

  /// In the order of the file. Acts with more than a thousand of each are compared one by one, since a
  /// table of all pairs would grow with the square.
  static func steps(_ expected: [Scenario.Expectation], _ outputs: [Entry]) -> [Alignment] {
    let matcher = Matcher(expected, outputs)
    var start = 0
    while start < expected.count, start < outputs.count, matcher.matches(start, start) {
      start += 1
    }
    let same = expected[..<start].map { Alignment.same($0) }
    let (left, found) = (expected[start...], outputs[start...])
    guard !left.isEmpty, !found.isEmpty, left.count <= 1000, found.count <= 1000 else {
      return same + left.map { .missing($0) } + found.map { .new($0) }
    }
    return same + longestCommon(Array(left), Array(found), from: start, matcher)
  }

  private static func longestCommon(
    _ expected: [Scenario.Expectation], _ outputs: [Entry], from start: Int, _ matcher: Matcher
  ) -> [Alignment] {
    // How many can be the same from each pair of places on.
    let width = outputs.count + 1
    var common = [Int](repeating: 0, count: (expected.count + 1) * width)
    var matches = [Bool](repeating: false, count: common.count)
    for left in expected.indices.reversed() {
      for right in outputs.indices.reversed() {
        let place = left * width + right
        matches[place] = matcher.matches(start + left, start + right)
        common[place] =
          matches[place]
          ? common[place + width + 1] + 1 : max(common[place + width], common[place + 1])
      }
    }
    var steps: [Alignment] = []
    var (left, right) = (0, 0)
    while left < expected.count || right < outputs.count {
      let place = left * width + right
      if left < expected.count, right < outputs.count, matches[place] {
        steps.append(.same(expected[left]))
        (left, right) = (left + 1, right + 1)
      } else if left < expected.count,
        right == outputs.count || common[place + width] >= common[place + 1]
      {
        steps.append(.missing(expected[left]))
        left += 1
      } else {
        steps.append(.new(outputs[right]))
        right += 1
      }
    }
    return steps
  }
}

/// Which output an expectation takes; each is read once, however often it is compared.
private struct Matcher {
  private let expected: [(speaker: Entry.Speaker, pattern: Pattern)]
  private let outputs: [(speaker: Entry.Speaker, words: String)]

  init(_ expected: [Scenario.Expectation], _ outputs: [Entry]) {
    self.expected = expected.map { ($0.entry.speaker, Pattern($0.entry.words)) }
    self.outputs = outputs.map { ($0.speaker, $0.words) }
  }

  func matches(_ left: Int, _ right: Int) -> Bool {
    expected[left].speaker == outputs[right].speaker
      && expected[left].pattern.matches(outputs[right].words)
  }
}
