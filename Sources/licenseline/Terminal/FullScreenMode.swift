internal import Foundation
internal import TextScreen

/// The whole terminal, keys as they are pressed: the alternate screen, in raw mode.
enum FullScreenMode {
  enum Input {
    case bytes([UInt8])
    /// The time is over.
    case nothing
    /// Nothing will come any more.
    case end
    case resized
    /// Somebody asked the program to stop, as the shell's job control does.
    case stopAsked
    /// The program was stopped, and goes on.
    case cameBack
  }

  /// The terminal is given back when `body` returns, when the program exits in it, and when a signal
  /// ends it.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    // They come only while the program waits, so that none is missed between a look and a wait.
    var news = sigset_t()
    sigemptyset(&news)
    for number in newsSignals {
      sigaddset(&news, number)
      signal(number, note)
    }
    sigprocmask(SIG_BLOCK, &news, nil)
    defer {
      for number in newsSignals { signal(number, SIG_DFL) }
      sigprocmask(SIG_UNBLOCK, &news, nil)
    }
    return try RawMode.during(leavingWith: FullScreen.leave) {
      Output.write(FullScreen.enter)
      return try body()
    }
  }

  /// - Parameter time: the longest to wait; `nil` waits for ever.
  static func read(within time: Duration?) -> Input {
    var deliverable = sigset_t()
    sigprocmask(0, nil, &deliverable)
    for number in newsSignals { sigdelset(&deliverable, number) }
    let ready = Terminal.waitForInput(within: time, letting: &deliverable)
    if let news = takeNews() { return news }
    switch ready {
    case .timeout: return .nothing
    case .failure: return .end
    case .input: break
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(STDIN_FILENO, &buffer, buffer.count)
    return count > 0 ? .bytes(Array(buffer.prefix(count))) : .end
  }

  /// Gives the terminal back and stops, as Ctrl-Z does to other programs. Returns when the program goes
  /// on.
  static func suspend() {
    RawMode.pause()
    signal(SIGTSTP, SIG_DFL)
    // The whole group, as the terminal's own Ctrl-Z does: a wrapper that waits for the program stops too.
    kill(0, SIGTSTP)
    // Blocked until now: the program stops here.
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &stop, nil)
    sigprocmask(SIG_BLOCK, &stop, nil)
    signal(SIGTSTP, note)
    // Its own coming back is no news; ignoring a signal forgets one that waits.
    signal(SIGCONT, SIG_IGN)
    signal(SIGCONT, note)
  }

  /// Takes the terminal again after a stop.
  static func retake() {
    RawMode.resume()
    Output.write(FullScreen.enter)
  }

  private static let newsSignals = [SIGWINCH, SIGTSTP, SIGCONT]

  private static func takeNews() -> Input? {
    defer { (resized, stopAsked, cameBack) = (0, 0, 0) }
    if stopAsked != 0 { return .stopAsked }
    if cameBack != 0 { return .cameBack }
    return resized != 0 ? .resized : nil
  }
}

// A signal handler can use plain global memory only.
nonisolated(unsafe) private var resized: sig_atomic_t = 0
nonisolated(unsafe) private var stopAsked: sig_atomic_t = 0
nonisolated(unsafe) private var cameBack: sig_atomic_t = 0

private func note(_ number: CInt) {
  switch number {
  case SIGWINCH: resized = 1
  case SIGTSTP: stopAsked = 1
  default: cameBack = 1
  }
}
