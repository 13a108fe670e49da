internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "Deactivate or reactivate a license server, one step at a time.",
    discussion: """
      The first run shows what to give to Customer Support; a second one completes the request with \
      --code or --heard, or ends it with --cancel. Until then the request is kept.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "What is to be done.")
  var operation: Operation

  @Argument(help: "The name of the license server.", transform: ServerName.argument)
  var server: ServerName

  @Option(help: "How the Clearinghouse is reached.")
  var method = ConnectionMethod.telephone

  @Option(help: "Why the server is reactivated.")
  var reason: ReactivationReason?

  @Option(help: "The confirmation code, as it was heard; completes a deactivation.")
  var code: String?

  @Flag(help: "The confirmation was heard; completes a reactivation.")
  var heard = false

  @Option(help: "The reference that was heard, to be verified and kept; goes with --heard.")
  var reference: String?

  @Flag(help: "End the pending request.")
  var cancel = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if code != nil, operation != .deactivate {
      throw ValidationError("--code completes a deactivation. A reactivation takes --heard.")
    }
    if heard, operation != .reactivate {
      throw ValidationError("--heard completes a reactivation. A deactivation takes --code.")
    }
    if reference != nil, !heard {
      throw ValidationError("--reference goes with --heard.")
    }
    if cancel, code != nil || heard {
      throw ValidationError("--cancel goes neither with --code nor with --heard.")
    }
    if reason != nil, operation != .reactivate {
      throw ValidationError("--reason goes with reactivate.")
    }
  }

  func run() throws {
    let home = options.homeFolder
    var console = try home.console()
    if cancel {
      let request = try console.cancel(operation, on: server, at: options.time)
      if json { return try Output.json(ServerView(try console.server(server))) }
      Output.write("The \(operation.noun) \(request.number) is cancelled.\n")
    } else if code != nil || heard {
      try complete(&console)
    } else {
      try open(console)
    }
  }

  private func complete(_ console: inout LicensingConsole<SiteDatabase>) throws {
    let refusal =
      if let code {
        try console.enter(code: code, on: server, at: options.time)
      } else {
        try console.confirmHeard(reference: reference, on: server, at: options.time)
      }
    if let refusal { throw Refused(message: refusal.description) }
    let completed = try console.server(server)
    if json { return try Output.json(ServerView(completed)) }
    guard let request = completed.requests.last(where: { $0.closedAt != nil }) else { return }
    Output.lines(WizardText.lines(.finish(request), of: completed))
  }

  /// Goes through the pages with what the options say, as far as that leads. On a terminal the person
  /// fills in the rest.
  private func open(_ console: LicensingConsole<SiteDatabase>) throws {
    let stored = try console.server(server)
    var session = try WizardSession(operation, on: server, by: method, console: console)
    var randomness = options.randomness(for: .request)
    try session.handle(
      .contactConfirmed(stored.contact), at: options.time, using: &randomness,
      through: options.connection)
    if let reason = reason ?? stored.pendingRequest?.reason {
      try session.handle(
        .reasonChosen(reason), at: options.time, using: &randomness, through: options.connection)
    }
    if let notice = session.wizard.page.notice, !notice.isWarning {
      throw Refused(message: notice.description)
    }
    if Terminal.isInput, Terminal.isOutput, !json {
      var wizard = GuidedWizard(session, options: options, dial: nil)
      return try wizard.run()
    }
    if case .finish(let request) = session.wizard.page {
      let completed = try session.console.server(server)
      if json { return try Output.json(ServerView(completed)) }
      return Output.lines(WizardText.lines(.finish(request), of: completed))
    }
    guard case .telephone(_, let request, _) = session.wizard.page else {
      throw Refusal.reasonMissing
    }
    let server = try session.console.server(server)
    if json { return try Output.json(TelephonePage(request, of: server)) }
    Output.lines(WizardText.lines(session.wizard.page, of: server))
  }
}

/// What the page with the numbers shows, as JSON.
private struct TelephonePage: Encodable {
  let server: String
  let operation: String
  let productID: String
  let licenseServerID: String?
  let requestNumber: String
  let telephone: String
  let unissued: Int
  let reason: String?
  let warning: String?

  init(_ request: Request, of server: LicenseServer) {
    self.server = server.name.text
    operation = request.operation.rawValue
    productID = server.productID.description
    licenseServerID = server.licenseServerID?.description
    requestNumber = request.number.description
    telephone = SupportTelephone.number
    unissued = server.licenses.unissued
    reason = request.reason?.rawValue
    warning = server.warning(before: request.operation)
  }
}
