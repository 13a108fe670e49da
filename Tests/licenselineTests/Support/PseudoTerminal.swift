import Foundation
import Testing

/// The built binary on a terminal of its own, as a person has it: keys go in one by one, the screen
/// comes out.
final class PseudoTerminal {
  private let controller: CInt
  private let process: pid_t
  /// Everything written to the screen so far.
  private(set) var screen = ""
  private var seen = ""
  private var status: CInt?

  struct SpawnError: Error {
    let code: CInt
  }

  init(_ arguments: [String], home: Home, environment: [String: String] = [:]) throws {
    var (controller, terminal) = (CInt(-1), CInt(-1))
    var size = winsize(ws_row: 40, ws_col: 90, ws_xpixel: 0, ws_ypixel: 0)
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
    var pointers = ([Program.executable.path] + arguments).map { strdup($0) } + [nil]
    var environmentPointers = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (pointers + environmentPointers).forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(
      &process, Program.executable.path, &actions, &attributes, &pointers, &environmentPointers)
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
    let text = String(decoding: buffer.prefix(count), as: UTF8.self).replacing("\r\n", with: "\n")
    screen += text
    seen += text
    return true
  }
}
