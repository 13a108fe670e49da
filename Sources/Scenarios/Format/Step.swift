public import Codes
public import Dialogue
public import LicensingWizard
public import Staging

/// What somebody does in a scenario; one line of it, which begins with its word.
public enum Step: Hashable, Sendable {
  /// `wizard …`, or `wizard-2 …` for a second window.
  case wizard(WizardStep, window: Int)
  /// `call`: Customer Support is called, and answers.
  case call
  /// `keys 2`: pressed one after another, 140 ms each.
  case keys([Key])
  /// `says yes please`
  case says(String)
  /// `waits 2.5`: seconds, to a thousandth. What comes next comes at that very time, so that it can cut in;
  /// after `waits 0` at once.
  ///
  /// `nil` for `waits` alone: until the time that the line gives the caller has run out.
  case waits(Duration?)
  /// `hangs up`
  case hangsUp
  /// `line drops`
  case lineDrops
  /// `clock 2026-11-27 09:00`, or `clock +3d`, `+2h`, `+90m`, `-1d`.
  case clock(ClockStep)
  /// `stage damage-certificate`, with what that takes; `on TS-LICENSE-02` at the end for another server.
  case stage(Staging)
  /// `client request PC-1 …`
  case client(ClientStep)
  /// `kill wizard`, `kill support`: the program ends; what it has stored stays.
  case kill(Side)
  /// `shows server`, `log`, `events`, `answers`, `doctor`: what a look there would show.
  case shows(Record)

  public enum ClockStep: Hashable, Sendable {
    case set(UTCTime)
    case move(Duration)
  }

  public struct Staging: Hashable, Sendable {
    public var what: What
    /// `nil` for the first server.
    public var server: ServerName?

    public enum What: Hashable, Sendable {
      case situation(Situation)
      /// The site's records are kept as they are.
      case backup
      case restoreBackup
      /// The site cannot store that a request is completed, until `stage storing-fails --mended`.
      case storingFails(Bool)
      /// The vendor's records are out of reach, until `stage records-down --mended`.
      case recordsDown(Bool)
      /// `stage desk QUESTION=REPLY SLOT=VALUE …`: what the desk says to a question from now on, whatever
      /// its records say; `unavailable` in the place of a reply for none. `stage desk` takes all back.
      case desk([String])
    }

    public init(_ what: What, on server: ServerName? = nil) {
      self.what = what
      self.server = server
    }
  }

  public enum Side: String, CaseIterable, Hashable, Sendable {
    case wizard
    case support
  }

  public enum Record: String, CaseIterable, Hashable, Sendable {
    /// The properties and licenses of the server.
    case server
    /// The site's history.
    case log
    /// The site's event log.
    case events
    /// The vendor's history.
    case answers
    /// What each side believes, and what mends it.
    case doctor
  }
}

/// What the person at the wizard does.
public enum WizardStep: Hashable, Sendable {
  /// `wizard reactivate TS-LICENSE-01 --reason certificate-expired`: opens a window and fills in its
  /// pages, as far as the options go.
  case open(Opening)
  case next
  case back
  /// The request is ended.
  case cancel
  /// The window is closed; the request stays.
  case close
  case send(offline: Bool)
  case contact(ContactChange)
  case reason(ReactivationReason)
  case country(Country)
  case code(String)
  case heard(reference: String?)
  case serverID(String)
  case packID(String)

  public struct Opening: Hashable, Sendable {
    public var operation: Operation
    /// `nil` for the first server.
    public var server: ServerName?
    public var method = ConnectionMethod.telephone
    public var contact = ContactChange()
    public var reason: ReactivationReason?
    public var program: LicenseProgram?
    public var number: String?
    public var authorization = ""
    public var product = LicenseProduct.perDevice
    public var count: Int?
    /// The Internet connection is broken.
    public var offline = false
    /// By somebody who is no administrator.
    public var asUser = false

    public init(_ operation: Operation) {
      self.operation = operation
    }
  }

  /// What is changed on the first page; `nil` leaves what stands there.
  public struct ContactChange: Hashable, Sendable {
    public var firstName: String?
    public var lastName: String?
    public var company: String?
    public var email: String?
    public var country: Country?

    public init() {}
  }
}

/// What a client computer, or the administrator about one, asks of the license server.
public enum ClientStep: Hashable, Sendable {
  case request(String, LicenseProduct)
  case renew(String, LicenseProduct)
  case revoke(String)
  case list
}
