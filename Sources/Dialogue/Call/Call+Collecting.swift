extension Call {
  /// Takes what the caller was too early with, or else asks.
  mutating func beginCollecting(_ node: NodeName, _ input: Input) -> [Effect] {
    let collecting = Collecting(
      node: node, misses: Misses(noMatch: misfits[node] ?? 0), waitingFor: .caller(nextTurn()))
    guard !typeAhead.isEmpty, input.prompt.bargeIn else {
      return prompt(collecting, input.prompt.phrases)
    }
    phase = .collecting(collecting)
    return takeTypeAhead(at: node)
  }

  /// Asks again for what the desk did not take. It counts as input that does not fit, over all the
  /// times that the field is come back to.
  mutating func reject(_ rejection: Ask.Rejection) -> [Effect] {
    let node = rejection.field
    guard let input = input(of: node) else { return enter(node) }
    let misses = Misses(noMatch: misfits[node] ?? 0)
    misfits[node] = misses.noMatch + 1
    return miss(
      \.noMatch, Collecting(node: node, misses: misses, waitingFor: .caller(nextTurn())), input,
      said: slots["entry"] ?? "", wording: rejection.wording)
  }

  private mutating func takeTypeAhead(at node: NodeName) -> [Effect] {
    var effects: [Effect] = []
    while case .collecting(let collecting) = phase, collecting.node == node,
      collecting.waitingFor.takesInput, let early = typeAhead.first
    {
      typeAhead.removeFirst()
      effects += handle(early)
    }
    return effects
  }

  mutating func collect(_ event: Event, _ collecting: Collecting) -> [Effect] {
    switch (event, collecting.waitingFor) {
    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      let times = input(of: collecting.node)?.times
      let listening = listen(collecting, for: times?.timeout ?? .zero)
      return listening + takeTypeAhead(at: collecting.node)
    case (.timeRanOut(let ended), .caller(let turn)) where ended == turn:
      return timeRanOut(collecting)

    case (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      remember(event)
      return []
    case (.pressed(let key), .endOfPrompt):
      return [.stopSpeaking] + accept(key, collecting)
    case (.heard(let words), .endOfPrompt):
      return [.stopSpeaking] + accept(words, collecting)
    case (.pressed(let key), .caller):
      return accept(key, collecting)
    case (.heard(let words), .caller):
      return accept(words, collecting)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  // MARK: Keys

  private mutating func accept(_ key: Key, _ collecting: Collecting) -> [Effect] {
    switch flow.nodes[collecting.node] {
    case .menu(let menu):
      if let choice = menu.choices.first(where: { $0.key == key }) { return choose(choice) }
      switch key {
      case .zero: return person(collecting, menu.input, said: "0")
      case .star: return prompt(collecting, menu.input.prompt.phrases)
      default: return miss(\.noMatch, collecting, menu.input, said: key.description)
      }
    case .field(let field):
      switch key {
      case .star: return clear(collecting, field)
      case .pound: return end(collecting, field)
      default: return add(key.description, collecting, field)
      }
    default:
      return []
    }
  }

  private mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    slots.merge(choice.sets) { _, new in new }
    return enter(choice.next)
  }

  private mutating func add(
    _ digits: String, _ collecting: Collecting, _ field: Field
  ) -> [Effect] {
    let longer = collecting.adding(digits, upTo: field.length.upperBound)
    let isFull = longer.count == field.length.upperBound
    return listen(longer, for: isFull ? field.input.times.term : field.input.times.interdigit)
  }

  private mutating func clear(_ collecting: Collecting, _ field: Field) -> [Effect] {
    prompt(collecting, flow.ways.cleared.map { [$0] } ?? field.input.prompt.phrases)
  }

  private mutating func end(_ collecting: Collecting, _ field: Field) -> [Effect] {
    guard field.length.contains(collecting.entry.count) else {
      return miss(
        \.noMatch, collecting, field.input, said: collecting.entry, count: collecting.count)
    }
    slots[field.slot] = collecting.entry
    misfits[collecting.node] = collecting.misses.noMatch > 0 ? collecting.misses.noMatch : nil
    return enter(field.next)
  }

  // MARK: Words

  private mutating func accept(_ words: Words, _ collecting: Collecting) -> [Effect] {
    switch flow.nodes[collecting.node] {
    case .menu(let menu):
      let heard = words.choice(of: menu.choices)
      if case .clear(let choice) = heard { return choose(choice) }
      if let request = follow(words, collecting, menu.input) { return request }
      if let key = words.key { return accept(key, collecting) }
      let names = heard.readings.map { $0.words.first ?? $0.key.description }
      return ask(names, collecting, menu.input, flow.ways.ambiguousChoice)
    case .field(let field):
      let heard = words.entry(at: field, after: collecting.count)
      if case .clear(let digits) = heard {
        let longer = collecting.adding(digits, upTo: field.length.upperBound)
        // Nobody says "pound": an entry that can take no further digit is complete.
        return longer.count >= field.length.upperBound
          ? end(longer, field) : add(digits, collecting, field)
      }
      return follow(words, collecting, field.input)
        ?? ask(heard.readings, collecting, field.input, flow.ways.ambiguous)
    default:
      return []
    }
  }

  /// What the words ask for everywhere; `nil` when nothing.
  private mutating func follow(
    _ words: Words, _ collecting: Collecting, _ input: Input
  ) -> [Effect]? {
    if words.askForPerson { return person(collecting, input, said: "") }
    if words.askToRepeat { return prompt(collecting, input.prompt.phrases) }
    return nil
  }

  /// Asks which of several readings was meant. It counts as input that does not fit, but the digits so
  /// far are kept: only what was said last is asked for.
  private mutating func ask(
    _ readings: [String], _ collecting: Collecting, _ input: Input, _ question: PhraseName?
  ) -> [Effect] {
    guard let question, readings.count > 1, collecting.misses.noMatch < input.noMatch.count else {
      return miss(\.noMatch, collecting, input, said: "", wording: flow.ways.unclear)
    }
    slots["reading-1"] = readings[0]
    slots["reading-2"] = readings[1]
    var asked = collecting
    asked.misses.noMatch += 1
    typeAhead = []
    return prompt(asked, [question], keepingEntry: true)
  }

  // MARK: Misses

  private mutating func timeRanOut(_ collecting: Collecting) -> [Effect] {
    switch flow.nodes[collecting.node] {
    case .menu(let menu):
      return miss(\.noInput, collecting, menu.input, said: "")
    case .field(let field) where collecting.count == 0:
      return miss(\.noInput, collecting, field.input, said: "")
    case .field(let field):
      return end(collecting, field)
    default:
      return []
    }
  }

  private mutating func miss(
    _ kind: WritableKeyPath<Misses, Int>, _ collecting: Collecting, _ input: Input,
    said entry: String, count: Int? = nil, wording special: PhraseName? = nil
  ) -> [Effect] {
    var missed = collecting
    missed.misses[keyPath: kind] += 1
    typeAhead = []
    slots["entry"] = entry
    slots["entry-count"] = String(count ?? entry.count)
    let wordings = kind == \Misses.noInput ? input.noInput : input.noMatch
    guard let wording = wordings.dropFirst(missed.misses[keyPath: kind] - 1).first else {
      return enter(input.failed, from: collecting.node)
    }
    let repetition = missed.misses.total > 1 ? input.help.map { [$0] } : nil
    return prompt(missed, [special ?? wording] + (repetition ?? input.prompt.phrases))
  }

  private mutating func person(
    _ collecting: Collecting, _ input: Input, said entry: String
  ) -> [Effect] {
    guard let person = flow.ways.person else {
      return miss(\.noMatch, collecting, input, said: entry)
    }
    guard isWithPerson else { return enter(person, from: collecting.node) }
    return prompt(collecting, (flow.ways.stillHere.map { [$0] } ?? []) + input.prompt.phrases)
  }

  // MARK: Speaking and listening

  /// A prompt that asks for the whole entry drops the digits so far.
  private mutating func prompt(
    _ collecting: Collecting, _ phrases: [PhraseName], keepingEntry: Bool = false
  ) -> [Effect] {
    let bargeIn = input(of: collecting.node)?.prompt.bargeIn ?? true
    let utterance = utterance(phrases, bargeIn: bargeIn)
    var prompting = collecting
    if !keepingEntry {
      prompting.entry = ""
      prompting.surplus = 0
    }
    prompting.waitingFor = .endOfPrompt(utterance.turn, bargeIn: bargeIn)
    phase = .collecting(prompting)
    return [.say(utterance)]
  }

  private mutating func listen(_ collecting: Collecting, for time: Duration) -> [Effect] {
    var listening = collecting
    let turn = nextTurn()
    listening.waitingFor = .caller(turn)
    phase = .collecting(listening)
    return [.listen(turn, for: time)]
  }

  private func input(of node: NodeName) -> Input? {
    switch flow.nodes[node] {
    case .menu(let menu): menu.input
    case .field(let field): field.input
    default: nil
    }
  }
}
