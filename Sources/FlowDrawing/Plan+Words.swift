internal import Dialogue

extension Node {
  var kind: FlowDrawing.Kind {
    switch self {
    case .say: .say
    case .menu: .menu
    case .field: .field
    case .ask: .ask
    case .dictate: .dictate
    case .hold: .hold
    case .transfer: .transfer
    case .hangUp: .end
    }
  }

  /// What the node says; the question that an `ask` puts.
  func words(in wording: Wording) -> String {
    if case .ask(let ask) = self { return "\(ask.question)?" }
    return prompt.phrases.flatMap { wording.phrases[$0]?.parts ?? [] }.map { part in
      switch part {
      case .words(let words): words
      case .slot(let slot, _): "‹\(slot)›"
      case .pause: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: " ").withoutGaps
  }
}

extension Edge.Cause {
  /// Whether the way is one that nobody wants.
  var isEscape: Bool {
    switch self {
    case .next, .choice, .reply, .rejection: false
    case .outcome, .tooMuchSilence, .tooManyMisfits, .person, .goodbye, .unavailable, .withPerson:
      true
    }
  }

  /// A few words on an arrow; none where there is nothing to tell.
  func label(in flow: Flow) -> String {
    switch self {
    case .next: ""
    case .choice(let choice):
      choice.words.first.map { "\(choice.key) · \($0)" } ?? choice.key.description
    case .reply(let reply), .rejection(let reply): reply.text
    case .outcome(let outcome): outcome.rawValue.split(separator: "-").joined(separator: " ")
    case .tooMuchSilence: "still silent"
    case .tooManyMisfits: "still no match"
    case .person: flow.ways.keys.person.map { "\($0) · person" } ?? "person"
    case .goodbye: "goodbye"
    case .unavailable: "no answer"
    case .withPerson: "with a person"
    }
  }

  /// A line of the note that stands for the ways that many nodes have.
  func note(in flow: Flow) -> String {
    switch self {
    case .person:
      flow.ways.keys.person.map { "Anywhere: \($0), or “a person”" } ?? "Anywhere: “a person”"
    case .goodbye: "Anywhere: “goodbye”"
    case .tooMuchSilence: "Still silent after the last reminder"
    case .tooManyMisfits: "Still no match after the last try"
    case .unavailable: "The desk gives no answer"
    case .next, .choice, .reply, .rejection, .outcome, .withPerson: label(in: flow)
    }
  }
}

extension String {
  /// Without the space that a slot leaves before the mark that follows it.
  fileprivate var withoutGaps: String {
    var text = ""
    for character in self {
      if ".,;:?!".contains(character), text.last == " " { text.removeLast() }
      text.append(character)
    }
    return text
  }

  /// As many whole words as fit, and dots for the others.
  func shortened(to length: Int) -> String {
    guard count > length else { return self }
    var text = ""
    for word in split(separator: " ") {
      guard text.count + word.count + 1 < length else { break }
      text += (text.isEmpty ? "" : " ") + word
    }
    return (text.isEmpty ? String(prefix(length - 1)) : text) + " …"
  }

  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
