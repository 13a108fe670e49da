/// One way by which a call can go from a node to another.
public struct Edge: Hashable, Sendable {
  public var target: NodeName
  public var cause: Cause

  public init(_ cause: Cause, to target: NodeName) {
    self.target = target
    self.cause = cause
  }

  /// What makes a call go there.
  public enum Cause: Hashable, Sendable {
    /// The node is done, or what it asks for was entered.
    case next
    case choice(Menu.Choice)
    case reply(ReplyName)
    /// The desk did not take what was entered: the field asks again.
    case rejection(ReplyName)
    /// An outcome that has a way of its own.
    case outcome(Outcome)
    /// One miss too many: silence, or what does not fit.
    case tooMuchSilence
    case tooManyMisfits
    /// The caller asks for a person.
    case person
    /// The caller takes leave.
    case goodbye
    /// The desk cannot answer.
    case unavailable
    /// A transfer, when the caller already speaks with a person.
    case withPerson
  }
}

extension Flow {
  /// Every way on from a node, in the order in which its file has them; replies as the desk has them. A
  /// round of a hold that another one follows is no way on, and neither is the way back from a transfer: it
  /// leads where the call came from.
  public func edges(from name: NodeName) -> [Edge] {
    switch nodes[name] {
    case .say(let say):
      [Edge(.next, to: say.next)]
    case .menu(let menu):
      // A choice of the menu's own is taken first.
      edges(of: menu.choices) + edges(of: menu.input)
        + (menu.choices.contains(where: \.isGoodbye) ? [] : goodbye)
    case .field(let field):
      [Edge(.next, to: field.next)] + edges(of: field.input) + goodbye
    case .dictate(let dictate):
      [Edge(.next, to: dictate.next)] + edges(of: dictate.input)
        + (ways.goodbye == nil ? [] : [Edge(.goodbye, to: dictate.input.silenceTarget)])
    case .ask(let ask):
      edges(of: ask)
    case .hold(let hold):
      [Edge(.next, to: hold.next)] + edges(of: hold.choices)
        + (hold.ask.map { edges(of: $0) } ?? []).filter { edge in
          guard case .reply = edge.cause else { return true }
          return edge.target != name
        } + goodbye
    case .transfer(let transfer):
      [Edge(.withPerson, to: transfer.otherwise)]
    case .hangUp, nil:
      []
    }
  }

  /// The `ask` that is told when the caller hangs up at a node, and from which nothing follows; `nil`
  /// when nobody is told.
  public func listener(at name: NodeName) -> NodeName? {
    guard case .go(let listener) = nodes[name]?.input?.outcomes[.hangUp] else {
      return ways.hangUp
    }
    return listener
  }

  private func edges(of choices: [Menu.Choice]) -> [Edge] {
    choices.map { Edge(.choice($0), to: $0.next) }
  }

  private func edges(of input: Input) -> [Edge] {
    var edges = Outcome.allCases.compactMap { outcome -> Edge? in
      guard outcome != .hangUp, case .go(let node) = input.outcomes[outcome] else { return nil }
      return Edge(.outcome(outcome), to: node)
    }
    if !edges.contains(where: { $0.cause == .outcome(.silence) }) {
      edges.append(Edge(.tooMuchSilence, to: input.noInput.failed))
    }
    edges.append(Edge(.tooManyMisfits, to: input.noMatch.failed))
    if let person = ways.person { edges.append(Edge(.person, to: person)) }
    return edges
  }

  private var goodbye: [Edge] { ways.goodbye.map { [Edge(.goodbye, to: $0)] } ?? [] }

  private func edges(of ask: Ask) -> [Edge] {
    let order = desk[ask.question]?.order ?? []
    let known = Set(order)
    let others = Set(ask.branches.keys).union(ask.rejections.keys).subtracting(known).sorted()
    let names = order + others
    return names.compactMap { name in ask.branches[name].map { Edge(.reply(name), to: $0) } }
      + names.compactMap { name in
        ask.rejections[name].map { Edge(.rejection(name), to: $0.field) }
      } + [Edge(.unavailable, to: ways.unavailable)]
  }
}
