internal import Codes
internal import LicensingWizard

/// The menu Action of a server, with Advanced opened in it (KB 814593): what can be done with it.
package struct ServerMenu: Hashable, Sendable {
  enum Item: Hashable, CaseIterable {
    case activate, install, deactivate, reactivate, reissue, properties

    /// `nil` for what only shows something.
    var operation: Operation? {
      switch self {
      case .activate: .activate
      case .install: .install
      case .deactivate: .deactivate
      case .reactivate: .reactivate
      case .reissue: .reissue
      case .properties: nil
      }
    }

    /// In upper case. "Reissue" leaves R to "Reactivate", which the article names.
    var letter: Character {
      switch self {
      case .activate: "A"
      case .install: "I"
      case .deactivate: "D"
      case .reactivate: "R"
      case .reissue: "S"
      case .properties: "P"
      }
    }

    var title: String { operation.map(ServerMenu.title) ?? "Properties" }

    /// Whether it stands under Advanced.
    var isAdvanced: Bool {
      switch self {
      case .deactivate, .reactivate, .reissue: true
      case .activate, .install, .properties: false
      }
    }

    init?(_ letter: Character) {
      guard let item = Self.allCases.first(where: { $0.letter.lowercased() == letter.lowercased() })
      else { return nil }
      self = item
    }
  }

  let server: ServerName
  var highlighted: Item

  /// Begins at what is pending, or else at what the state of the server calls for.
  ///
  /// - Parameter time: now.
  init(of server: LicenseServer, at time: UTCTime) {
    self.server = server.name
    let pending = server.pendingRequest?.operation
    highlighted =
      Item.allCases.first { pending != nil && $0.operation == pending }
      ?? Self.likely(server.standing(at: time))
  }

  private static func likely(_ standing: LicenseServer.Standing) -> Item {
    switch standing {
    case .neverActivated: .activate
    case .activated: .deactivate
    case .lapsed, .deactivated: .reactivate
    case .unknown: .properties
    }
  }

  /// Stops at both ends.
  mutating func move(by step: Int) {
    guard let index = Item.allCases.firstIndex(of: highlighted),
      Item.allCases.indices.contains(index + step)
    else { return }
    highlighted = Item.allCases[index + step]
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
}

extension LicenseServer {
  /// The method with which the wizard of an operation begins.
  func usualMethod(for operation: Operation) -> ConnectionMethod {
    if let pending = pendingRequest, pending.operation == operation { return pending.method }
    return operation == .reissue ? .telephone : connectionMethod
  }
}
