package import Codes
package import Dialogue
package import LicensingWizard
package import Simulator
package import TextScreen

/// The licensing console on one screen: the tree of servers or a wizard above, the telephone below.
///
/// ```
///          Enter on a server        an operation              Finish, Cancel
///   tree ─────────────────────▶ menu ────────────▶ wizard ───────────────────▶ tree
///    │                           │                   ▲ │
///    │                           └─▶ properties ⇄ E  │ ▼ Tab
///    └── N ──▶ newServer                           telephone
/// ```
///
/// It changes nothing by itself: whoever shows it performs its effects and tells what came of them.
public struct ConsoleWindow: Hashable, Sendable {
  package enum View: Hashable, Sendable {
    case tree
    case menu(ServerMenu)
    case properties(ServerPage)
    case editor(PropertiesForm)
    case newServer(NewServerForm)
    case wizard(WizardForm)
  }

  /// Where keystrokes go.
  package enum Focus: Hashable, Sendable {
    case console
    case telephone
  }

  package enum Event: Hashable, Sendable {
    case typed(Keystroke)
    case serversRead([LicenseServer], at: UTCTime)
    case serverAdded(ServerName)
    case propertiesSet(ServerName)
    /// A wizard was opened, or shows another page, or says something about the same.
    case wizardMoved(Wizard)
    case heard([Moment], Telephone.State)
    /// What was asked for could not be done, in the words of whoever could not.
    case failed(String)
  }

  package enum Effect: Hashable, Sendable {
    case open(Operation, on: ServerName, by: ConnectionMethod)
    case tell(Wizard.Event)
    case add(NewServer)
    case setProperties(of: ServerName, Contact, ConnectionMethod, LicenseServer.Scope)
    case dial
    case press(Dialogue.Key)
    case say(String)
    case hangUp
    case leave(Departure)
    /// Ctrl-Z: stop, and come back where it was.
    case suspend
    /// Draw the whole screen anew: something else has written on it.
    case redraw
  }

  /// How the console is left.
  public enum Departure: Hashable, Sendable {
    case quit
    case interrupted
  }

  package internal(set) var servers: [LicenseServer] = []
  /// When they were read.
  private(set) var time = UTCTime(seconds: 0)
  package internal(set) var view = View.tree
  package internal(set) var focus = Focus.console
  package internal(set) var telephone = Telephone()
  /// Which server is selected, from 0.
  var selection = 0
  /// What was typed of the code when a wizard was left, for who comes back to its request.
  private var halfTyped: [RequestNumber: WizardForm.HalfTyped] = [:]
  /// What there is to say about the last keystroke, trouble behind an exclamation mark; the next one takes
  /// it away.
  package internal(set) var message: String?

  package init() {}

  /// `nil` when there is none.
  package var selected: LicenseServer? { servers.dropFirst(selection).first }

  /// Whether it shows servers to choose from.
  var showsServers: Bool {
    switch view {
    case .tree, .menu, .properties: true
    case .editor, .newServer, .wizard: false
    }
  }

  /// The telephone is on the desk whenever it may be needed.
  var showsTelephone: Bool {
    if case .wizard = view { return true }
    return telephone.isConnected || focus == .telephone
  }

  /// The caller has begun to say something, so the line waits.
  package var isCallerSpeaking: Bool {
    focus == .telephone && telephone.isConnected && telephone.words != nil
  }

  /// The window after an event, and what is to be done, in order.
  package func after(_ event: Event) -> (ConsoleWindow, [Effect]) {
    var next = self
    let effects = next.handle(event)
    return (next, effects)
  }

  /// `after`, in place.
  package mutating func handle(_ event: Event) -> [Effect] {
    let effects = effects(of: event)
    if !telephone.isConnected { telephone.number = numberToCall }
    return effects
  }

  /// The number of the country or region that the server is in, or is said to be in.
  private var numberToCall: String {
    if case .wizard(let form) = view { return SupportTelephone.number(for: form.chosenCountry) }
    return SupportTelephone.number(for: selected?.contact.country)
  }

  private mutating func effects(of event: Event) -> [Effect] {
    switch event {
    case .typed(let keystroke):
      message = nil
      return type(keystroke)
    case .serversRead(let read, let time):
      servers = read
      self.time = time
      selection = max(0, min(selection, servers.count - 1))
    case .serverAdded(let name):
      select(name)
      view = .tree
    case .propertiesSet(let name):
      view = .properties(ServerPage(server: name))
    case .wizardMoved(let wizard):
      move(to: wizard)
    case .heard(let moments, let state):
      if case .connected = state, !telephone.isConnected { telephone.pickUp() }
      telephone.hear(moments, state)
      if case .wizard(var form) = view {
        form.isOnTheTelephone = telephone.isConnected
        view = .wizard(form)
      }
    case .failed(let words):
      message = "! \(words)"
    }
    return []
  }

  mutating func select(_ name: ServerName) {
    selection = servers.firstIndex { $0.name == name } ?? selection
  }

  private mutating func move(to wizard: Wizard) {
    if case .closed = wizard.page {
      select(wizard.server)
      if case .wizard(let form) = view, let request = form.wizard.request {
        message = farewell(to: request)
        halfTyped = [request.number: form.halfTyped]
      }
      view = .tree
      focus = .console
    } else if case .wizard(var form) = view, form.wizard.isSame(as: wizard) {
      let isNew = form.wizard.request == nil
      form.move(to: wizard)
      if isNew, let request = wizard.request, let typed = halfTyped[request.number] {
        form.halfTyped = typed
      }
      view = .wizard(form)
    } else {
      view = .wizard(
        WizardForm(
          wizard, of: servers.first { $0.name == wizard.server },
          isOnTheTelephone: telephone.isConnected))
      focus = .console
    }
  }

  /// What has become of a request that the wizard leaves; `nil` when its last page has said it.
  private func farewell(to request: Request) -> String? {
    switch selected?.requests.first(where: { $0.number == request.number })?.status {
    case .pending:
      "The \(request.operation.noun) \(request.number) is kept. Come back to it any time."
    case .cancelled:
      "The \(request.operation.noun) \(request.number) is cancelled."
    case .completed, .exhausted, nil:
      nil
    }
  }
}

extension Wizard {
  fileprivate func isSame(as other: Wizard) -> Bool {
    server == other.server && operation == other.operation
  }
}

/// The page with all that is known of a server.
package struct ServerPage: Hashable, Sendable {
  let server: ServerName
  /// The first of its packs that is shown, from 0.
  var firstPack = 0
}
