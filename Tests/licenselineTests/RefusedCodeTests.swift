import Foundation
import Testing

@Suite struct RefusedCodeTests {
  @Test("Every refused code names its true cause and, when it is sound, what is left")
  func causes() throws {
    let program = Program(home: Home())
    let job = Job(program)
    try job.addServer(Job.server, "--seed", "1")
    try job.addServer("TS-LICENSE-02", "--seed", "2")
    let other = try job.callToDeactivate(try job.openRequest("deactivate", on: "TS-LICENSE-02"))
    let cancelled = try job.callToDeactivate(try job.openRequest("deactivate"))
    #expect(try program.run("wizard", "deactivate", Job.server, "--cancel").status == 0)
    let page = try job.openRequest("deactivate")
    let code = try job.callToDeactivate(page)
    let groups = code.split(separator: " ").map(String.init)

    func refusal(_ code: String, now: String = "2026-11-23 10:00") throws -> String {
      let outcome = try program.run(
        "wizard", "deactivate", Job.server, "--code", code, "--now", now)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      return String(outcome.errors.dropFirst("licenseline: ".count).dropLast())
    }

    #expect(
      try refusal("") == "Nothing was typed. The code has 20 digits, in the groups A to E of 4.")
    #expect(
      try refusal(groups.joined(separator: " ") + "x")
        == "“x”, character 25, is no digit. The code has digits only, 4 in each of the groups A to E."
    )
    #expect(
      try refusal("\(groups[0]) \(groups[1]) \(groups[2].dropLast()) \(groups[3]) \(groups[4])")
        == "That is 19 digits; the code has 20. Check group C: it is too short.")
    #expect(
      try refusal("\(groups[0]) \(groups[1])7 \(groups[2]) \(groups[3]) \(groups[4])")
        == "That is 21 digits; the code has 20. Check group B: it is too long.")
    let slip = (groups[2].last?.wholeNumberValue).map { "\(groups[2].dropLast())\(($0 + 1) % 10)" }
    #expect(
      try refusal("\(groups[0]) \(groups[1]) \(slip ?? "") \(groups[3]) \(groups[4])")
        == "Group C was misheard. Did you hear \(groups[2])?")
    #expect(
      try refusal("\(groups[1]) \(groups[0]) \(groups[2]) \(groups[3]) \(groups[4])")
        == "Groups A and B stand in the wrong order. Did you mean "
        + groups.joined(separator: "-") + "?")
    #expect(
      try refusal("\(groups[0]) \(groups[1]) \(groups[1]) \(groups[3]) \(groups[4])")
        == "Group C is group B again. Ask to hear group C.")

    #expect(
      try refusal(other)
        == "This was given for another server of this console, TS-LICENSE-02, not for this one. "
        + "4 attempts are left.")
    let earlier = try refusal(cancelled)
    #expect(earlier.hasPrefix("This belongs to an earlier request, "))
    #expect(earlier.hasSuffix("3 attempts are left."))
    #expect(
      try refusal(code, now: "2026-11-27 00:00")
        == "This was valid through 2026-11-26, and it is 2026-11-27 by the clock of this computer. Set "
        + "the clock if it is wrong, and type this again. If it is right, call again with the same "
        + "request number for a new one. No attempt is lost.")
    #expect(
      try refusal(code, now: "2026-11-22 23:59")
        == "This is valid from 2026-11-23, and it is 2026-11-22 by the clock of this computer. Set the "
        + "clock if it is wrong, and type this again. No attempt is lost.")

    // The right day is the last on which it can be.
    let accepted = try program.run(
      "wizard", "deactivate", Job.server, "--code", code, "--now", "2026-11-26 23:59")
    #expect(accepted.status == 0, "\(accepted.errors)")
    #expect(
      try refusal(code, now: "2026-11-26 23:59")
        == "This was used on 2026-11-26 already: it completed the deactivation \(page.requestNumber)."
    )
  }

  @Test("The fifth wrong code closes the request, and the right one comes too late")
  func exhausted() throws {
    let program = Program(home: Home())
    let job = Job(program)
    try job.addServer()
    let code = try job.callToDeactivate(try job.openRequest("deactivate"))
    // Sound, and given for nothing: the known answer of another key.
    let wrong = "4542 7711 4770 0548 0269"
    let refusals = try (1...5).map { _ in
      try program.run("wizard", "deactivate", Job.server, "--code", wrong, "--now", job.now)
    }
    #expect(refusals.map(\.status) == [1, 1, 1, 1, 1])
    #expect(
      refusals.last?.errors.hasSuffix(
        "That was the last of 5 attempts: this request is closed. Start a new one and call again.\n"
      )
        == true)
    let late = try program.run("wizard", "deactivate", Job.server, "--code", code, "--now", job.now)
    #expect(late.status == 1)
    #expect(late.errors.contains("was closed after 5 attempts on 2026-11-23"), "\(late.errors)")
  }
}
