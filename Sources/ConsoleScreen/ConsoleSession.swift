public import Clearinghouse
public import Codes
public import Dialogue
public import LicensingWizard
public import Simulator
internal import SupportLine
public import TextScreen

/// The console at work: keystrokes and time go in, the window shows what came of them on both sides.
public struct ConsoleSession<
  Site: SiteLedger, Vendor: VendorLedger, Generator: RandomNumberGenerator
> {
  public private(set) var window = ConsoleWindow()
  private var console: LicensingConsole<Site>
  private var vendor: Vendor
  private var wizard: WizardSession<Site>?
  private var line: PacedCall<Vendor>?
  private let flow: ReadyFlow
  private let key: SimulationKey
  private let pace: Pace
  private var randomness: Randomness
  private let lookAfterCertificates: CertificateKeeper

  /// Makes the certificates that servers lack (`needsCertificate`), judges those that they have, and
  /// keeps both in the console. The time is now.
  public typealias CertificateKeeper = (inout LicensingConsole<Site>, UTCTime) throws -> Void

  /// Where random numbers come from.
  public struct Randomness {
    /// For the numbers of new requests.
    public var requests: Generator
    /// For the IDs of new servers.
    public var servers: Generator

    public init(requests: Generator, servers: Generator) {
      self.requests = requests
      self.servers = servers
    }
  }

  /// What the session cannot do by itself.
  public enum Order: Hashable, Sendable {
    case leave(ConsoleWindow.Departure)
    case suspend
    case redraw
  }

  /// - Parameters:
  ///   - flow: the call flow of Customer Support.
  ///   - key: the one that both sides share.
  ///   - time: now.
  ///   - certificates: is called when servers may have been activated, and whenever they are read anew.
  public init(
    _ console: LicensingConsole<Site>, vendor: Vendor, flow: Flow, key: SimulationKey, pace: Pace,
    randomness: Randomness, at time: UTCTime,
    certificates: @escaping CertificateKeeper = { _, _ in }
  ) {
    self.console = console
    self.vendor = vendor
    self.flow = ReadyFlow(flow)
    self.key = key
    self.pace = pace
    self.randomness = randomness
    lookAfterCertificates = certificates
    readServers(at: time)
  }

  /// How long the clock goes until the screen changes by itself: something is heard, time runs out, or
  /// another second of the call is over. `nil` when nothing changes without a keystroke.
  public var clockTimeLeft: Duration? {
    guard let line, !line.call.isOver, let left = line.clockTimeLeft else { return nil }
    let part = line.call.elapsed - .seconds(line.call.elapsed.components.seconds)
    return min(left, pace.clockTime(for: .seconds(1) - part))
  }

  /// Lets time pass.
  ///
  /// - Parameter clockTime: since the last of these.
  public mutating func pass(_ clockTime: Duration) {
    hear { $0.pass(clockTime) }
  }

  /// - Parameter time: now.
  /// - Returns: what is left to be done, in order.
  public mutating func type(_ keystroke: Keystroke, at time: UTCTime) -> [Order] {
    // Another process may have changed them.
    if window.showsServers { showServers(at: time) }
    let effects = window.handle(.typed(keystroke))
    var orders: [Order] = []
    for effect in effects {
      do {
        if let order = try perform(effect, at: time) { orders.append(order) }
      } catch {
        // The page is as it was, and the person can try again.
        _ = window.handle(.failed("\(error)"))
      }
    }
    line?.isCallerSpeaking = window.isCallerSpeaking
    return orders
  }

  private mutating func perform(_ effect: ConsoleWindow.Effect, at time: UTCTime) throws -> Order? {
    switch effect {
    case .open(let operation, let server, let method):
      let session = try WizardSession(operation, on: server, by: method, console: console)
      wizard = session
      tellWindow(.wizardMoved(session.wizard))
    case .tell(let event):
      try tell(event, at: time)
    case .add(let server):
      _ = try server.add(
        to: &console, and: &vendor, key: key, at: time, using: &randomness.servers)
      readServers(at: time)
      tellWindow(.serverAdded(server.name))
    case .setProperties(let server, let contact, let method, let scope):
      try console.setProperties(
        of: server, contact: contact, method: method, scope: scope, at: time)
      readServers(at: time)
      tellWindow(.propertiesSet(server))
    case .dial:
      dial(at: time)
    case .press(let key):
      hear { $0.press(key) }
    case .say(let words):
      line?.isCallerSpeaking = false
      hear { $0.say(words) }
    case .hangUp:
      hangUp()
    case .leave(let departure):
      hangUp()
      return .leave(departure)
    case .suspend: return .suspend
    case .redraw: return .redraw
    }
    return nil
  }

  private mutating func tellWindow(_ event: ConsoleWindow.Event) {
    _ = window.handle(event)
  }

  // MARK: The site

  /// Shows the servers as they are stored now, their certificates looked after.
  public mutating func readServers(at time: UTCTime) {
    do {
      try lookAfterCertificates(&console, time)
    } catch {
      tellWindow(.failed("\(error)"))
    }
    showServers(at: time)
  }

  private mutating func showServers(at time: UTCTime) {
    do {
      let servers = try console.ledger.servers().map { $0.counted(at: time) }
      tellWindow(.serversRead(servers, at: time))
    } catch {
      tellWindow(.failed("\(error)"))
    }
  }

  private mutating func tell(_ event: Wizard.Event, at time: UTCTime) throws {
    guard var session = wizard else { return }
    session.console = console
    var failure: (any Error)?
    do {
      let key = key
      var vendor = vendor
      defer { self.vendor = vendor }
      try session.handle(event, at: time, using: &randomness.requests) { request in
        do {
          return try vendor.answer(request, at: time, key: key)
        } catch {
          throw BrokenConnection(cause: "\(error)")
        }
      }
    } catch {
      failure = error
    }
    // A failure may come after something was stored: an attempt that is spent stays spent.
    console = session.console
    // The page may show what the event has changed.
    readServers(at: time)
    wizard = session
    if let failure { throw failure }
    tellWindow(.wizardMoved(session.wizard))
  }

  // MARK: The telephone

  /// Hangs up, if there is a call.
  public mutating func hangUp() {
    hear { $0.hangUp() }
  }

  private mutating func dial(at time: UTCTime) {
    guard line?.call.isOver ?? true else { return }
    let call = PhoneCall(flow, desk: SupportDesk(vendor, key: key), at: time)
    line = PacedCall(call, pace: pace)
    hear { $0.answer() }
  }

  private mutating func hear(_ step: (inout PacedCall<Vendor>) -> [Moment]) {
    guard var line, !line.call.isOver else { return }
    // A server may have been added since the line spoke last.
    line.call.desk.ledger = vendor
    let moments = step(&line)
    self.line = line
    vendor = line.call.desk.ledger
    tellWindow(.heard(moments, Telephone.State(line.call)))
    if line.call.isOver, let failure = line.call.deskFailure {
      tellWindow(.failed("Customer Support: \(failure)"))
    }
  }
}

/// The Clearinghouse could not be reached, or did not answer.
private struct BrokenConnection: Error, CustomStringConvertible {
  let cause: String

  var description: String {
    "The connection to the Clearinghouse broke: \(cause) The request is kept: send it again."
  }
}

extension Telephone.State {
  init(_ call: PhoneCall<some VendorLedger>) {
    guard !call.isOver else {
      self = .ended(length: call.elapsed)
      return
    }
    let speaker: Telephone.Line.Speaker =
      call.isSpeaking ? .support(isPerson: call.call.isWithPerson) : .caller
    self = .connected(Telephone.Line(speaker, elapsed: call.elapsed))
  }
}
