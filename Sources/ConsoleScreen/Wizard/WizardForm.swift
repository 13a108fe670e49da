internal import Codes
internal import LicensingWizard
internal import TextScreen

/// A wizard on the screen: its page, what was filled in so far, and where the cursor is. What was typed
/// stays when the person goes back and forth.
package struct WizardForm: Hashable, Sendable {
  /// Something on a page that keystrokes can go to.
  enum Control: Hashable {
    case field(ContactField)
    case method
    case country
    case program(LicenseProgram)
    case number(CodeKind)
    case product(LicenseProduct)
    case count
    case reason(ReactivationReason)
    case box(ConfirmationCode.Group)
    /// A group of an ID, from 0.
    case group(Int)
    case heard
    case reference
    case button(Button)
  }

  enum Button: Hashable {
    case call, back, next, send, finish, cancel
  }

  private(set) var wizard: Wizard
  var contact: [ContactField: TextField]
  /// As chosen on the first page; the wizard knows it once "Next" was pressed.
  var method: ConnectionMethod
  /// The methods by which the operation is never done, with the words of whoever refuses them.
  let refusedMethods: [ConnectionMethod: String]
  var countries: CountryList
  var program: LicenseProgram?
  var numbers: [CodeKind: TextField]
  var product: LicenseProduct?
  var count: TextField
  var reason: ReactivationReason?
  var boxes = ConfirmationCode.Boxes()
  var idBoxes: IDBoxes
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

  /// - Parameter server: the wizard's; `nil` when it is gone.
  init(_ wizard: Wizard, of server: LicenseServer?, isOnTheTelephone: Bool) {
    let draft = wizard.draft
    self.wizard = wizard
    self.isOnTheTelephone = isOnTheTelephone
    contact = ContactField.fields(of: draft?.contact)
    method = draft?.method ?? .telephone
    refusedMethods = server?.refusedMethods(for: wizard.operation) ?? [:]
    countries = CountryList(draft?.contact.country)
    program = draft?.program
    numbers = draft?.purchase.map(Self.fields) ?? [:]
    product = draft?.product
    count = TextField(draft?.count.map { "\($0)" } ?? "", longest: 6)
    reason = draft?.reason
    idBoxes = IDBoxes(wizard.operation == .activate ? .licenseServerID : .licensePackID)
    focus = .button(.next)
    focus = firstControl
  }

  private static func fields(of purchase: Purchase) -> [CodeKind: TextField] {
    switch purchase {
    case .retail(let code): [.retailCode: TextField(code.description)]
    case .open(let authorization, let license):
      [
        .openLicenseNumber: TextField(license.description),
        .authorizationNumber: TextField(authorization.description),
      ]
    case .agreement(_, let number): [.agreementNumber: TextField(number.description)]
    }
  }

  mutating func move(to next: Wizard) {
    let isSamePage = wizard.page.kind == next.page.kind
    wizard = next
    complaint = nil
    isNoticeOld = false
    isAskingToCancel = false
    if case .informationNeeded = next.page, !isSamePage, next.page.notice != nil {
      // Another request begins: what was typed belongs to the closed one.
      halfTyped = HalfTyped()
      idBoxes.clear()
      hasHeard = false
      reference = TextField(longest: 30)
    }
    if !isSamePage || isCodeEntry || next.page.lacksSomething { focus = firstControl }
    replacesBox = isFull(focus)
  }

  /// What was typed of what confirms the request.
  struct HalfTyped: Hashable {
    var boxes = ConfirmationCode.Boxes()
    /// `nil` when it was of no ID.
    var idBoxes: IDBoxes?
  }

  var halfTyped: HalfTyped {
    get { HalfTyped(boxes: boxes, idBoxes: idBoxes) }
    set {
      boxes = newValue.boxes
      if let typed = newValue.idBoxes, typed.kind == idBoxes.kind { idBoxes = typed }
    }
  }

  /// The country or region that the wizard has, or that is being chosen; `nil` while there is none.
  var chosenCountry: Country? {
    wizard.page.kind == .country ? countries.highlighted : countries.chosen
  }

  /// Whether it is a box with all its digits.
  func isFull(_ control: Control) -> Bool {
    switch control {
    case .box(let group): boxes[group].count >= 4
    case .group(let index): idBoxes[index].count >= IDBoxes.groupLength
    default: false
    }
  }

  var isCodeEntry: Bool { wizard.page.kind == .codeEntry }

  /// Whether what was heard is typed here, so that # and * can only be meant for the telephone.
  var takesGroups: Bool { isCodeEntry || wizard.page.kind == .idEntry }

  /// What is wrong with a field of the contact, beside it; `nil` when nothing is.
  func complaint(about field: ContactField) -> String? {
    let text = contact[field]?.text ?? ""
    return field.isRequired(by: method) && text.allSatisfy(\.isWhitespace) ? "required" : nil
  }

  /// What the check character tells of the reference while it is typed; `nil` before all 6 are there.
  var referenceVerdict: String? {
    guard reference.text.filter({ $0.isLetter || $0.isNumber }).count >= 6 else { return nil }
    return (try? SpokenReference(parsing: reference.text)) == nil ? "✗ misheard" : "✓ sound"
  }
}

extension LicenseServer {
  fileprivate func refusedMethods(for operation: Operation) -> [ConnectionMethod: String] {
    ConnectionMethod.allCases.reduce(into: [:]) { refused, method in
      do throws(Refusal) {
        // Which methods there are depends neither on the time nor on the state.
        try allow(operation, by: method, at: UTCTime(seconds: 0))
      } catch {
        if case .method = error { refused[method] = error.description }
      }
    }
  }
}

extension Wizard.Page {
  /// Whether a field that is required was left blank.
  fileprivate var lacksSomething: Bool {
    if case .missing = notice { true } else { false }
  }
}
