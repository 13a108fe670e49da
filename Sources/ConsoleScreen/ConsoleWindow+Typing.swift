internal import Codes
internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import TextScreen

extension ConsoleWindow {
  mutating func type(_ keystroke: Keystroke) -> [Effect] {
    switch keystroke {
    case .control("c"):
      return telephone.isConnected ? [.hangUp] : [.leave(.interrupted)]
    case .control("z"):
      return [.suspend]
    case .control("l"):
      return [.redraw]
    case .tab, .backTab:
      guard showsTelephone else { return [] }
      focus = focus == .console ? .telephone : .console
      return []
    default:
      break
    }
    if focus == .telephone { return typeAtTelephone(keystroke) }
    switch view {
    case .tree:
      return typeAtTree(keystroke)
    case .menu(let menu):
      return type(keystroke, at: menu)
    case .properties(let page):
      type(keystroke, at: page)
      return []
    case .editor(let form):
      return type(keystroke, at: form)
    case .newServer(let form):
      return type(keystroke, at: form)
    case .wizard(var form):
      let effects = form.type(keystroke)
      view = .wizard(form)
      // The hand that pressed "Call" goes to the telephone.
      if effects.contains(.dial) { focus = .telephone }
      return effects
    }
  }

  // MARK: Servers

  private mutating func typeAtTree(_ keystroke: Keystroke) -> [Effect] {
    switch keystroke {
    case .up: selection = max(0, selection - 1)
    case .down: selection = max(0, min(servers.count - 1, selection + 1))
    case .home: selection = 0
    case .end: selection = max(0, servers.count - 1)
    case .enter, .character("a"), .character("A"):
      if let selected { view = .menu(ServerMenu(of: selected, at: time)) }
    case .character("p"), .character("P"):
      if let selected { view = .properties(ServerPage(server: selected.name)) }
    case .character("n"), .character("N"):
      if let free = freeServer { view = .newServer(NewServerForm(free)) }
    case .character("d"), .character("D"):
      if servers.isEmpty, let free = freeServer { return [.add(free)] }
    case .character("t"), .character("T"): focus = .telephone
    case .character("q"), .character("Q"):
      guard telephone.isConnected else { return [.leave(.quit)] }
      message = "! A call goes on. Hang up first: Ctrl-C."
    default: break
    }
    return []
  }

  /// A server for demonstrations, under a name that none has.
  private var freeServer: NewServer? {
    (try? ServerName(parsing: NewServer.freeName(among: servers))).map { .demonstration($0) }
  }

  private mutating func type(_ keystroke: Keystroke, at menu: ServerMenu) -> [Effect] {
    var menu = menu
    switch keystroke {
    case .escape:
      view = .tree
      return []
    case .up: menu.move(by: -1)
    case .down: menu.move(by: 1)
    case .character(let letter):
      guard let item = ServerMenu.Item(letter) else { return [] }
      menu.highlighted = item
      view = .menu(menu)
      return choose(menu)
    case .enter:
      return choose(menu)
    default:
      break
    }
    view = .menu(menu)
    return []
  }

  private mutating func choose(_ menu: ServerMenu) -> [Effect] {
    guard let server = servers.first(where: { $0.name == menu.server }) else { return [] }
    guard let operation = menu.highlighted.operation else {
      view = .properties(ServerPage(server: server.name))
      return []
    }
    if let refusal = server.refusal(of: operation, at: time) {
      message = "! \(refusal)"
      return []
    }
    return [.open(operation, on: server.name, by: server.usualMethod(for: operation))]
  }

  private mutating func type(_ keystroke: Keystroke, at page: ServerPage) {
    guard let server = servers.first(where: { $0.name == page.server }) else {
      view = .tree
      return
    }
    var page = page
    switch keystroke {
    case .escape, .enter, .character("q"), .character("Q"):
      view = .tree
      return
    case .character("e"), .character("E"):
      view = .editor(PropertiesForm(of: server))
      return
    case .up, .pageUp: page.firstPack = max(0, page.firstPack - 1)
    case .down, .pageDown: page.firstPack = min(max(0, server.packs.count - 1), page.firstPack + 1)
    default: break
    }
    view = .properties(page)
  }

  private mutating func type(_ keystroke: Keystroke, at form: PropertiesForm) -> [Effect] {
    var form = form
    let outcome = form.type(keystroke)
    view = .editor(form)
    switch outcome {
    case .saved(let contact, let method, let scope):
      return [.setProperties(of: form.server, contact, method, scope)]
    case .cancelled: view = .properties(ServerPage(server: form.server))
    case nil: break
    }
    return []
  }

  private mutating func type(_ keystroke: Keystroke, at form: NewServerForm) -> [Effect] {
    var form = form
    switch form.type(keystroke) {
    case .added(let server):
      view = .newServer(form)
      return [.add(server)]
    case .cancelled:
      view = .tree
    case nil:
      view = .newServer(form)
    }
    return []
  }

  // MARK: Telephone

  private mutating func typeAtTelephone(_ keystroke: Keystroke) -> [Effect] {
    if telephone.words != nil { return typeWords(keystroke) }
    switch keystroke {
    case .pageUp: telephone.scroll(by: 4)
    case .pageDown: telephone.scroll(by: -4)
    case .escape: focus = .console
    case .enter where telephone.state == .onHook: return [.dial]
    case .character("r") where telephone.hasEnded, .character("R") where telephone.hasEnded:
      return [.dial]
    case .character(let character) where telephone.isConnected:
      if let key = Dialogue.Key(rawValue: character) { return [.press(key)] }
      if character.isLetter { telephone.words = TextField(String(character), longest: 200) }
    case .paste(let text) where telephone.isConnected:
      return paste(text)
    case .enter where telephone.hasEnded, .character, .paste:
      let key = telephone.hasEnded ? "R to call again" : "Enter to call Customer Support"
      message = "! There is no call. Press \(key)."
    default: break
    }
    return []
  }

  /// Numbers are keyed in as they are read from a page, without their hyphens; other text is said.
  private mutating func paste(_ text: String) -> [Effect] {
    if text.contains(where: \.isLetter) {
      var words = TextField(longest: 200)
      _ = words.take(.paste(text))
      telephone.words = words
      return []
    }
    return text.prefix(100).compactMap { Dialogue.Key(rawValue: $0) }.map { .press($0) }
  }

  private mutating func typeWords(_ keystroke: Keystroke) -> [Effect] {
    guard var words = telephone.words else { return [] }
    switch keystroke {
    case .enter:
      telephone.words = nil
      return words.text.allSatisfy(\.isWhitespace) ? [] : [.say(words.text)]
    case .escape:
      telephone.words = nil
    default:
      _ = words.take(keystroke)
      telephone.words = words.text.isEmpty ? nil : words
    }
    return []
  }
}
