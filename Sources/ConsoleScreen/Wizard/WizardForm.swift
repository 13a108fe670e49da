internal import Codes
internal import LicensingWizard
internal import TextScreen

/// A wizard on the screen: its page, what was filled in so far, and where the cursor is. What was typed
/// stays when the person goes back and forth.
package struct WizardForm: Hashable, Sendable {
  /// Something on a page that keystrokes can go to.
  enum Control: Hashable {
    case field(ContactField)
    case reason(ReactivationReason)
    case box(ConfirmationCode.Group)
    case heard
    case reference
    case button(Button)
  }

  enum Button: Hashable {
    case call, back, next, finish, cancel
  }

  private(set) var wizard: Wizard
  var contact: [ContactField: TextField]
  var reason: ReactivationReason?
  var boxes = ConfirmationCode.Boxes()
  var hasHeard = false
  var reference = TextField(longest: 30)
  var focus: Control
  /// The cursor came to a box that is full: what is typed takes the place of what stands there.
  var replacesBox = false
  /// What is wrong with the field under the cursor.
  var complaint: String?
  /// Something was typed since the wizard had something to say: what it said may no longer be true.
  var isNoticeOld = false
  /// The page asks whether the request is to be cancelled, or kept.
  var isAskingToCancel = false

  /// A call goes on: there is nothing to dial, and # and * at the boxes are keys of the telephone.
  var isOnTheTelephone: Bool {
    didSet { if !rows.joined().contains(focus) { focus = firstControl } }
  }

  init(_ wizard: Wizard, isOnTheTelephone: Bool) {
    self.wizard = wizard
    self.isOnTheTelephone = isOnTheTelephone
    contact = ContactField.fields(of: wizard.draft?.contact)
    reason = wizard.draft?.reason
    focus = .button(.next)
    focus = firstControl
  }

  mutating func move(to next: Wizard) {
    let isSamePage = wizard.page.kind == next.page.kind
    wizard = next
    complaint = nil
    isNoticeOld = false
    isAskingToCancel = false
    if case .informationNeeded = next.page, !isSamePage, next.page.notice != nil {
      // Another request begins: what was typed belongs to the closed one.
      boxes = ConfirmationCode.Boxes()
      hasHeard = false
      reference = TextField(longest: 30)
    }
    if !isSamePage || isCodeEntry { focus = firstControl }
    replacesBox = isFull(focus)
  }

  /// Whether it is a box with all its digits.
  func isFull(_ control: Control) -> Bool {
    if case .box(let group) = control { boxes[group].count >= 4 } else { false }
  }

  var isCodeEntry: Bool { wizard.page.kind == .codeEntry }

  // MARK: What is on the page

  /// The controls, as they stand below and beside one another.
  var rows: [[Control]] {
    switch wizard.page.kind {
    case .informationNeeded: ContactField.allCases.map { [.field($0)] } + [buttons(.next, .cancel)]
    case .reason:
      ReactivationReason.allCases.map { [.reason($0)] } + [buttons(.back, .next, .cancel)]
    case .telephone: [buttonsToCall]
    case .codeEntry: [ConfirmationCode.Group.allCases.map { .box($0) }, buttonsToCall]
    case .confirmation: [[.heard], [.reference], buttonsToCall]
    case .finish: [buttons(.finish)]
    case .waiting, .closed: []
    case .other: [buttons(.back, .cancel)]
    }
  }

  private var buttonsToCall: [Control] {
    isOnTheTelephone ? buttons(.back, .next, .cancel) : buttons(.call, .back, .next, .cancel)
  }

  private func buttons(_ buttons: Button...) -> [Control] { buttons.map { .button($0) } }

  private var firstControl: Control {
    switch wizard.page.kind {
    case .informationNeeded: .field(firstField)
    case .reason: .reason(reason ?? ReactivationReason.allCases.first ?? .redeployed)
    case .telephone: .button(isOnTheTelephone ? .next : .call)
    case .codeEntry: .box(firstUnsoundBox)
    case .confirmation: .heard
    case .finish: .button(.finish)
    case .other: .button(.cancel)
    case .waiting, .closed: focus
    }
  }

  private var firstField: ContactField {
    ContactField.allCases.first { complaint(about: $0) != nil } ?? .firstName
  }

  private var firstUnsoundBox: ConfirmationCode.Group {
    ConfirmationCode.Group.allCases.first { boxes.verdict(on: $0) != .sound } ?? .a
  }

  /// What is wrong with a field of the contact, beside it; `nil` when nothing is.
  func complaint(about field: ContactField) -> String? {
    let text = contact[field]?.text ?? ""
    return field.isRequired && text.allSatisfy(\.isWhitespace) ? "required" : nil
  }

  /// What the check character tells of the reference while it is typed; `nil` before all 6 are there.
  var referenceVerdict: String? {
    guard reference.text.filter({ $0.isLetter || $0.isNumber }).count >= 6 else { return nil }
    return (try? SpokenReference(parsing: reference.text)) == nil ? "✗ misheard" : "✓ sound"
  }
}

/// A field of the page "Information Needed".
enum ContactField: CaseIterable, Hashable, Sendable {
  case firstName, lastName, company, phone, email

  var title: String {
    switch self {
    case .firstName: "First name"
    case .lastName: "Last name"
    case .company: "Company"
    case .phone: "Phone (optional)"
    case .email: "E-mail (optional)"
    }
  }

  var isRequired: Bool {
    switch self {
    case .firstName, .lastName, .company: true
    case .phone, .email: false
    }
  }

  static func fields(of contact: Contact?) -> [ContactField: TextField] {
    [
      .firstName: TextField(contact?.firstName ?? ""),
      .lastName: TextField(contact?.lastName ?? ""),
      .company: TextField(contact?.company ?? ""), .phone: TextField(contact?.phone ?? ""),
      .email: TextField(contact?.email ?? ""),
    ]
  }
}

extension Contact {
  init(_ fields: [ContactField: TextField]) {
    let text = { (field: ContactField) in fields[field]?.text ?? "" }
    self.init(
      firstName: text(.firstName), lastName: text(.lastName), company: text(.company),
      phone: text(.phone), email: text(.email))
  }
}

extension Wizard {
  /// What was filled in so far; `nil` on pages that have none of it.
  var draft: Draft? {
    page.draft
  }

  /// The request whose numbers the page shows; `nil` while there is none.
  var request: Request? {
    if case .finish(let request) = page { request } else { page.request }
  }
}

extension Wizard.Page {
  /// Which page it is, whatever stands on it.
  enum Kind: Hashable {
    case informationNeeded, reason, telephone, codeEntry, confirmation, waiting, finish, closed
    /// A page that the console does not fill in.
    case other
  }

  var kind: Kind {
    switch self {
    case .informationNeeded: .informationNeeded
    case .reason: .reason
    case .telephone: .telephone
    case .codeEntry: .codeEntry
    case .confirmation: .confirmation
    case .waiting: .waiting
    case .finish: .finish
    case .closed: .closed
    case .country, .program, .number, .licenses, .connection, .serverIDEntry, .packIDEntry: .other
    }
  }
}
