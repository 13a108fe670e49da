internal import Codes
internal import LicensingWizard
internal import Simulator
internal import TextScreen

/// The form that adds a license server on both sides.
package struct NewServerForm: Hashable, Sendable {
  enum Control: Hashable, CaseIterable {
    case name, scope, firstName, lastName, company, activated, issued, available, add, cancel
  }

  enum Outcome: Hashable {
    case added(NewServer)
    case cancelled
  }

  private(set) var focus = Control.name
  private(set) var fields: [Control: TextField]
  private(set) var scope: LicenseServer.Scope
  private(set) var isActivated: Bool

  /// - Parameter server: what the form begins with.
  init(_ server: NewServer) {
    fields = [
      .name: TextField(server.name.text, longest: 70),
      .firstName: TextField(server.contact.firstName),
      .lastName: TextField(server.contact.lastName), .company: TextField(server.contact.company),
      .issued: TextField("\(server.issued)", longest: 7),
      .available: TextField("\(server.available)", longest: 7),
    ]
    scope = server.scope
    isActivated = server.isActivated
  }

  func text(of control: Control) -> String { fields[control]?.text ?? "" }

  /// What is wrong with a field, beside it; `nil` when nothing is.
  func complaint(about control: Control) -> String? {
    switch control {
    case .name:
      do throws(NameError) {
        _ = try ServerName(parsing: text(of: .name))
        return nil
      } catch {
        let count = text(of: .name).count
        return count == 0
          ? "required" : count > 63 ? "63 characters at most" : "letters, digits, -._"
      }
    case .firstName, .lastName, .company:
      return text(of: control).allSatisfy(\.isWhitespace) ? "required" : nil
    case .issued, .available:
      guard isActivated else { return nil }
      return count(of: control) == nil
        ? "0 to \(UnissuedCount.range.upperBound) in all" : nil
    case .scope, .activated, .add, .cancel:
      return nil
    }
  }

  /// `nil` when the text is no number, or both together are too many.
  private func count(of control: Control) -> Int? {
    guard let number = Int(text(of: control)), number >= 0 else { return nil }
    let other = Int(text(of: control == .issued ? .available : .issued)) ?? 0
    return number <= UnissuedCount.range.upperBound - max(0, other) ? number : nil
  }

  /// `nil` while a field is not as it must be.
  private var server: NewServer? {
    guard Control.allCases.allSatisfy({ complaint(about: $0) == nil }),
      let name = try? ServerName(parsing: text(of: .name))
    else { return nil }
    return NewServer(
      name: name, scope: scope,
      contact: Contact(
        firstName: text(of: .firstName), lastName: text(of: .lastName),
        company: text(of: .company)),
      isActivated: isActivated,
      issued: isActivated ? count(of: .issued) ?? 0 : 0,
      available: isActivated ? count(of: .available) ?? 0 : 0)
  }

  /// - Returns: `nil` while the form goes on.
  mutating func type(_ keystroke: Keystroke) -> Outcome? {
    switch (keystroke, focus) {
    case (.escape, _), (.enter, .cancel): return .cancelled
    case (.up, _): move(by: -1)
    case (.down, _): move(by: 1)
    case (.left, .cancel): focus = .add
    case (.right, .add): focus = .cancel
    case (.character(" "), .activated): isActivated.toggle()
    case (.character(" "), .scope): scope = scope.neighbour(1)
    case (.enter, _):
      guard let server else {
        focus = Control.allCases.first { complaint(about: $0) != nil } ?? focus
        return nil
      }
      return .added(server)
    default:
      _ = fields[focus]?.take(keystroke)
    }
    return nil
  }

  private mutating func move(by step: Int) {
    let controls = Control.allCases.filter { isActivated || ($0 != .issued && $0 != .available) }
    guard let index = controls.firstIndex(of: focus), controls.indices.contains(index + step)
    else { return }
    focus = controls[index + step]
  }
}
