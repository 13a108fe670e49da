#if Audio
  internal import Foundation
  internal import Synchronization

  /// A program that was started, and is ended at the latest when nobody needs it any more.
  final class ChildProcess: Sendable {
    private let process: Mutex<pid_t?>

    /// - Parameter input: becomes its standard input; what it writes is not read.
    /// - Returns: `nil` when it cannot be started.
    init?(_ path: String, _ arguments: [String], input: CInt?) {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      if let input {
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      } else {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      }
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      // What this program does with signals is its own affair.
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      var (none, all) = (sigset_t(), sigset_t())
      sigemptyset(&none)
      sigfillset(&all)
      posix_spawnattr_setsigmask(&attributes, &none)
      posix_spawnattr_setsigdefault(&attributes, &all)
      posix_spawnattr_setflags(
        &attributes, CShort(POSIX_SPAWN_SETSIGMASK) | CShort(POSIX_SPAWN_SETSIGDEF))
      var words = ([path] + arguments).map { strdup($0) } + [nil]
      var variables =
        ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
      defer { (words + variables).forEach { free($0) } }
      var process = pid_t()
      guard posix_spawn(&process, path, &actions, &attributes, &words, &variables) == 0 else {
        return nil
      }
      self.process = Mutex(process)
    }

    /// Whether it has ended, and nothing is left of it.
    var hasEnded: Bool {
      process.withLock { process in
        guard let running = process else { return true }
        guard waitpid(running, nil, WNOHANG) == 0 else {
          process = nil
          return true
        }
        return false
      }
    }

    /// - Parameter patience: how long it may take to end by itself.
    func end(within patience: Duration) {
      guard !hasEnded(within: patience) else { return }
      send(SIGTERM)
      guard !hasEnded(within: .milliseconds(300)) else { return }
      send(SIGKILL)
      _ = hasEnded(within: .seconds(2))
    }

    private func send(_ signal: CInt) {
      process.withLock { process in
        if let process { kill(process, signal) }
      }
    }

    private func hasEnded(within time: Duration) -> Bool {
      let deadline = ContinuousClock.now + time
      while !hasEnded {
        guard ContinuousClock.now < deadline else { return false }
        usleep(2000)
      }
      return true
    }

    deinit { end(within: .zero) }
  }
#endif
