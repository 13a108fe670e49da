extension Call {
  mutating func beginDictating(_ node: NodeName, _ dictate: Dictate) -> [Effect] {
    typeAhead = []
    return speak(
      dictate.input.prompt.phrases,
      Dictating(node: node, group: nil, waitingFor: .caller(nextTurn())))
  }

  mutating func dictate(_ event: Event, _ dictating: Dictating) -> [Effect] {
    guard case .dictate(let dictate) = flow.nodes[dictating.node] else { return [] }
    switch (event, dictating.waitingFor) {
    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      return dictating.group == nil
        ? read(0, dictating, dictate) : wait(dictating, dictate.input.times)
    case (.timeRanOut(let ended), .caller(let turn)) where ended == turn:
      return remind(dictating, dictate)

    case (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      return []
    case (.pressed, .endOfPrompt), (.heard, .endOfPrompt):
      return [.stopSpeaking] + follow(request(event), dictating, dictate)
    case (.pressed, .caller), (.heard, .caller):
      return follow(request(event), dictating, dictate)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  // MARK: What the caller wants

  /// What a caller can ask of somebody who dictates.
  private enum Request: Hashable {
    case next
    case again
    case group(Int)
    case slower
    case fromTheStart
    case finish
    case person
    case unclear
  }

  private func request(_ event: Event) -> Request {
    switch event {
    case .pressed(.pound): .next
    case .pressed(.star): .again
    case .pressed(.zero): .person
    case .pressed(let key): key.digit.map { .group($0 - 1) } ?? .unclear
    case .heard(let words): request(words)
    default: .unclear
    }
  }

  private func request(_ words: Words) -> Request {
    if words.contain(anyOf: ["from the start", "from the beginning", "start over"]) {
      return .fromTheStart
    }
    if words.contain("slower") || words.contain("slowly") { return .slower }
    if let group = groupIndex(words) { return .group(group) }
    if words.askToRepeat { return .again }
    if words.askForPerson { return .person }
    if words.contain(anyOf: ["it worked", "accepted", "it took it", "all done"]) { return .finish }
    if words.contain(anyOf: ["next", "yes", "ok", "okay", "got it", "go on", "ready"]) {
      return .next
    }
    return .unclear
  }

  /// The group that a single letter names. "A" and "I" are words too: they count after "group", and "A"
  /// when there is hardly anything else.
  private func groupIndex(_ words: Words) -> Int? {
    let letters = words.tokens.compactMap { token -> Int? in
      guard token.count == 1, let letter = token.unicodeScalars.first,
        ("a"..."z").contains(letter)
      else { return nil }
      return Int(letter.value) - 97
    }
    return letters.first { letter in
      switch letter {
      case 0: words.tokens.count <= 2 || words.contain("group a")
      case 8: words.contain("group i")
      default: true
      }
    }
  }

  private mutating func follow(
    _ request: Request, _ dictating: Dictating, _ dictate: Dictate
  ) -> [Effect] {
    var heard = dictating
    heard.silences = 0
    let last = groups(dictate).count - 1
    switch request {
    case .next where dictating.group.map({ $0 >= last }) ?? false, .finish:
      return enter(dictate.next)
    case .next:
      return read((dictating.group ?? -1) + 1, heard, dictate)
    case .again:
      guard let group = dictating.group else {
        return speak(dictate.input.prompt.phrases, heard)
      }
      return read(group, heard, dictate)
    case .group(let group) where (0...max(0, last)).contains(group):
      return read(group, heard, dictate)
    case .slower:
      heard.slower = true
      return read(dictating.group ?? 0, heard, dictate)
    case .fromTheStart:
      return read(0, heard, dictate)
    case .person:
      guard let person = flow.ways.person else {
        return speak(Array(dictate.input.noMatch.wordings.prefix(1)), heard)
      }
      guard isWithPerson else { return enter(person, from: dictating.node) }
      return speak(flow.ways.stillHere.map { [$0] } ?? [], heard)
    case .group, .unclear:
      return speak(Array(dictate.input.noMatch.wordings.prefix(1)), heard)
    }
  }

  // MARK: Reading and waiting

  private func groups(_ dictate: Dictate) -> [Substring] {
    (slots[dictate.slot] ?? "").split(separator: "-")
  }

  private mutating func read(
    _ group: Int, _ dictating: Dictating, _ dictate: Dictate
  ) -> [Effect] {
    guard let digits = groups(dictate).dropFirst(group).first,
      let letter = UnicodeScalar(UInt32(65 + group % 26))
    else { return enter(dictate.next) }
    var reading = dictating
    reading.group = group
    let isAgain = !reading.read.insert(group).inserted
    return speak(
      [isAgain ? dictate.again : dictate.group], reading,
      filling: ["group": String(Character(letter)), "digits": String(digits)],
      slow: isAgain || reading.slower)
  }

  private mutating func speak(
    _ phrases: [PhraseName], _ dictating: Dictating, filling: [SlotName: String] = [:],
    slow: Bool = false
  ) -> [Effect] {
    let utterance = utterance(phrases, bargeIn: true, filling: filling, slow: slow)
    var speaking = dictating
    speaking.waitingFor = .endOfPrompt(utterance.turn, bargeIn: true)
    phase = .dictating(speaking)
    return [.say(utterance)]
  }

  /// Each reminder waits twice as long as the one before it: somebody is typing.
  private mutating func wait(_ dictating: Dictating, _ times: Times) -> [Effect] {
    var waiting = dictating
    let turn = nextTurn()
    waiting.waitingFor = .caller(turn)
    phase = .dictating(waiting)
    return [.listen(turn, for: times.timeout * (1 << min(dictating.silences, 4)))]
  }

  private mutating func remind(_ dictating: Dictating, _ dictate: Dictate) -> [Effect] {
    guard let wording = dictate.input.noInput.wordings.dropFirst(dictating.silences).first else {
      return enter(dictate.input.noInput.failed, from: dictating.node)
    }
    var silent = dictating
    silent.silences += 1
    return speak([wording], silent)
  }
}
