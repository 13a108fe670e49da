import Foundation
import Testing

/// Calls as a person makes them, by the real clock: at 40 times its pace, and with deadlines.
@Suite(.serialized) struct LiveCallTests {
  private let home = Home()
  private let job: Job

  init() throws {
    job = Job(Program(home: home))
    try job.addServer()
  }

  private func call(pace: String = "40x") throws -> PseudoTerminal {
    try PseudoTerminal(["call", "--pace", pace, "--now", job.now], home: home)
  }

  @Test("A person keys the numbers in, barges in, and hears the code group by group")
  func deactivation() throws {
    let page = try job.openRequest("deactivate")
    let line = try call(pace: "10x")
    let before = line.settings
    try line.wait(for: "press 1")
    line.type("2")
    try line.wait(for: " —\nkeys      2\n")
    try line.wait(for: "product ID, then press pound.")
    line.type(page.productKeys)
    try line.wait(for: "I have 8 1")
    #expect(line.settings != before)
    line.type("1")
    try line.wait(for: "request number, then press pound.")
    line.type(page.requestKeys)
    try line.wait(for: "To deactivate it, press 1.")
    line.type("1")
    var code: [String] = []
    for group in ["A", "B", "C", "D", "E"] {
      try line.wait(for: "Group \(group): ")
      code.append(try line.wait(for: ".").filter(\.isNumber))
      line.type("#")
    }
    try line.wait(for: "(Customer Support hangs up)")
    #expect(try line.end() == 0)
    #expect(line.settings == before)
    let accepted = try job.program.run(
      "wizard", "deactivate", Job.server, "--code", code.joined(separator: " "), "--now", job.now)
    #expect(accepted.status == 0, "\(accepted.errors)")
  }

  @Test("Silence really times out, three times, and then a person comes on the line")
  func silence() throws {
    let line = try call()
    line.type("2")
    try line.wait(for: "product ID, then press pound.")
    try line.wait(for: "I did not hear anything.")
    try line.wait(for: "I still do not hear anything.")
    try line.wait(for: "(a representative takes over)")
    try line.wait(for: "This is Robin")
    line.type("\u{3}")
    #expect(try line.end() == 0)
  }

  @Test("Ctrl-C in the middle hangs up, and calling back gives the same code")
  func hangUp() throws {
    let page = try job.openRequest("deactivate")
    let line = try call(pace: "10x")
    let before = line.settings
    try line.wait(for: "press 1")
    line.type("2\(page.productKeys)1\(page.requestKeys)1")
    let heard = try line.wait(for: "Group A: ") + line.wait(for: ".")
    line.type("\u{3}")
    try line.wait(for: "hangs up")
    #expect(try line.end() == 0)
    #expect(line.settings == before)
    let again = try job.callToDeactivate(page)
    #expect(heard.suffix(8).filter(\.isNumber) == again.prefix(4))
  }

  @Test(

    "A signal ends the program and leaves the terminal as it was",
    arguments: [SIGTERM, SIGHUP, SIGPIPE, SIGUSR1, SIGALRM, SIGXCPU])
  func signalled(signal: CInt) throws {
    let line = try call()
    let before = line.settings
    line.type("2")
    try line.wait(for: "product ID")
    #expect(line.settings != before)
    line.send(signal)
    #expect(try line.end() == 128 + signal)
    #expect(line.settings == before)
  }

  @Test("Words are typed and said with Enter")
  func words() throws {
    let line = try call(pace: "10x")
    try line.wait(for: "press 1")
    line.type("I want to deactivate it\r")
    #expect(try line.wait(for: "you say   I").contains(" —\n"))
    try line.wait(for: "says      I want to deactivate it\n")
    try line.wait(for: "product ID, then press pound.")
    line.type("\u{3}")
    #expect(try line.end() == 0)
  }
}
