internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what each side believes of a license server, and the one step that mends it.",
    discussion: """
      It looks into both databases of this home, which nobody on the telephone can. The exit code is 0 \
      when both sides agree, 1 when they do not.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The name of the license server; else all.", transform: ServerName.argument)
  var server: ServerName?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let home = options.homeFolder
    let console = try home.console()
    let (vendor, key) = (try home.vendor(), try home.key())
    let all = try console.ledger.servers()
    let servers = try server.map { [try console.server($0)] } ?? all
    let found = try servers.map { server in
      (
        server.name,
        Diagnosis(
          of: server, others: all.filter { $0.name != server.name },
          registration: try vendor.registration(of: server.productID), at: options.time, key: key)
      )
    }
    if json {
      try Output.json(found.map { View($0.0, $0.1) })
    } else {
      Terminal.writeLines(Array(found.map { lines($0.0, $0.1) }.joined(separator: [""])))
    }
    guard found.allSatisfy(\.1.finding.kind.isAgreement) else { throw Found() }
  }

  private func lines(_ name: ServerName, _ diagnosis: Diagnosis) -> [String] {
    ["\(name)", "  The site believes:"] + diagnosis.site.map { "    \($0)" }
      + ["  The Clearinghouse believes:"] + diagnosis.vendor.map { "    \($0)" }
      + [
        "  \(diagnosis.finding.explanation)", "  Next step: \(diagnosis.finding.nextStep)",
      ]
  }

  private struct View: Encodable {
    let server: String
    let agrees: Bool
    let site: [String]
    let vendor: [String]
    let finding: String
    let explanation: String
    let nextStep: String

    init(_ name: ServerName, _ diagnosis: Diagnosis) {
      server = name.text
      agrees = diagnosis.finding.kind.isAgreement
      site = diagnosis.site
      vendor = diagnosis.vendor
      finding = diagnosis.finding.kind.rawValue
      explanation = diagnosis.finding.explanation
      nextStep = diagnosis.finding.nextStep
    }
  }
}
