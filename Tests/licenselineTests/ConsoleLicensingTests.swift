import Foundation
import TestTerminal
import Testing

/// A server's first licenses on the full screen of a terminal, by the Internet of the same home.
@Suite(.serialized) struct ConsoleLicensingTests {
  private let home = Home()

  @Test("A server is activated and gets its licenses by the Internet, and the home has both")
  func firstLicenses() throws {
    let console = try PseudoTerminal(
      ["--pace", "40x", "--now", "2026-11-23 09:00"], home: home, columns: 80, rows: 24)
    let (up, down, right) = ("\u{1B}[A", "\u{1B}[B", "\u{1B}[C")
    try console.see("There is no license server yet.")
    console.type("n")
    try console.see("New license server")
    console.type(String(repeating: down, count: 5) + " \r")
    try console.see("It was never activated")
    console.type("\r")
    try console.see("not now: it was never activated")
    console.type("a")
    try console.see("Information Needed")
    // E-mail and method, from the bottom up.
    console.type(String(repeating: down, count: 5) + right)
    try console.see("Automatic (Internet)")
    try console.see("! required")
    console.type(up + "kim@example.com\r")
    try console.see("Country or region")
    console.type("fra")
    try console.see("01 99 00 01 34")
    console.type("\r")
    try console.see("TS-LICENSE-01 is activated.")
    console.type("\r")
    try console.see("Registration        good through 2027-11-23, 365 days left")

    console.type("\ri")
    try console.see("Information Needed")
    console.type(String(repeating: down, count: 5) + right + "\r")
    try console.see("License program")
    console.type("4\r")
    try console.see("Agreement number")
    console.type("\u{1B}[200~123 4567\u{1B}[201~")
    try console.see("✓ sound")
    console.type("\r")
    try console.see("Version and type")
    console.type("2\(down)\(down)30\r")
    try console.see("The licenses are installed on TS-LICENSE-01.")
    console.type("\rp")
    try console.see("Enterprise Agreement, installed 2026-11-23")
    console.type("\u{1B}")
    try console.miss("Enterprise Agreement")
    console.type("q")
    #expect(try console.end() == 0)

    let shown = try Program(home: home).run("server", "show", "TS-LICENSE-01").output
    #expect(shown.contains("activated"))
    #expect(shown.contains("30"))
  }
}
