import Foundation
import Testing

@Suite struct WholeJobTests {
  @Test("A server is deactivated and reactivated by telephone")
  func oneHome() throws {
    let program = Program(home: Home())
    try wholeJob(Job(program), caller: program)
  }

  @Test("Two homes, one a side, do the job with the enrolment line and the key between them")
  func twoHomes() throws {
    let (site, vendor) = (Program(home: Home()), Program(home: Home()))
    let job = Job(site)
    let line = try job.addServer()
    try FileManager.default.createDirectory(
      atPath: vendor.home.path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: site.home.file("simulation.key"), to: vendor.home.file("simulation.key"))
    // The vendor of the site's own home must have no part in it.
    try FileManager.default.removeItem(at: site.home.file("vendor.sqlite"))

    let enrolled = try vendor.run(
      ["vendor", "enrol"] + line.split(separator: " ").map(String.init))
    #expect(enrolled.status == 0, "\(enrolled.errors)")
    #expect(enrolled.output.hasSuffix("Example Company, is registered.\n"))
    try deactivateAndReactivate(job, caller: vendor)
    #expect(!FileManager.default.fileExists(atPath: site.home.file("vendor.sqlite").path))
    #expect(!FileManager.default.fileExists(atPath: vendor.home.file("site.sqlite").path))
  }

  private func wholeJob(_ job: Job, caller: Program) throws {
    try job.addServer()
    try deactivateAndReactivate(job, caller: caller)
  }

  private func deactivateAndReactivate(_ job: Job, caller: Program) throws {
    let site = job.program
    let deactivation = try job.openRequest("deactivate")
    #expect(deactivation.telephone == "425-555-0134")
    #expect(deactivation.unissued == 15)
    let code = try job.callToDeactivate(deactivation, with: caller)
    let deactivated = try site.run(
      "wizard", "deactivate", Job.server, "--code", code, "--now", job.now)
    #expect(deactivated.status == 0, "\(deactivated.errors)")
    #expect(
      deactivated.output == """
        TS-LICENSE-01 is deactivated.
          Licenses issued, which remain valid: 25.
          No additional client can be licensed from it until it is reactivated.

        """)

    let refused = try site.run("client", "request", Job.server, "--now", job.now)
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        licenseline: TS-LICENSE-01 has been deactivated since 2026-11-23: no additional client can be \
        licensed from it until it is reactivated. Licenses issued before remain valid.

        """)

    let reactivation = try job.openRequest(
      "reactivate", on: Job.server, "--reason", "certificate-expired")
    let transcript = try job.callToReactivate(reactivation, with: caller)
    #expect(transcript.contains("Your license server has been reactivated."))
    #expect(transcript.contains("Issued licenses, which remain valid: 25."))
    #expect(
      transcript.contains("Unissued licenses, which must be reissued before they can be used: 15."))
    let reference = try Job.reference(in: transcript)
    let reactivated = try site.run(
      "wizard", "reactivate", Job.server, "--heard", "--reference", reference, "--now", job.now)
    #expect(reactivated.status == 0, "\(reactivated.errors)")
    #expect(reactivated.output.hasPrefix("TS-LICENSE-01 is reactivated.\n"))

    let log = try site.run("server", "log", Job.server)
    #expect(log.output.contains(reference))
    #expect(!log.output.contains(code.replacing(" ", with: "-")))
    #expect(!log.output.contains(code.replacing(" ", with: "")))
  }
}
