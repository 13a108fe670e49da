internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard",
    abstract: "Activate, install, deactivate, reactivate or reissue, one step at a time.",
    discussion: """
      By telephone, the first run shows what to give to Customer Support; a second one completes the \
      request with what was heard: --id, --pack-id, --code or --heard. By the Internet, the vendor of \
      this home answers at once. --cancel ends a request; until then it is kept.

      What each needs: activate, a country; install, --program, its --number (and, for an open license, \
      --authorization), --product and --count; reactivate, --reason. “licenseline stage number” makes up \
      numbers of licenses.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "What is to be done.")
  var operation: Operation

  @Argument(help: "The name of the license server.", transform: ServerName.argument)
  var server: ServerName

  @Option(help: "How the Clearinghouse is reached; else as the server prefers.")
  var method: ConnectionMethod?

  @OptionGroup var contact: ContactOptions
  @OptionGroup var order: OrderOptions

  @Option(help: "Why the server is reactivated.")
  var reason: ReactivationReason?

  @OptionGroup var confirmation: ConfirmationOptions

  @Flag(help: "End the pending request.")
  var cancel = false

  @Flag(help: "The Internet connection is broken: the request is kept, and can be sent again.")
  var offline = false

  @Option(
    defaultAsFlag: "User",
    help: ArgumentHelp("Do it as somebody who is no administrator.", valueName: "name"))
  var asUser: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    try confirmation.validate(for: operation)
    if cancel, !confirmation.isEmpty {
      throw ValidationError(
        "--cancel goes with none of --id, --pack-id, --code and --heard: it ends the request.")
    }
    if reason != nil, operation != .reactivate {
      throw ValidationError("--reason goes with reactivate.")
    }
    if !order.isEmpty, operation != .install {
      throw ValidationError(
        "--program, --number, --authorization, --product and --count go with install.")
    }
    if offline, let method, method != .internet {
      throw ValidationError("--offline goes with the Internet method.")
    }
  }

  func run() throws {
    let home = options.homeFolder
    var console = try home.console()
    if let asUser {
      throw Refusal.notAdministrator(asUser, try console.server(server).name)
    }
    if cancel {
      let request = try console.cancel(operation, on: server, at: options.time)
      if json {
        return try Output.json(ServerView(try console.server(server), at: options.time))
      }
      Output.write("The \(operation.noun) \(request.number) is cancelled.\n")
    } else if !confirmation.isEmpty {
      try complete(&console)
    } else {
      try open(console)
    }
  }

  private func complete(_ console: inout LicensingConsole<SiteDatabase>) throws {
    let refusal = try confirmation.enter(
      into: &console, for: operation, on: server, at: options.time)
    if let refusal { throw Refused(message: refusal.description) }
    try finish(&console)
  }

  /// - Parameter warning: what should have been thought of before; `nil` when there was nothing.
  private func finish(
    _ console: inout LicensingConsole<SiteDatabase>, after warning: String? = nil
  ) throws {
    try options.homeFolder.certify(&console)
    let completed = try console.server(server)
    if json {
      return try Output.json(ServerView(completed, at: options.time, warning: warning))
    }
    if let warning { Output.write("! \(warning)\n") }
    guard let request = completed.requests.last(where: { $0.closedAt != nil }) else { return }
    Output.lines(WizardText.lines(.finish(request), of: completed))
  }

  /// Goes through the pages with what the options say, as far as that leads. On a terminal the person
  /// fills in the rest.
  private func open(_ console: LicensingConsole<SiteDatabase>) throws {
    let stored = try console.server(server)
    let method = method ?? stored.connectionMethod
    guard !offline || method == .internet else {
      throw ValidationError("--offline goes with the Internet method: add --method internet.")
    }
    try stored.allow(operation, by: method, at: options.time)
    if let pending = stored.pendingRequest, pending.operation != operation {
      throw Refusal.otherRequestPending(pending)
    }
    var session = try WizardSession(operation, on: server, by: method, console: console)
    var randomness = options.randomness(for: .request)
    var answers = order.answers(contact.applied(to: stored.contact))
    answers.reason = reason
    func handle(_ event: Wizard.Event) throws {
      try session.handle(event, at: options.time, using: &randomness, through: connection)
      if let notice = session.wizard.page.notice, !notice.isWarning {
        if case .missing(let fields) = notice { throw Refusal.contactIncomplete(fields) }
        throw Refused(message: notice.description)
      }
    }
    for event in answers.events(for: operation, resuming: stored.pendingRequest) {
      try handle(event)
    }
    let isGuided = Terminal.isInput && Terminal.isOutput && !json
    var warning: String?
    if !isGuided, case .connection(_, _, let notice?) = session.wizard.page {
      // A script is told of it, and not asked.
      warning = notice.description
      try handle(.sendAgain)
    }
    var left = session.console
    if case .finish = session.wizard.page { return try finish(&left, after: warning) }
    if isGuided {
      var wizard = GuidedWizard(session, options: options, dial: nil)
      try wizard.run()
      return try options.homeFolder.certify(&left)
    }
    guard case .telephone(_, let request, _) = session.wizard.page else { throw missing }
    let server = try session.console.server(server)
    if json { return try Output.json(TelephonePage(request, of: server, at: options.time)) }
    Output.lines(WizardText.lines(session.wizard.page, of: server))
  }

  /// Why the wizard stands at a page that nobody fills in.
  private var missing: Refusal {
    switch operation {
    case .install: .orderMissing
    case .reactivate: .reasonMissing
    case .activate, .deactivate, .reissue: .contactIncomplete(["Country/region"])
    }
  }

  private func connection(_ request: InternetRequest) throws -> InternetAnswer {
    guard !offline else { throw NoConnection() }
    return try options.connection(request)
  }
}
