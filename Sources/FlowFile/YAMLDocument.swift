internal import Yams

/// A YAML file read node by node. What is wrong is gathered in `findings`, so that one run shows
/// everything; whatever could not be read is `nil`.
struct YAMLDocument {
  let file: SourceFile
  private(set) var findings: [Finding] = []
  private(set) var root: Node.Mapping?
  /// Parted when the first finding needs one, for there are many lines and seldom findings.
  private var lines: [Substring]?

  init(_ file: SourceFile) {
    self.file = file
    // Before it is composed: an alias as a key would be written out to be compared.
    if let alias = AliasSearch(file.text).alias {
      report(.notYAML, Self.noAliases, line: alias.line, column: alias.column)
      return
    }
    do {
      guard let node = try Yams.compose(yaml: file.text) else {
        report("The file is empty.", at: nil)
        return
      }
      if let mark = Self.repeated(in: node) {
        report(.notYAML, Self.noAliases, at: mark)
        return
      }
      root = mapping(node, "the file")
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.notYAML, "\(error)", at: nil)
    }
  }

  /// A part of the file, with findings of its own.
  func part(_ mapping: Node.Mapping) -> YAMLDocument {
    var part = self
    part.root = mapping
    part.findings = []
    return part
  }

  // MARK: Reporting

  mutating func report(_ message: String, at mark: Mark?) {
    report(.form, message, at: mark)
  }

  mutating func report(_ kind: Finding.Kind, _ message: String, at mark: Mark?) {
    report(kind, message, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// - Parameter piece: what of a text is wrong, when it stands there as it is read; the place is then its own.
  mutating func report(
    _ kind: Finding.Kind, _ message: String, at node: Node, pointingTo piece: String
  ) {
    guard let mark = node.mark, let place = place(of: piece, from: mark) else {
      return report(kind, message, at: node.mark)
    }
    report(kind, message, line: place.line, column: place.column)
  }

  /// Where a text first stands from a mark on, within as much text as many findings can be searched for.
  private mutating func place(of text: String, from mark: Mark) -> (line: Int, column: Int)? {
    let lines = lines ?? file.lines
    self.lines = lines
    var left = 16_000
    for number in lines.indices.dropFirst(max(0, mark.line - 1)).prefix(100) {
      let line = lines[number]
      left -= line.utf8.count
      guard left >= 0 else { return nil }
      let start = number + 1 == mark.line ? line.dropFirst(max(0, mark.column - 1)) : line
      if let found = start.firstRange(of: text) {
        return (number + 1, line.distance(from: line.startIndex, to: found.lowerBound) + 1)
      }
    }
    return nil
  }

  private mutating func report(
    _ kind: Finding.Kind, _ message: String, line: Int, column: Int
  ) {
    let lines = lines ?? file.lines
    self.lines = lines
    let text = lines.dropFirst(line - 1).first ?? ""
    findings.append(Finding(kind, file.name, line: line, column: column, message, text: text))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let words = (context.map { "\($0.text) " } ?? "") + problem
      report(.notYAML, "This is not YAML: \(words).\(comment(before: mark))", at: mark)
    case .reader(let problem, let offset, _, _):
      let lines = file.text.prefix(offset ?? 0)
        .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      report(
        .notYAML, "This is not YAML: \(problem).", line: lines.count,
        column: (lines.last?.count ?? 0) + 1)
    case .duplicatedKeysInMapping(let duplicates, let context):
      report(
        .notYAML, "The key “\(duplicates.first ?? "")” is here twice.", at: context.mark)
    default:
      report(.notYAML, "This is not YAML: \(error).", at: nil)
    }
  }

  /// What may be meant where a comment cuts a value short: the error is told only where the next line begins.
  private mutating func comment(before mark: Mark) -> String {
    let lines = lines ?? file.lines
    self.lines = lines
    let places = lines.indices.dropFirst(max(0, mark.line - 3)).prefix { $0 < mark.line }
    let place = places.last { number in
      lines[number].utf8.count <= 16_000 && lines[number].contains(/[:,\[{]\s*#\s*[,\]}]/)
    }
    return place.map { number in
      " In line \(number + 1), # begins a comment: for the key, write \"#\" in quotes."
    } ?? ""
  }

  private static let noAliases = "An alias (*name) is not read here: write it out."

  /// The mark of the first node that occurs twice. An alias is expanded silently and bears the mark of
  /// its anchor, so carets would lie, and a few lines could stand for millions of nodes.
  private static func repeated(in root: Node) -> Mark? {
    var seen: Set<Place> = []
    var waiting = [root]
    while let node = waiting.popLast() {
      if let mark = node.mark {
        guard seen.insert(Place(line: mark.line, column: mark.column, node)).inserted else {
          return mark
        }
      }
      switch node {
      case .mapping(let mapping): waiting += mapping.flatMap { [$0.key, $0.value] }
      case .sequence(let sequence): waiting += sequence
      case .scalar, .alias: break
      }
    }
    return nil
  }

  /// A block mapping and its first key begin at one place, so the kind of node counts too.
  private struct Place: Hashable {
    var line: Int
    var column: Int
    var kind: Int

    init(line: Int, column: Int, _ node: Node) {
      self.line = line
      self.column = column
      kind =
        switch node {
        case .scalar: 0
        case .mapping: 1
        case .sequence: 2
        case .alias: 3
        }
    }
  }

  // MARK: Reading

  mutating func mapping(_ node: Node, _ what: String) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      report("Expected keys with values as \(what); found \(node.found).", at: node.mark)
      return nil
    }
    return mapping
  }

  mutating func list(_ node: Node, _ what: String) -> [Node] {
    guard let sequence = node.sequence else {
      report("Expected a list as \(what); found \(node.found).", at: node.mark)
      return []
    }
    return Array(sequence)
  }

  mutating func text(_ node: Node, _ what: String) -> String? {
    guard let scalar = node.scalar else {
      report("Expected text as \(what); found \(node.found).", at: node.mark)
      return nil
    }
    return scalar.string
  }

  /// A key that is text, whatever it looks like to whoever wrote it: `1`, `yes` and an empty one are not.
  mutating func name(_ key: Node, _ what: String) -> String? {
    guard let text = text(key, what) else { return nil }
    let kind: String? =
      switch key.tag.description {
      case Tag.Name.str.rawValue: nil
      case Tag.Name.int.rawValue, Tag.Name.float.rawValue: "a number"
      case Tag.Name.bool.rawValue: "true or false"
      case Tag.Name.null.rawValue: "nothing"
      default: "another value"
      }
    if let kind {
      report(
        "Expected text as \(what); found “\(text)”, which is \(kind) in YAML: put it in quotes.",
        at: key.mark)
    }
    return text
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String, in mapping: Node.Mapping, _ what: String) -> Node? {
    guard let value = mapping[key] else {
      report("“\(key)” is missing in \(what).", at: mapping.mark)
      return nil
    }
    return value
  }

  /// Reports every key that is not one of `keys`.
  mutating func expect(_ keys: Set<String>?, in mapping: Node.Mapping, _ what: String) {
    let keys = keys ?? []
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      let known = keys.sorted().joined(separator: ", ")
      report("\(key.found) is no key of \(what); the keys are: \(known).", at: key.mark)
    }
  }

  /// Digits 0 to 9, with a point among them or without: what `Double` takes besides is no time.
  static func decimal(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.isOfDigits }) else { return nil }
    return Double(text)
  }

  /// `8s`, `0.5s`.
  ///
  /// - Parameter range: in seconds.
  mutating func duration(
    _ node: Node, _ what: String, in range: ClosedRange<Double> = 0.1...60
  ) -> Duration? {
    guard let text = text(node, what) else { return nil }
    guard text.hasSuffix("s"), let seconds = Self.decimal(text.dropLast()),
      range.contains(seconds)
    else {
      let (first, last) = (range.lowerBound.plain, range.upperBound.plain)
      report(
        .timeOutOfRange, "Expected a time as \(what), \(first)s to \(last)s; found “\(text)”.",
        at: node.mark)
      return nil
    }
    return .seconds(seconds)
  }
}

extension Node {
  fileprivate var found: String {
    switch self {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "“\(scalar.string)”"
    case .mapping: "keys with values"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

extension StringProtocol {
  /// Whether it is made of the digits 0 to 9, one at least.
  var isOfDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }
}

extension Double {
  /// Without a fraction when there is none.
  fileprivate var plain: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
