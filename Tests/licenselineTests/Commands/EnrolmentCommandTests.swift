import Foundation
import Testing

/// The enrolment line of a server as it stands, and what the vendor makes of it.
struct EnrolmentCommandTests {
  private struct Printed: Decodable {
    let enrolment: String
  }

  private func line(_ stage: Stage) throws -> String {
    let line = try stage.done("server", "enrolment", Stage.server)
    let json = try stage.done("server", "enrolment", Stage.server, "--json")
    #expect(
      try JSONDecoder().decode(Printed.self, from: Data(json.utf8)).enrolment + "\n" == line)
    return String(line.dropLast())
  }

  @Test(
    "What the doctor finds is mended by the line, which the server is shown with",
    arguments: [
      (["change-id", Stage.server], "other-license-server-id"),
      (["vendor-never-activated", Stage.server], "activated-by-site-only"),
      (["vendor-unknown", Stage.server], "unregistered"),
      (["vendor-total", Stage.server, "5"], "totals-differ"),
    ])
  func mends(situation: [String], finding: String) throws {
    let stage = try Stage.activated()
    #expect(try stage.run(["stage"] + situation).status == 0)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: false, finding: finding))
    let line = try line(stage)
    #expect(try stage.done("server", "show", Stage.server).contains("  \(line)\n"))
    let said = try stage.done("vendor", "enrol", line)
    if finding == "unregistered" {
      #expect(said.hasSuffix(", Example Company, is registered.\n"))
    } else {
      let id = try #require(line.firstMatch(of: /SIM01(-\w{5}){6}/)).output.0.suffix(5)
      #expect(
        said.hasSuffix(
          ", Example Company, was registered before; its record now has what the line says: 40 "
            + "licenses, license server ID ending in \(id).\n"), "\(said)")
      #expect(
        try stage.done("vendor", "log").contains("  enrolled again, 40 licenses  "))
    }
    #expect(try stage.doctor().finding == Stage.Finding(agrees: true, finding: "in-order"))
    #expect(
      try stage.done("vendor", "enrol", line).hasSuffix(
        ", Example Company, was registered before; nothing has changed.\n"))
  }

  @Test("A line from before the activation takes nothing away")
  func older() throws {
    let stage = try Stage.neverActivated()
    let old = try line(stage)
    try stage.done("wizard", "activate", Stage.server, "--method", "internet")
    #expect(
      try stage.done("vendor", "enrol", old).contains(
        ", Example Company, was activated since this line was printed; nothing has changed."))
    #expect(try stage.doctor().finding == Stage.Finding(agrees: true, finding: "in-order"))
    #expect(try line(stage) != old)
  }
}
