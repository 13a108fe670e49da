internal import Dialogue
internal import Yams

/// What a field takes.
extension FlowReader {
  mutating func grammar(_ mapping: Yams.Node.Mapping, _ what: String) -> Grammar {
    let entries = entries(mapping, what)
    let length = length(mapping, what, entries)
    return Grammar(
      length: length, digits: mapping["digits"].flatMap { digits($0) }, entries: entries,
      check: mapping["check"].flatMap { check($0) }, words: words(mapping, what, length),
      spoken: mapping["spoken"].flatMap { spoken($0) } ?? .digits)
  }

  private mutating func spoken(_ node: Yams.Node) -> Grammar.Spoken? {
    guard let text = document.text(node, "spoken") else { return nil }
    guard let spoken = Grammar.Spoken(rawValue: text) else {
      document.report(
        "Expected digits, number, spelling or text as spoken; found “\(text)”.", at: node.mark)
      return nil
    }
    return spoken
  }

  /// `20`, or `1-6`. Where the entries are listed, it follows from them.
  private mutating func length(
    _ mapping: Yams.Node.Mapping, _ what: String, _ entries: Set<String>
  ) -> ClosedRange<Int> {
    let lengths = entries.map(\.count)
    if let shortest = lengths.min(), let longest = lengths.max() {
      if let node = mapping["length"] {
        document.report(
          .contradictingLimits,
          "The length follows from the entries: expected only one of the two.", at: node.mark)
      }
      return shortest...longest
    }
    guard mapping["entries"] == nil, let node = document.required("length", in: mapping, what),
      let text = document.text(node, "length")
    else { return 1...1 }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      $0.isOfDigits ? Int($0) ?? 0 : 0
    }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first >= 1,
      first <= last, last <= 64
    else {
      document.report(
        .contradictingLimits,
        "Expected how many digits, as 20 or 1-6, 64 at most; found “\(text)”.", at: node.mark)
      return 1...1
    }
    return first...last
  }

  /// `019`, `1-4`, `0-25-9`.
  private mutating func digits(_ node: Yams.Node) -> Set<Key>? {
    guard let text = document.text(node, "digits") else { return nil }
    var digits: Set<Key> = []
    var rest = Array(text)[...]
    while let first = rest.popFirst() {
      var last = first
      if rest.first == "-", rest.count > 1 {
        rest.removeFirst()
        last = rest.removeFirst()
      }
      guard let from = Key(rawValue: first)?.digit, let to = Key(rawValue: last)?.digit, from <= to
      else {
        document.report("Expected digits, as 019 or 1-4; found “\(text)”.", at: node.mark)
        return nil
      }
      digits.formUnion(Key.allCases.filter { $0.digit.map { (from...to).contains($0) } ?? false })
    }
    guard !digits.isEmpty else {
      document.report("Expected digits, as 019 or 1-4; found “\(text)”.", at: node.mark)
      return nil
    }
    return digits
  }

  private mutating func entries(_ mapping: Yams.Node.Mapping, _ what: String) -> Set<String> {
    guard let list = mapping["entries"] else { return [] }
    let nodes = document.list(list, "entries of \(what)")
    if list.sequence != nil, nodes.isEmpty {
      document.report("Expected at least one entry.", at: list.mark)
    }
    return Set(nodes.compactMap { entry($0, 1...64) })
  }

  private mutating func entry(_ node: Yams.Node, _ length: ClosedRange<Int>) -> String? {
    guard let text = document.text(node, "an entry") else { return nil }
    let digits = text.allSatisfy { Key(rawValue: $0)?.digit != nil }
    guard digits, length.contains(text.count) else {
      let (first, last) = (length.lowerBound, length.upperBound)
      let count = first == last ? "\(first)" : "\(first) to \(last)"
      document.report(
        .contradictingLimits, "Expected \(count) digits as an entry; found “\(text)”.",
        at: node.mark)
      return nil
    }
    return text
  }

  private mutating func check(_ node: Yams.Node) -> Check? {
    guard let text = document.text(node, "check") else { return nil }
    let check = Check(rawValue: text)
    if check == nil {
      let known = Check.allCases.map(\.rawValue).joined(separator: ", ")
      document.report(
        "Expected a method of check digits, one of \(known); found “\(text)”.", at: node.mark)
    }
    return check
  }

  /// Words, each with the entry that it stands for.
  private mutating func words(
    _ mapping: Yams.Node.Mapping, _ what: String, _ length: ClosedRange<Int>
  ) -> [String: String] {
    guard let node = mapping["words"], let byWord = document.mapping(node, "words of \(what)")
    else { return [:] }
    var words: [String: String] = [:]
    for (word, value) in byWord {
      guard let text = document.text(word, "a word") else { continue }
      words[text] = entry(value, length)
    }
    return words
  }
}
