internal import Foundation

/// Keys that arrive as they are pressed, Ctrl-C as a byte and not as a signal.
enum RawMode {
  /// The terminal is restored when `body` returns, when the program exits in it, and when a signal ends
  /// the program meanwhile. When standard input is no terminal, `body` just runs.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &saved) == 0 else { return try body() }
    isSaved = true
    atexit { restore() }
    for number in fatalSignals { signal(number, restoreAndDie) }
    defer {
      restore()
      for number in fatalSignals { signal(number, SIG_DFL) }
    }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN | ISIG)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | BRKINT | INPCK | ISTRIP)
    // Not flushed: what was typed while the call was being placed counts.
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    return try body()
  }
}

/// All that end a program unless it says otherwise (POSIX.1, signal.h), but the one that nothing can
/// handle.
private let fatalSignals = [
  SIGABRT, SIGALRM, SIGBUS, SIGFPE, SIGHUP, SIGILL, SIGINT, SIGPIPE, SIGPROF, SIGQUIT, SIGSEGV,
  SIGSYS,
  SIGTERM, SIGTRAP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU, SIGXFSZ,
]

// A signal handler can use plain global memory only. Both are written before a handler is installed.
nonisolated(unsafe) private var saved = termios()
nonisolated(unsafe) private var isSaved = false

/// `tcsetattr` is on POSIX's list of what a signal handler may call.
private func restore() {
  guard isSaved else { return }
  isSaved = false
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
}

/// Dies of the same signal, so that the shell sees 128 and its number.
private func restoreAndDie(_ number: CInt) {
  restore()
  signal(number, SIG_DFL)
  raise(number)
}
