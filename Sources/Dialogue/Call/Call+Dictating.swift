extension Call {
  mutating func beginDictating(_ step: Step, _ dictation: Dictation) -> [Effect] {
    let beginning = Dictating(node: step.name, waitingFor: .caller(nextTurn()))
    guard !typeAhead.isEmpty, dictation.node.input.prompt.bargeIn else {
      return speak(step.script, beginning)
    }
    phase = .dictating(beginning)
    return takeTypeAhead(at: step.name)
  }

  /// A person goes on with the group at which the automated line was left, or does what cut the greeting.
  mutating func resume(_ left: Dictating) -> [Effect] {
    guard let step = ready.step(left.node), let dictation = step.dictation,
      let group = left.group
    else { return enter(left.node) }
    self.step = step
    var resumed = left
    resumed.misses = Misses()
    guard !typeAhead.isEmpty else { return read(group, resumed, dictation) }
    resumed.waitingFor = .caller(nextTurn())
    phase = .dictating(resumed)
    return takeTypeAhead(at: step.name)
  }

  mutating func dictate(_ event: Event, _ dictating: Dictating) -> [Effect] {
    guard let step, let dictation = step.dictation else { return [] }
    switch (event, dictating.waitingFor) {
    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      let effects =
        dictating.group.map { group in
          var heard = dictating
          heard.heard.insert(group)
          return [wait(heard, step.timeout)]
        } ?? read(0, dictating, dictation)
      return typeAhead.isEmpty ? effects : effects + takeTypeAhead(at: step.name)
    case (.timeRanOut(let ended), .caller(let turn)) where ended == turn:
      return remind(dictating, dictation)

    case (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      if step.typeAhead { remember(event) }
      return []
    case (.pressed(let key), .endOfPrompt):
      return [.stopSpeaking]
        + follow(DictationRequest(key, ready.flow.ways.keys), dictating, dictation)
    case (.heard(let words), .endOfPrompt):
      return [.stopSpeaking]
        + follow(DictationRequest(words, ready.flow.ways.keys), dictating, dictation)
    case (.pressed(let key), .caller):
      return follow(DictationRequest(key, ready.flow.ways.keys), dictating, dictation)
    case (.heard(let words), .caller):
      return follow(DictationRequest(words, ready.flow.ways.keys), dictating, dictation)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  // MARK: What the caller wants

  private mutating func follow(
    _ request: DictationRequest, _ dictating: Dictating, _ dictation: Dictation
  ) -> [Effect] {
    var heard = dictating
    heard.misses = Misses()
    switch request {
    case .finish:
      return finish(dictation)
    case .next:
      return goOn(heard, dictation)
    case .again:
      guard let group = dictating.group else { return introduce(heard) }
      return read(group, heard, dictation)
    case .previous, .last, .group, .oneOf, .fromTheStart:
      let count = groupCount(dictation)
      guard let group = request.group(after: dictating.group, of: count),
        (0..<max(1, count)).contains(group)
      else { return unclear(dictating, dictation) }
      heard.isCatchingUp = false
      return read(group, heard, dictation)
    case .slower(let request):
      var slower = dictating
      slower.slower = true
      guard request == .again else { return follow(request, slower, dictation) }
      heard.slower = true
      return read(dictating.group ?? 0, heard, dictation)
    case .wait:
      return [wait(heard, step?.timeout ?? dictation.node.input.times.timeout)]
    case .person:
      guard let person = ready.flow.ways.person else { return unclear(dictating, dictation) }
      guard isWithPerson else {
        trail?.take(.person, from: step)
        return enter(person, from: Origin(node: dictating.node, dictating: heard))
      }
      return speak(ready.script(ready.flow.ways.stillHere.map { [$0] } ?? []), heard)
    case .goodbye:
      guard ready.flow.ways.goodbye != nil else { return unclear(dictating, dictation) }
      return leave(dictating, dictation)
    case .unclear:
      return unclear(dictating, dictation)
    }
  }

  private func groupCount(_ dictation: Dictation) -> Int {
    slots[dictation.node.slot]?.groupCount ?? 0
  }

  // MARK: Reading and waiting

  /// Reads the next group. After the last one those follow that were left out, or cut, so that nobody is
  /// told that this was the code who has not heard all of it.
  private mutating func goOn(_ dictating: Dictating, _ dictation: Dictation) -> [Effect] {
    let next = dictating.group.map { $0 + 1 } ?? 0
    let count = groupCount(dictation)
    guard dictating.isCatchingUp || next >= count else { return read(next, dictating, dictation) }
    guard let leftOut = (0..<count).first(where: { !dictating.heard.contains($0) }) else {
      return finish(dictation)
    }
    var catchingUp = dictating
    catchingUp.isCatchingUp = true
    return read(leftOut, catchingUp, dictation)
  }

  private mutating func finish(_ dictation: Dictation) -> [Effect] {
    trail?.take(.next, from: step)
    return enter(dictation.node.next)
  }

  /// Who has not heard all of it is told what they are told who fall silent; the way out is theirs, too.
  private mutating func leave(_ dictating: Dictating, _ dictation: Dictation) -> [Effect] {
    let groups = 0..<groupCount(dictation)
    guard !groups.allSatisfy({ dictating.heard.contains($0) }) else { return finish(dictation) }
    typeAhead = []
    trail?.take(.goodbye, from: step)
    return enter(dictation.node.input.silenceTarget)
  }

  private mutating func introduce(_ dictating: Dictating) -> [Effect] {
    speak(step?.script ?? ready.script([]), dictating)
  }

  private mutating func read(
    _ group: Int, _ dictating: Dictating, _ dictation: Dictation
  ) -> [Effect] {
    guard let digits = slots[dictation.node.slot]?.group(group),
      let letter = UnicodeScalar(UInt32(65 + group % 26))
    else { return finish(dictation) }
    var reading = dictating
    reading.group = group
    let isAgain = reading.read.contains(group)
    if isAgain { reading.heard.insert(group) }
    reading.read.insert(group)
    return speak(
      isAgain ? dictation.again : dictation.group, reading,
      filling: Filling(
        group: String(Character(letter)), number: String(group + 1), digits: String(digits)),
      slow: isAgain || reading.slower)
  }

  private mutating func speak(
    _ script: Script, _ dictating: Dictating, filling: Filling? = nil,
    slow: Bool = false
  ) -> [Effect] {
    let utterance = utterance(
      script, bargeIn: step?.bargeIn ?? true, filling: filling, slow: slow)
    var speaking = dictating
    speaking.waitingFor = .endOfPrompt(utterance.turn, bargeIn: utterance.bargeIn)
    phase = .dictating(speaking)
    return [.say(utterance)]
  }

  /// Each reminder waits twice as long as the one before it, sixteen times at most: somebody is typing.
  private mutating func wait(_ dictating: Dictating, _ timeout: Duration) -> Effect {
    var waiting = dictating
    let turn = nextTurn()
    waiting.waitingFor = .caller(turn)
    phase = .dictating(waiting)
    let silences = min(dictating.misses.noInput, 4)
    return .listen(turn, for: silences == 0 ? timeout : timeout * (1 << silences))
  }

  // MARK: Misses

  private mutating func remind(_ dictating: Dictating, _ dictation: Dictation) -> [Effect] {
    var silent = dictating
    silent.misses.noInput += 1
    return miss(
      .silence, silent, dictation, dictation.node.input.noInput, number: silent.misses.noInput)
  }

  private mutating func unclear(_ dictating: Dictating, _ dictation: Dictation) -> [Effect] {
    var unclear = dictating
    unclear.misses.noInput = 0
    unclear.misses.noMatch += 1
    return miss(
      .outsideGrammar, unclear, dictation, dictation.node.input.noMatch,
      number: unclear.misses.noMatch)
  }

  private mutating func miss(
    _ outcome: Outcome, _ dictating: Dictating, _ dictation: Dictation, _ escalation: Escalation,
    number: Int
  ) -> [Effect] {
    let origin = Origin(node: dictating.node, dictating: dictating)
    var wording: PhraseName?
    switch dictation.node.input.outcomes[outcome] {
    case .go(let node):
      trail?.take(.outcome(outcome), from: step)
      return enter(node, from: origin)
    case .say(let phrase):
      trail?.take(.outcome(outcome), from: step)
      wording = phrase
    case nil: break
    }
    guard number <= escalation.wordings.count else {
      trail?.take(outcome == .silence ? .tooMuchSilence : .tooManyMisfits, from: step)
      return enter(escalation.failed, from: origin)
    }
    return speak(ready.script([wording ?? escalation.wordings[number - 1]]), dictating)
  }
}
