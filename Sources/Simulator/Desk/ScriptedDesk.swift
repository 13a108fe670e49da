public import Codes
public import Dialogue

/// A desk without records, for any flow: it replies as it was told to, at random, or not at all.
public struct ScriptedDesk: Desk, Hashable, Sendable {
  private let questions: [QuestionName: Question]
  /// What the flow does with a slot, by which something fitting is made up.
  private let uses: [SlotName: Use]
  private var script = Script()
  private let isRandom: Bool
  private var generator: SeededGenerator

  private enum Use: Hashable {
    case said(Phrase.Form)
    case dictated
  }

  private struct Script: Hashable {
    /// In the order in which they are given; the last one stays.
    var replies: [QuestionName: [ReplyName]] = [:]
    var values: [SlotName: [String]] = [:]
  }

  /// - Parameters:
  ///   - replies: `QUESTION=REPLY`, the replies of one question in the order in which they are given; the
  ///     last one stays.
  ///   - values: `SLOT=VALUE`, the values of one slot in the order in which they are given; the last one
  ///     stays. Other slots are filled with something that can be said.
  ///   - seed: what has no scripted reply is replied at random; `nil` leaves it to whoever runs the call.
  ///   - other: what is made up without a seed is drawn from this one.
  /// - Throws: `DeskScriptError` for what the flow does not declare, or cannot say as it says it.
  public init(
    _ flow: Flow, replies: [String] = [], values: [String] = [], seed: UInt64?,
    makingUpFrom other: UInt64 = 0
  ) throws(DeskScriptError) {
    questions = flow.desk
    uses = Self.uses(in: flow)
    isRandom = seed != nil
    generator = SeededGenerator(seed: seed ?? other)
    for text in replies { try addReply(text) }
    for text in values { try addValue(text) }
  }

  public mutating func reply(
    to question: QuestionName, knowing slots: [SlotName: String], at time: UTCTime
  ) -> DeskReply? {
    if let name = nextScripted(question) { return fill(name, to: question, at: time) }
    guard isRandom,
      let name = questions[question]?.replies.keys.sorted().randomElement(
        using: &generator)
    else { return nil }
    return fill(name, to: question, at: time)
  }

  public mutating func fill(
    _ reply: ReplyName, to question: QuestionName, at time: UTCTime
  ) -> DeskReply {
    var values: [SlotName: String] = [:]
    for slot in (questions[question]?.replies[reply]?.gives ?? []).sorted() {
      values[slot] = nextValue(slot) ?? something(for: slot, at: time)
    }
    return DeskReply(reply, values)
  }

  private mutating func nextScripted(_ question: QuestionName) -> ReplyName? {
    Self.next(in: &script.replies[question])
  }

  private mutating func nextValue(_ slot: SlotName) -> String? {
    Self.next(in: &script.values[slot])
  }

  /// The last one stays.
  private static func next<Element>(in list: inout [Element]?) -> Element? {
    guard let next = list?.first else { return nil }
    if let count = list?.count, count > 1 { list?.removeFirst() }
    return next
  }

  // MARK: The script

  private mutating func addReply(_ text: String) throws(DeskScriptError) {
    let (name, value) = try Self.split(text, into: "QUESTION=REPLY")
    let question = QuestionName(name)
    guard let declared = questions[question]?.replies else {
      throw DeskScriptError("The desk has no question “\(name)”", questions.keys.map(\.text))
    }
    guard declared[ReplyName(value)] != nil else {
      throw DeskScriptError(
        "“\(name)” is never answered by “\(value)”", declared.keys.map(\.text))
    }
    script.replies[question, default: []].append(ReplyName(value))
  }

  private mutating func addValue(_ text: String) throws(DeskScriptError) {
    let (name, value) = try Self.split(text, into: "SLOT=VALUE")
    let given = Set(questions.values.flatMap(\.replies.values).flatMap(\.gives))
    guard given.contains(SlotName(name)) else {
      throw DeskScriptError("No reply of the desk gives “\(name)”", given.map(\.text))
    }
    let others = value.split(separator: ",").dropFirst().compactMap { part in
      part.firstIndex(of: "=").map { String(part[..<$0]) }
    }
    if let other = others.first(where: { given.contains(SlotName($0)) }) {
      throw DeskScriptError(
        description:
          "The value of “\(name)” holds “\(other)=”: expected a --slot of its own for each value, since "
          + "a value may have commas.")
    }
    if let expected = misfit(value, in: SlotName(name)) {
      throw DeskScriptError(
        description: "“\(name)” is said as a \(expected); found “\(value)”.")
    }
    script.values[SlotName(name), default: []].append(value)
  }

  /// As what the flow says a slot, when the value cannot be said so; an empty one says nothing anywhere.
  private func misfit(_ value: String, in slot: SlotName) -> String? {
    guard !value.isEmpty else { return nil }
    switch uses[slot] {
    case .said(.number): return Int(value) == nil ? "number: expected digits, as 12" : nil
    case .said(.date):
      let isDay = UTCTime("\(value) 00:00") != nil
      return isDay ? nil : "date: expected a day, as 2026-12-28"
    case .said, .dictated, nil: return nil
    }
  }

  private static func split(
    _ text: String, into form: String
  ) throws(DeskScriptError) -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw DeskScriptError(description: "Expected \(form); found “\(text)”.")
    }
    return (String(parts[0]), String(parts[1]))
  }

  // MARK: Something to say

  private static func uses(in flow: Flow) -> [SlotName: Use] {
    var uses: [SlotName: Use] = [:]
    for (_, phrase) in flow.wording.phrases.sorted(by: { $0.key < $1.key }) {
      for case .slot(let slot, let form) in phrase.parts { uses[slot] = .said(form) }
    }
    for case .dictate(let dictate) in flow.nodes.values { uses[dictate.slot] = .dictated }
    return uses
  }

  private mutating func something(for slot: SlotName, at time: UTCTime) -> String {
    switch uses[slot] {
    case .dictated: (0..<5).map { _ in digits(4) }.joined(separator: "-")
    case .said(.digits): "\(digits(4))-\(digits(4))"
    // One that may be an hour, a position or a count.
    case .said(.number): String(Int.random(in: 1...12, using: &generator))
    case .said(.spelling): String((0..<6).map { _ in letter() })
    case .said(.date):
      time.day.advanced(by: .random(in: 0..<30, using: &generator)).description
    case .said(.text), nil: slot.text.split(separator: "-").joined(separator: " ")
    }
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0..<10, using: &generator)) }.joined()
  }

  private mutating func letter() -> Character {
    "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".randomElement(using: &generator) ?? "A"
  }
}

/// Why a desk cannot reply as it is told to.
public struct DeskScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(description: String) {
    self.description = description
  }

  fileprivate init(_ found: String, _ known: [String]) {
    description = "\(found). Expected one of: \(known.sorted().joined(separator: ", "))."
  }
}
