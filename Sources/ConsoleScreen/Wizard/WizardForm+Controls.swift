internal import Codes
internal import LicensingWizard

extension WizardForm {
  /// The controls of the page, as they stand below and beside one another.
  var rows: [[Control]] {
    switch wizard.page.kind {
    case .informationNeeded:
      ContactField.allCases.map { [.field($0)] } + [[.method], buttons(.next, .cancel)]
    case .country: [[.country], buttonsToGoOn]
    case .program: LicenseProgram.allCases.map { [.program($0)] } + [buttonsToGoOn]
    case .number: (program?.numbers ?? []).map { [.number($0)] } + [buttonsToGoOn]
    case .licenses: LicenseProduct.all.map { [.product($0)] } + [[.count], buttonsToGoOn]
    case .reason: ReactivationReason.allCases.map { [.reason($0)] } + [buttonsToGoOn]
    case .telephone: [buttonsToCall]
    case .connection: [buttons(.send, .back, .cancel)]
    case .codeEntry: [ConfirmationCode.Group.allCases.map { .box($0) }, buttonsToCall]
    case .idEntry: [IDBoxes.indices.map { .group($0) }, buttonsToCall]
    case .confirmation: [[.heard], [.reference], buttonsToCall]
    case .finish: [buttons(.finish)]
    case .waiting, .closed: []
    }
  }

  private var buttonsToGoOn: [Control] { buttons(.back, .next, .cancel) }

  private var buttonsToCall: [Control] {
    isOnTheTelephone ? buttonsToGoOn : buttons(.call, .back, .next, .cancel)
  }

  private func buttons(_ buttons: Button...) -> [Control] { buttons.map { .button($0) } }

  /// Where the cursor stands when the page is shown.
  var firstControl: Control {
    switch wizard.page.kind {
    case .informationNeeded: .field(firstField)
    case .country: .country
    case .program: .program(program ?? .retail)
    case .number: program?.numbers.first.map { .number($0) } ?? .button(.next)
    case .licenses: product == nil ? .product(.perDevice) : .count
    case .reason: .reason(reason ?? ReactivationReason.allCases.first ?? .redeployed)
    case .telephone: .button(isOnTheTelephone ? .next : .call)
    case .connection: .button(.send)
    case .codeEntry: .box(firstUnsoundBox)
    case .idEntry: .group(idBoxes.firstToFill)
    case .confirmation: .heard
    case .finish: .button(.finish)
    case .waiting, .closed: focus
    }
  }

  private var firstField: ContactField {
    ContactField.allCases.first { complaint(about: $0) != nil } ?? .firstName
  }

  private var firstUnsoundBox: ConfirmationCode.Group {
    ConfirmationCode.Group.allCases.first { boxes.verdict(on: $0) != .sound } ?? .a
  }

  // MARK: Going from one control to another

  mutating func move(byRows step: Int) {
    if focus == .country, countries.move(by: step) { return }
    guard let row = rows.firstIndex(where: { $0.contains(focus) }),
      rows.indices.contains(row + step), let first = rows[row + step].first
    else { return }
    enter(rows[row + step].first { $0 == usual(in: row + step) } ?? first)
  }

  /// Where the cursor goes in a row that it comes to from above or below.
  private func usual(in row: Int) -> Control {
    switch wizard.page.kind {
    case .codeEntry where row == 0: .box(lastBox)
    case .idEntry where row == 0: .group(idBoxes.firstToFill)
    default: .button(.next)
    }
  }

  /// The box where typing goes on: the first that is not full, or else the last.
  var lastBox: ConfirmationCode.Group {
    ConfirmationCode.Group.allCases.first { boxes[$0].count < 4 } ?? .e
  }

  mutating func move(byColumns step: Int) {
    if focus == .method {
      method = method.neighbour(step)
      return
    }
    if focus == .country {
      if step > 0 { enter(.button(.next)) }
      return
    }
    guard let row = rows.first(where: { $0.contains(focus) }),
      let column = row.firstIndex(of: focus), row.indices.contains(column + step)
    else { return }
    enter(row[column + step])
  }

  mutating func enter(_ control: Control) {
    focus = control
    replacesBox = isFull(control)
  }

  var isTypingText: Bool {
    switch focus {
    case .field, .reference, .number, .count: true
    case .method, .country, .program, .product, .reason, .box, .group, .heard, .button: false
    }
  }

  // MARK: Choosing one of several

  /// The controls of the page of which one is chosen, as they stand below one another.
  var choices: [Control] {
    rows.joined().filter { control in
      switch control {
      case .program, .product, .reason: true
      default: false
      }
    }
  }

  func isChosen(_ control: Control) -> Bool {
    switch control {
    case .program(let each): program == each
    case .product(let each): product == each
    case .reason(let each): reason == each
    default: false
    }
  }

  mutating func choose(_ control: Control) {
    switch control {
    case .program(let chosen): program = chosen
    case .product(let chosen): product = chosen
    case .reason(let chosen): reason = chosen
    default: return
    }
    focus = control
  }
}

extension ConnectionMethod {
  /// As the page lists it.
  var title: String {
    switch self {
    case .telephone: "Telephone"
    case .internet: "Automatic (Internet)"
    case .web: "Web browser"
    case .fax: "Fax"
    }
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The next one, or the one before, round and round.
  func neighbour(_ step: Int) -> Self {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self) else { return self }
    return all[(index + step + all.count) % all.count]
  }
}
