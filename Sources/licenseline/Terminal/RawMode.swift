internal import Foundation

/// Keys that arrive as they are pressed, Ctrl-C as a byte and not as a signal.
enum RawMode {
  /// The terminal is restored when `body` returns, when the program exits in it, and when a signal ends
  /// the program meanwhile. When standard input is no terminal, `body` just runs.
  ///
  /// - Parameter words: what is written to the terminal when it is restored; ASCII.
  static func during<Result>(
    leavingWith words: StaticString = "", _ body: () throws -> Result
  ) rethrows -> Result {
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &saved) == 0 else { return try body() }
    farewell = words
    isSaved = true
    atexit { restore() }
    // A stack that has overflowed can run no handler.
    var stack = stack_t(ss_sp: handlerStack, ss_flags: 0, ss_size: handlerStackSize)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = restoreAndDie
    action.sa_flags = CInt(bitPattern: UInt32(SA_ONSTACK))
    // One at a time, so that none ends the program while another restores.
    sigfillset(&action.sa_mask)
    for number in fatalSignals { sigaction(number, &action, nil) }
    defer {
      restore()
      for number in fatalSignals { signal(number, SIG_DFL) }
    }
    takeKeys()
    return try body()
  }

  /// Gives the terminal back for a while.
  static func pause() { restore() }

  /// Takes it again after `pause`, or after something else has changed it.
  static func resume() {
    isSaved = true
    takeKeys()
  }

  private static func takeKeys() {
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN | ISIG)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | BRKINT | INPCK | ISTRIP)
    // Not flushed: what was typed while the call was being placed counts.
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
  }
}

/// Those that end a program unless it says otherwise (signal(7)), but SIGKILL, which nothing can handle,
/// and the real-time signals, which nobody sends by chance.
private let fatalSignals = [
  SIGABRT, SIGALRM, SIGBUS, SIGFPE, SIGHUP, SIGILL, SIGINT, SIGPIPE, SIGPROF, SIGQUIT, SIGSEGV,
  SIGIO, SIGPWR, SIGSTKFLT, SIGSYS, SIGTERM, SIGTRAP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU, SIGXFSZ,
]

// A signal handler can use plain global memory only. All are written before a handler is installed.
nonisolated(unsafe) private var saved = termios()
nonisolated(unsafe) private var isSaved = false
nonisolated(unsafe) private var farewell: StaticString = ""
private let handlerStackSize = 65_536
nonisolated(unsafe) private let handlerStack = UnsafeMutableRawPointer.allocate(
  byteCount: handlerStackSize, alignment: 16)

/// `tcsetattr` and `write` are on POSIX's list of what a signal handler may call.
private func restore() {
  guard isSaved else { return }
  if farewell.utf8CodeUnitCount > 0 {
    _ = write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
  }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
  isSaved = false
}

/// Dies of the same signal, so that the shell sees 128 and its number.
private func restoreAndDie(_ number: CInt) {
  restore()
  signal(number, SIG_DFL)
  raise(number)
}
