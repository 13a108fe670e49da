internal import Codes
internal import LicensingWizard
internal import TextScreen

/// The form that changes who answers for a server, where it is, whose clients it answers, and which
/// method its wizards begin with.
package struct PropertiesForm: Hashable, Sendable {
  enum Control: Hashable {
    case field(ContactField)
    case address, country, scope, method, save, cancel
  }

  enum Outcome: Hashable {
    case saved(Contact, ConnectionMethod, LicenseServer.Scope)
    case cancelled
  }

  let server: ServerName
  private(set) var focus = Control.field(.firstName)
  private(set) var contact: [ContactField: TextField]
  private(set) var address: TextField
  private(set) var countries: CountryList
  private(set) var scope: LicenseServer.Scope
  private(set) var method: ConnectionMethod

  init(of server: LicenseServer) {
    self.server = server.name
    contact = ContactField.fields(of: server.contact)
    address = TextField(server.contact.address, longest: 120)
    countries = CountryList(server.contact.country)
    scope = server.scope
    method = server.connectionMethod
  }

  /// From the top; the last two stand beside one another.
  static let controls: [Control] =
    ContactField.allCases.map { .field($0) } + [
      .address, .country, .scope, .method, .save, .cancel,
    ]

  /// What is wrong with a field, beside it; `nil` when nothing is.
  func complaint(about field: ContactField) -> String? {
    field.isRequired(by: method) && text(of: field).allSatisfy(\.isWhitespace) ? "required" : nil
  }

  private func text(of field: ContactField) -> String { contact[field]?.text ?? "" }

  /// - Returns: `nil` while the form goes on.
  mutating func type(_ keystroke: Keystroke) -> Outcome? {
    switch (keystroke, focus) {
    case (.escape, _), (.enter, .cancel): return .cancelled
    case (.enter, _): return save()
    case (.up, _): move(by: -1)
    case (.down, _): move(by: 1)
    case (.left, .cancel): focus = .save
    case (.right, .save): focus = .cancel
    case (.left, .scope): scope = scope.neighbour(-1)
    case (.right, .scope), (.character(" "), .scope): scope = scope.neighbour(1)
    case (.left, .method): method = method.neighbour(-1)
    case (.right, .method), (.character(" "), .method): method = method.neighbour(1)
    case (.left, .country): _ = countries.move(by: -1)
    case (.right, .country): _ = countries.move(by: 1)
    case (.character(let character), .country): _ = countries.type(character)
    case (.backspace, .country): countries.eraseTyped()
    case (_, .field(let field)): _ = contact[field]?.take(keystroke)
    case (_, .address): _ = address.take(keystroke)
    default: break
    }
    return nil
  }

  private mutating func save() -> Outcome? {
    if let mistaken = ContactField.allCases.first(where: { complaint(about: $0) != nil }) {
      focus = .field(mistaken)
      return nil
    }
    let contact = Contact(
      firstName: text(of: .firstName), lastName: text(of: .lastName), company: text(of: .company),
      phone: text(of: .phone), email: text(of: .email), country: countries.highlighted,
      address: address.text)
    return .saved(contact, method, scope)
  }

  private mutating func move(by step: Int) {
    guard let index = Self.controls.firstIndex(of: focus),
      Self.controls.indices.contains(index + step)
    else { return }
    focus = Self.controls[index + step]
  }
}

extension PropertiesForm {
  /// What Enter does, for the last line.
  var hintOfEnter: ConsoleWindow.Hint { .init("Enter", focus == .cancel ? "Cancel" : "Save") }

  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "▸ Change the properties of \(server)", .bold)
    let inside = area.inside
    for (row, control) in Self.controls.enumerated() {
      let hasFocus = focus == control
      switch control {
      case .field(let field):
        canvas.write(
          contact[field] ?? TextField(), title: field.title(by: method),
          complaint: complaint(about: field), hasFocus: hasFocus, row: row, in: inside)
      case .address:
        canvas.write(
          address, title: "Address (optional)", complaint: nil, hasFocus: hasFocus, row: row,
          in: inside)
      case .country:
        canvas.write(
          choice: countries.highlighted?.name ?? "none chosen yet", title: "Country or region",
          hint: "first letters, ←→", hasFocus: hasFocus, row: row, in: inside)
      case .scope:
        canvas.write(
          choice: scope.rawValue, title: "Scope", hint: "←→ change it", hasFocus: hasFocus,
          row: row,
          in: inside)
      case .method:
        canvas.write(
          choice: method.title, title: "Connection method", hint: "←→ change it",
          hasFocus: hasFocus, row: row, in: inside)
      case .save, .cancel:
        break
      }
    }
    let row = Self.controls.count - 1
    let end = canvas.write(button: "Save", hasFocus: focus == .save, row: row, in: inside)
    canvas.write(
      button: "Cancel", hasFocus: focus == .cancel, row: row, column: end + 2, in: inside)
  }
}

extension Canvas {
  /// One of several, with its name before it, and how to change it after it.
  mutating func write(
    choice: String, title: String, hint: String, hasFocus: Bool, row: Int, in area: Area
  ) {
    write("\(hasFocus ? "▸" : " ") \(title)", row: row, in: area, hasFocus ? .bold : .plain)
    let end = write(choice, row: row, column: 24, in: area, hasFocus ? .reverse : .plain)
    if hasFocus { write(hint, row: row, column: end + 2, in: area, .faint) }
  }
}
