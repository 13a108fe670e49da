import Foundation
import TestTerminal
import Testing

/// The built binary on a terminal of its own, as a person has it: keys go in one by one, the screen
/// comes out.
final class PseudoTerminal {
  private let controller: CInt
  private let process: pid_t
  /// Everything written to the screen so far.
  private(set) var screen = ""
  private var seen = ""
  /// What the terminal shows of it.
  private(set) var shown: ShownScreen
  private var status: CInt?

  struct SpawnError: Error {
    let code: CInt
  }

  init(
    _ arguments: [String], of executable: String = Program.executable.path, home: Home,
    environment: [String: String] = [:], columns: Int = 90, rows: Int = 40
  ) throws {
    shown = ShownScreen(columns: columns, rows: rows)
    var (controller, terminal) = (CInt(-1), CInt(-1))
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else {
      throw SpawnError(code: errno)
    }
    self.controller = controller
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by name after the new session has begun, it becomes the child's controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, controller)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: CShort = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module does not import.
    // A test runs on a thread that blocks signals, and the child would inherit that.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, newSession | CShort(POSIX_SPAWN_SETSIGMASK))

    let variables = ["LICENSELINE_HOME": home.path, "TERM": "xterm", "NO_COLOR": "1"]
      .merging(environment) { _, new in new }
    var pointers = ([executable] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (pointers + environmentPointers).forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(
      &process, executable, &actions, &attributes, &pointers, &environmentPointers)
    close(terminal)
    guard code == 0 else { throw SpawnError(code: code) }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(controller)
  }

  // MARK: A person's hands and ears

  func type(_ keys: String) {
    for byte in keys.utf8 { withUnsafePointer(to: byte) { _ = write(controller, $0, 1) } }
  }

  /// Waits until the screen shows a text that it had not shown at the last call.
  ///
  /// - Returns: what was written from then up to the end of the text.
  @discardableResult
  func wait(
    for text: String, within seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let range = seen.range(of: text) {
        let before = String(seen[..<range.upperBound])
        seen = String(seen[range.upperBound...])
        return before
      }
      try #require(
        ContinuousClock.now < deadline && read(within: 100),
        "“\(text)” never came; the screen shows:\n\(screen)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until what is shown satisfies a condition.
  ///
  /// - Parameter what: for the message when it never does.
  func wait(
    until what: String, within seconds: Double = 20,
    sourceLocation: SourceLocation = #_sourceLocation, _ isReached: (ShownScreen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isReached(shown) {
      try #require(
        ContinuousClock.now < deadline && read(within: 100),
        "Never came: \(what). The screen:\n\(shown.text)", sourceLocation: sourceLocation)
    }
  }

  /// Waits until the screen shows a text, now or later.
  func see(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(until: text, sourceLocation: sourceLocation) { $0.text.contains(text) }
  }

  /// Waits until the screen shows a text no more.
  func miss(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(until: "no “\(text)”", sourceLocation: sourceLocation) { !$0.text.contains(text) }
  }

  /// Whether the program has the whole terminal: the alternate screen, and pastes in brackets. Else the
  /// cursor is shown again, too.
  var isFullScreen: Bool {
    let hasGivenBack = !shown.isAlternate && !shown.takesPastes && shown.cursor != nil
    return !hasGivenBack
  }

  /// Does nothing for a while, as people do.
  func linger(seconds: Double) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline { _ = read(within: 5) }
  }

  /// As when a person draws the window larger or smaller.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    shown.resize(columns: columns, rows: rows)
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: the exit code, or 128 and the number of the signal that ended it.
  func end(within seconds: Double = 20) throws -> CInt {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var raw: CInt = 0
    while waitpid(process, &raw, WNOHANG) == 0 {
      try #require(ContinuousClock.now < deadline, "The program goes on; the screen:\n\(screen)")
      _ = read(within: 20)
    }
    while read(within: 0) {}
    let signal = raw & 0x7F
    let code = signal == 0 ? (raw >> 8) & 0xFF : 128 + signal
    status = code
    return code
  }

  func send(_ signal: CInt) {
    kill(process, signal)
  }

  /// To the processes that have the terminal just now.
  func sendToForeground(_ signal: CInt) {
    kill(-tcgetpgrp(controller), signal)
  }

  /// The terminal's settings that raw mode changes.
  struct Settings: Equatable {
    let local: tcflag_t
    let input: tcflag_t
  }

  var settings: Settings {
    var settings = termios()
    tcgetattr(controller, &settings)
    return Settings(local: settings.c_lflag, input: settings.c_iflag)
  }

  /// - Returns: `false` when the program has closed the terminal and everything was read.
  private func read(within milliseconds: CInt) -> Bool {
    var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, milliseconds) > 0 else { return milliseconds > 0 }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    shown.write(Array(buffer.prefix(count)))
    let text = String(decoding: buffer.prefix(count), as: UTF8.self).replacing("\r\n", with: "\n")
    screen += text
    seen += text
    return true
  }
}
