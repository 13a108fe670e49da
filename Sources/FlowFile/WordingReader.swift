internal import Dialogue
internal import Yams

/// Reads the wording of a language: phrases, how characters are spelt, the names of months
/// and of what text slots hold.
struct WordingReader {
  var document: YAMLDocument
  private(set) var wording = Wording(phrases: [:])

  init(_ file: SourceFile) {
    self.init(YAMLDocument(file))
  }

  init(_ read: YAMLDocument) {
    document = read
    guard let root = document.root else { return }
    document.expect(FlowReader.keys["wording"], in: root, "the wording")
    if let phrases = document.required("phrases", in: root, "the wording"),
      let mapping = document.mapping(phrases, "phrases")
    {
      for (key, value) in mapping {
        guard let name = document.text(key, "the name of a phrase") else { continue }
        // One that cannot be read has a wording all the same, which is told at its own place.
        wording.phrases[PhraseName(name)] = phrase(value, name) ?? Phrase([])
      }
    }
    if let characters = root["characters"],
      let mapping = document.mapping(characters, "characters")
    {
      readCharacters(mapping)
    }
    if let months = root["months"] {
      let names = document.list(months, "months")
      if names.count != 12 {
        document.report("There are 12 months, not \(names.count).", at: months.mark)
      }
      wording.months = names.compactMap { document.text($0, "a month") }
    }
    if let names = root["names"] {
      wording.names = document.list(names, "names").compactMap { document.text($0, "a name") }
    }
  }

  private mutating func readCharacters(_ mapping: Yams.Node.Mapping) {
    for (key, value) in mapping {
      guard let name = key.string, let character = name.first, name.count == 1 else {
        document.report("Expected one character; found “\(key.string ?? "")”.", at: key.mark)
        continue
      }
      wording.characters[character] = document.text(value, "how “\(character)” is said")
    }
  }

  /// A phrase is its text, or `text` and `fuller`.
  private mutating func phrase(_ node: Yams.Node, _ name: String) -> Phrase? {
    guard node.mapping != nil else {
      return document.text(node, "phrase “\(name)”").map { Phrase(parts($0, node)) }
    }
    guard let mapping = document.mapping(node, "phrase “\(name)”") else { return nil }
    document.expect(FlowReader.keys["phrase"], in: mapping, "phrase “\(name)”")
    guard let text = document.required("text", in: mapping, "phrase “\(name)”"),
      let words = document.text(text, "text")
    else { return nil }
    let fuller = mapping["fuller"].flatMap { node in
      document.text(node, "fuller").map { parts($0, node) }
    }
    return Phrase(parts(words, text), fuller: fuller)
  }

  /// Words, with slots as `{product-id:digits}` and pauses as `{pause 0.5s}` among them.
  private mutating func parts(_ text: String, _ node: Yams.Node) -> [Phrase.Part] {
    var parts: [Phrase.Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      append(rest[..<open], to: &parts)
      guard let close = rest[open...].firstIndex(of: "}") else {
        document.report("“{” is not closed by “}” in “\(text)”.", at: node.mark)
        return parts
      }
      if let part = insertion(rest[open...].dropFirst().prefix(upTo: close), node) {
        parts.append(part)
      }
      rest = rest[close...].dropFirst()
    }
    append(rest, to: &parts)
    if parts.isEmpty, text.allSatisfy(\.isWhitespace) {
      document.report(
        .promptWithoutWording, "The phrase has no words: expected what is to be said.",
        at: node.mark)
    }
    return parts
  }

  private func append(_ words: Substring, to parts: inout [Phrase.Part]) {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { parts.append(.words(words)) }
  }

  private mutating func insertion(_ text: Substring, _ node: Yams.Node) -> Phrase.Part? {
    if text.hasPrefix("pause "), text.hasSuffix("s"),
      let seconds = YAMLDocument.decimal(text.dropFirst(6).dropLast()), (0...60).contains(seconds)
    {
      return .pause(.seconds(seconds))
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let form = parts.count == 2 ? Phrase.Form(rawValue: String(parts[1])) : nil
    guard let form, let name = parts.first, !name.isEmpty else {
      let forms = Phrase.Form.allCases.map(\.rawValue).joined(separator: ", ")
      document.report(
        "Expected {slot:form} or {pause 0.5s}, the forms being \(forms); found “{\(text)}”.",
        at: node.mark)
      return nil
    }
    return .slot(SlotName(String(name)), form)
  }
}
