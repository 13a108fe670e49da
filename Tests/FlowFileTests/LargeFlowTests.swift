import Dialogue
import Testing

@testable import FlowFile

/// Flows of ten thousand nodes, in the shapes in which a check that does not grow with the flow alone would
/// not come back.
@Suite(.timeLimit(.minutes(2))) struct LargeFlowTests {
  private static let count = 10_000

  private static func findings(
    _ node: (Int) -> String, count: Int = count, others: String = "", phrases: String = ""
  ) -> [Finding] {
    let nodes = (0..<count).map { "  n\($0): \(node($0))\n" }.joined()
    let text = """
      start: n0
      defaults: { failed: bye, unavailable: bye }
      nodes:
      \(nodes)\(others)  bye: { hang-up: bye }
      wording: { phrases: { \(phrases) q: Question., bye: Goodbye. } }
      """
    do throws(FlowFileError) {
      _ = try Flow(SourceFile(name: "flow.yaml", text: text))
      return []
    } catch {
      return error.findings
    }
  }

  @Test("A row of ten thousand nodes has no findings")
  func row() {
    let findings = Self.findings { number in
      number + 1 == Self.count
        ? "{ say: q, next: bye }"
        : """
        { menu: q, choices: [{ key: 1, words: [on], next: n\(number + 1) }, \
        { key: 2, words: [stop], next: bye }] }
        """
    }
    #expect(findings == [])
  }

  @Test("A ring of ten thousand nodes is told once, its way shortened; the end, as lost")
  func ring() {
    let findings = Self.findings { "{ say: q, next: n\(($0 + 1) % Self.count) }" }
    #expect(findings.map(\.kind) == [.cycle, .unreachableNode])
    #expect(
      findings.first?.message == """
        Nothing in “n0” → “n1” → “n2” → … → “n9998” → “n9999” → “n0” waits for the caller: expected a \
        menu or a field there.
        """)
  }

  @Test("Ten thousand nodes to which no call comes are that many findings")
  func lost() {
    let findings = Self.findings { _ in "{ say: q, next: bye }" }
    #expect(findings.map(\.line) == Array(5..<5 + Self.count - 1))
    #expect(Set(findings.map(\.kind)) == [.unreachableNode])
  }

  @Test("Ten thousand choices of one menu are told one by one")
  func choices() {
    let list = (0..<Self.count).map { "{ key: \($0 % 9 + 1), words: [w\($0 / 2)], next: bye }" }
    let findings = Self.findings(
      { _ in "{ menu: q, choices: [\(list.joined(separator: ",\n    "))] }" }, count: 1)
    let counts = Dictionary(grouping: findings, by: \.kind).mapValues(\.count)
    #expect(
      counts == [
        .tooManyChoices: 1, .unreachableChoice: Self.count - 9, .ambiguousChoice: Self.count / 2,
      ])
  }

  @Test("Ten thousand words in the two choices of a menu have no findings")
  func words() {
    func words(_ letter: String) -> String {
      (0..<Self.count / 2).map { "\(letter)\($0)" }.joined(separator: ", ")
    }
    let menu = """
      { menu: q, choices: [{ key: 1, words: ["yes", \(words("a"))], next: bye }, \
      { key: 2, words: ["no", \(words("b"))], next: bye }] }
      """
    #expect(Self.findings({ _ in menu }, count: 1) == [])
  }

  /// What says a slot that is filled last, so that it is sought where every question comes back to.
  private static let said = """
      f: { field: q, slot: x, length: 4, next: last }
      last: { hang-up: said }

    """

  private static func menu(_ number: Int, failed: String) -> String {
    let next = number + 1 < count / 2 ? "n\(number + 1)" : "f"
    return """
      { menu: q, failed: \(failed), choices: [{ key: 1, words: [on], next: \(next) }, \
      { key: 2, words: [stop], next: bye }] }
      """
  }

  @Test("Five thousand menus with a transfer of their own each have no findings")
  func transfers() {
    let findings = Self.findings(
      { number in
        number < Self.count / 2
          ? Self.menu(number, failed: "n\(number + Self.count / 2)")
          : "{ transfer: q, greeting: q, otherwise: bye }"
      }, others: Self.said, phrases: "said: \"Done: {x:digits}.\",")
    #expect(findings == [])
  }

  @Test("Five thousand menus that share a row of five thousand nodes to one transfer have none")
  func sharedTransfer() {
    let findings = Self.findings(
      { number in
        if number < Self.count / 2 { return Self.menu(number, failed: "n\(Self.count / 2)") }
        return number + 1 < Self.count
          ? "{ say: q, next: n\(number + 1) }" : "{ transfer: q, greeting: q, otherwise: bye }"
      }, others: Self.said, phrases: "said: \"Done: {x:digits}.\",")
    #expect(findings == [])
  }

  @Test("Ten thousand phrases that say a slot that nothing fills are told, each at the slot")
  func unfilled() {
    let phrases = (0..<Self.count).map { "p\($0): \"Well, {y:text}.\",\n" }.joined()
    let said = (0..<Self.count).map { "p\($0)" }.joined(separator: ", ")
    let findings = Self.findings(
      { _ in "{ say: [q, \(said)], next: bye }" }, count: 1, phrases: phrases)
    #expect(findings.count == Self.count)
    #expect(Set(findings.map(\.kind)) == [.unfilledSlot])
    #expect(findings.last?.column == 15)
  }

  @Test("In a line of a hundred thousand characters the findings show no more than they can")
  func line() {
    let wide = String(repeating: "x", count: 300)
    let shown = Self.findings({ _ in "{ say: q, next: bye, \(wide): 1, why: 1 }" }, count: 1)
    #expect(
      shown.map(\.source) == [
        "  n0: { say: q, next: bye, " + wide.prefix(133) + "…",
        "…" + wide.suffix(75) + ": 1, why: 1 }",
      ])
    #expect(
      shown.map { $0.description.split(separator: "\n").last?.count } == [30, 84])
    let wider = String(repeating: "x", count: 100_000)
    let hidden = Self.findings({ _ in "{ say: q, next: bye, \(wider): 1 }" }, count: 1)
    #expect(hidden.map(\.source) == ["…"])
  }
}
