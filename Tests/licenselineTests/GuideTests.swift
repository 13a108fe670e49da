import Foundation
import Testing

@Suite(.serialized) struct GuideTests {
  @Test("A guided session does the whole job in plain lines")
  func wholeJob() throws {
    let home = Home()
    let screen = try PseudoTerminal(
      ["guide", "--pace", "instant", "--now", "2026-11-23 09:00"], home: home)
    try screen.wait(for: "Which server?")
    screen.type("n\n\n")
    try screen.wait(for: "d to deactivate TS-LICENSE-01")
    screen.type("d\n")
    try screen.wait(for: "Information Needed")
    screen.type("\n")
    let page = try screen.wait(for: "Enter to call now")
    let productID = try #require(page.firstMatch(of: /Product ID +([\d-]+)/)).1
    let request = try #require(page.firstMatch(of: /Request number +([\d-]+)/)).1
    screen.type("\n")
    try screen.wait(for: "For a person, press 0.")
    screen.type("2\(productID.filter(\.isNumber))#")
    try screen.wait(for: "If not, press 2.")
    screen.type("1\(request.filter(\.isNumber))#")
    try screen.wait(for: "To stop here, press 2.")
    screen.type("1")
    var code = ""
    for group in ["A", "B", "C", "D", "E"] {
      try screen.wait(for: "Group \(group): ")
      code += try screen.wait(for: ".").filter(\.isNumber)
      screen.type("#")
    }
    try screen.wait(for: "Code, groups A to E: ")
    screen.type("1234\n")
    try screen.wait(for: "That is 4 digits; the code has 20.")
    try screen.wait(for: "Code, groups A to E: ")
    screen.type("\(code)\n")
    try screen.wait(for: "TS-LICENSE-01 is deactivated.")
    try screen.wait(for: "Which server?")
    screen.type("q\n")
    #expect(try screen.end() == 0)
  }

  @Test("What cannot be done with a server is refused where it is chosen")
  func refusedAtTheChoice() throws {
    let home = Home()
    #expect(
      try Program(home: home).run("server", "add", "NEW", "--now", "2026-11-23 08:00").status == 0)
    let screen = try PseudoTerminal(["guide", "--now", "2026-11-23 09:00"], home: home)
    try screen.wait(for: "Which server?")
    screen.type("1\n")
    try screen.wait(for: "d to deactivate NEW, r to reactivate it: ")
    screen.type("d\n")
    try screen.wait(for: "! NEW was never activated, so there is nothing to deactivate.")
    try screen.wait(for: "d to deactivate NEW, r to reactivate it: ")
    screen.type("a\n")
    try screen.wait(for: "Information Needed")
    screen.type("\u{4}")
  }

  @Test("Without a terminal, the guided session says what to use")
  func noTerminal() throws {
    let outcome = try Program(home: Home()).run("guide")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("The guided session needs a terminal."))
  }
}
