internal import Codes
internal import LicensingWizard

/// Action → Advanced: what can be done with a server (KB 814593).
package struct AdvancedMenu: Hashable, Sendable {
  let server: ServerName
  var highlighted = Operation.deactivate

  /// Begins at what can be done now.
  init(of server: LicenseServer) {
    self.server = server.name
    if server.refusal(of: .deactivate) != nil, server.refusal(of: .reactivate) == nil {
      highlighted = .reactivate
    }
  }

  mutating func moveOn() {
    highlighted = highlighted == .deactivate ? .reactivate : .deactivate
  }

  static func title(of operation: Operation) -> String {
    switch operation {
    case .activate: "Activate Server"
    case .install: "Install Licenses"
    case .deactivate: "Deactivate Server"
    case .reactivate: "Reactivate Server"
    case .reissue: "Reissue Licenses"
    }
  }

  /// The operation whose title begins with the letter, in either case; `nil` when none does.
  static func operation(for letter: Character) -> Operation? {
    Operation.advanced.first { title(of: $0).first?.lowercased() == letter.lowercased() }
  }
}
