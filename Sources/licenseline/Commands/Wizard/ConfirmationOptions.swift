internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

/// What was heard, and completes a request: one of them, by the operation.
struct ConfirmationOptions: ParsableArguments {
  @Option(help: "The license server ID, as it was heard; completes an activation.")
  var id: String?

  @Option(help: "The license pack ID, as it was heard; completes an installation or a reissue.")
  var packId: String?

  @Option(help: "The confirmation code, as it was heard; completes a deactivation.")
  var code: String?

  @Flag(help: "The confirmation was heard; completes a reactivation.")
  var heard = false

  @Option(help: "The reference that was heard, to be verified and kept; goes with --heard.")
  var reference: String?

  var isEmpty: Bool { id == nil && packId == nil && code == nil && !heard }

  /// - Throws: `ValidationError` when another operation is completed by what is there.
  func validate(for operation: Operation) throws {
    let way = "\(operation.noun.capitalized(with: operation)) takes \(operation.option)."
    if id != nil, operation != .activate {
      throw ValidationError("--id completes an activation. \(way)")
    }
    if packId != nil, operation != .install, operation != .reissue {
      throw ValidationError("--pack-id completes an installation or a reissue. \(way)")
    }
    if code != nil, operation != .deactivate {
      throw ValidationError("--code completes a deactivation. \(way)")
    }
    if heard, operation != .reactivate {
      throw ValidationError("--heard completes a reactivation. \(way)")
    }
    if reference != nil, !heard {
      throw ValidationError("--reference goes with --heard.")
    }
  }

  /// - Returns: `nil` when it was accepted.
  func enter(
    into console: inout LicensingConsole<SiteDatabase>, for operation: Operation,
    on server: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    if let id { return try console.enter(licenseServerID: id, on: server, at: time) }
    if let packId { return try console.enter(packID: packId, for: operation, on: server, at: time) }
    if let code { return try console.enter(code: code, on: server, at: time) }
    return try console.confirmHeard(reference: reference, on: server, at: time)
  }
}

extension Operation {
  /// By what the wizard is told that it was granted.
  fileprivate var option: String {
    switch self {
    case .activate: "--id"
    case .install, .reissue: "--pack-id"
    case .deactivate: "--code"
    case .reactivate: "--heard"
    }
  }
}

extension String {
  /// With the article, at the beginning of a sentence.
  fileprivate func capitalized(with operation: Operation) -> String {
    switch operation {
    case .activate, .install: "An \(self)"
    case .deactivate, .reactivate, .reissue: "A \(self)"
    }
  }
}
