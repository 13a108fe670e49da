import Foundation
import TestTerminal
import Testing

/// What the terminal does, and what is left of it.
extension ConsoleTests {
  @Test("Ctrl-Z stops the program and gives the terminal back; it comes back as it was")
  func stopped() throws {
    // A shell that minds its jobs, or nobody could let the program go on.
    let program = "\(Program.executable.path) --pace 10x --now '2026-11-23 09:00'"
    let console = try PseudoTerminal(
      [
        "-c",
        "set -m; \(program); echo [first]; read x; fg; echo [second]; read x; fg; echo [left $?]",
      ],
      of: "/bin/sh", home: home, columns: 80, rows: 24)
    let before = console.settings
    let numbers = try openWizard(console)
    console.type("\r")
    try console.see("Thank you for calling")
    console.type("\u{1A}")
    try console.see("[first]")
    #expect(!console.isFullScreen)
    #expect(console.settings == before)
    console.type("\n")
    try console.see("Thank you for calling")
    #expect(console.settings != before)
    // Stopped by somebody else, who cannot be asked to wait.
    console.sendToForeground(SIGTSTP)
    try console.see("[second]")
    #expect(!console.isFullScreen)
    #expect(console.settings == before)
    // Twenty seconds of the call's time, if it went on.
    console.linger(seconds: 2)
    console.type("\n")
    try console.see("person, press 0.")
    let clock = try #require(console.shown.text.firstMatch(of: /0134, 0:(\d\d),/)).1
    #expect(Int(clock) ?? 60 < 20, "The call went on meanwhile.")
    console.type("2\(numbers.productID)#")
    try console.see("If that is right, press 1.")
    console.type("\u{3}\u{3}")
    try console.see("[left 130]")
    #expect(try console.end() == 0)
    #expect(console.settings == before)
  }

  @Test(
    "Whatever ends the program, the terminal is as it was",
    arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGQUIT])
  func signalled(signal: CInt) throws {
    let console = try console()
    let before = console.settings
    _ = try openWizard(console)
    console.type("\r")
    try console.see("Thank you for calling")
    #expect(console.settings != before)
    console.send(signal)
    #expect(try console.end() == 128 + signal)
    #expect(console.settings == before)
    #expect(!console.isFullScreen)
  }

  @Test("A window that becomes too small says so, and goes on when it is larger again")
  func tooSmall() throws {
    let console = try console()
    try console.see("There is no license server yet.")
    console.resize(columns: 50, rows: 12)
    try console.see("Needed: 80 × 24; found: 50 × 12.")
    console.resize(columns: 80, rows: 24)
    try console.see("There is no license server yet.")
    console.type("q")
    #expect(try console.end() == 0)
  }

  @Test("Escape alone is Escape, and Alt with a letter is not")
  func escape() throws {
    let console = try console()
    try console.see("There is no license server yet.")
    console.type("n")
    try console.see("New license server")
    console.type("\u{1B}")
    try console.see("There is no license server yet.")
    console.type("d\rd")
    try console.see("Information Needed")
    console.type("\u{1B}n")
    try console.see("Request number")
    console.type("\u{1B}b")
    try console.see("Information Needed")
    console.type("\u{3}")
    #expect(try console.end() == 130)
  }

  @Test("A key's sequence that arrives in two parts is that key, in a call too")
  func splitSequence() throws {
    let console = try console()
    _ = try openWizard(console)
    console.type("\r")
    try console.see("person, press 0.")
    for _ in 1...5 {
      console.type("\u{1B}")
      console.linger(seconds: 0.02)
      console.type("[5~")
    }
    try console.see("below)")
    try console.see("▸ Telephone")
    #expect(!console.shown.text.contains("keys "))
    console.type("\u{3}\u{3}")
    #expect(try console.end() == 130)
  }
}
