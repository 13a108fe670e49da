public import Codes
public import Dialogue
public import LicensingWizard
public import Simulator
public import TextScreen

/// The licensing console on one screen: the tree of servers or a wizard above, the telephone below.
///
/// ```
///          Enter on a server            an operation              Finish, Cancel
///   tree ─────────────────────▶ advanced ────────────▶ wizard ───────────────────▶ tree
///    │                                                   ▲ │
///    └── N ──▶ newServer ── Add, Cancel ──▶ tree         │ ▼ Tab
///                                                      telephone
/// ```
///
/// It changes nothing by itself: whoever shows it performs its effects and tells what came of them.
public struct ConsoleWindow: Hashable, Sendable {
  public enum View: Hashable, Sendable {
    case tree
    case advanced(AdvancedMenu)
    case newServer(NewServerForm)
    case wizard(WizardForm)
  }

  /// Where keystrokes go.
  public enum Focus: Hashable, Sendable {
    case console
    case telephone
  }

  public enum Event: Hashable, Sendable {
    case typed(Keystroke)
    case serversRead([LicenseServer])
    case serverAdded(ServerName)
    /// A wizard was opened, or shows another page, or says something about the same.
    case wizardMoved(Wizard)
    case heard([Moment], Telephone.State)
    /// What was asked for could not be done, in the words of whoever could not.
    case failed(String)
  }

  public enum Effect: Hashable, Sendable {
    case open(Operation, on: ServerName)
    case tell(Wizard.Event)
    case add(NewServer)
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

  public internal(set) var servers: [LicenseServer] = []
  public internal(set) var view = View.tree
  public internal(set) var focus = Focus.console
  public internal(set) var telephone = Telephone()
  /// Which server is selected, from 0.
  var selection = 0
  /// What there is to say about the last keystroke; the next one takes it away.
  public internal(set) var message: String?

  public init() {}

  /// `nil` when there is none.
  public var selected: LicenseServer? { servers.dropFirst(selection).first }

  /// The telephone is on the desk whenever it may be needed.
  var showsTelephone: Bool {
    if case .wizard = view { return true }
    return telephone.isConnected || focus == .telephone
  }

  /// The caller has begun to say something, so the line waits.
  public var isCallerSpeaking: Bool {
    focus == .telephone && telephone.isConnected && telephone.words != nil
  }

  /// The window after an event, and what is to be done, in order.
  public func after(_ event: Event) -> (ConsoleWindow, [Effect]) {
    var next = self
    let effects = next.handle(event)
    return (next, effects)
  }

  /// `after`, in place.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .typed(let keystroke):
      message = nil
      return type(keystroke)
    case .serversRead(let read):
      servers = read
      selection = max(0, min(selection, servers.count - 1))
    case .serverAdded(let name):
      select(name)
      view = .tree
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
      message = words
    }
    return []
  }

  mutating func select(_ name: ServerName) {
    selection = servers.firstIndex { $0.name == name } ?? selection
  }

  private mutating func move(to wizard: Wizard) {
    if case .closed = wizard.page {
      select(wizard.server)
      view = .tree
      focus = .console
      message = selected.flatMap { Self.farewell(to: wizard, $0) }
    } else if case .wizard(var form) = view, form.wizard.isSame(as: wizard) {
      form.move(to: wizard)
      view = .wizard(form)
    } else {
      view = .wizard(WizardForm(wizard, isOnTheTelephone: telephone.isConnected))
      focus = .console
    }
  }

  private static func farewell(to wizard: Wizard, _ server: LicenseServer) -> String? {
    if let pending = server.pendingRequest, pending.operation == wizard.operation {
      return "The \(pending.operation.noun) \(pending.number) is kept. Come back to it any time."
    }
    guard let last = server.requests.last, case .cancelled = last.status else { return nil }
    return "The \(last.operation.noun) \(last.number) is cancelled."
  }
}

extension Wizard {
  fileprivate func isSame(as other: Wizard) -> Bool {
    server == other.server && operation == other.operation
  }
}
