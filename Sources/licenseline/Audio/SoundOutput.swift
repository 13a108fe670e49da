#if Audio
  internal import Foundation
  internal import SoundFile
  internal import Synchronization

  /// What sound goes to.
  enum SoundOutput: Sendable {
    /// Bit by bit, as time passes.
    case stream(StreamOutput)
    /// All that is to come, anew whenever that changes.
    case clips(ClipOutput)

    /// Ends the player.
    func end() {
      switch self {
      case .stream(let output): output.end()
      case .clips(let output): output.end()
      }
    }
  }

  extension SoundPlayer {
    /// - Returns: `nil` when it cannot be started.
    func start() -> SoundOutput? {
      streams ? StreamOutput(self).map { .stream($0) } : .clips(ClipOutput(self))
    }
  }

  /// A player that reads samples from its standard input.
  final class StreamOutput: Sendable {
    private let child: ChildProcess
    private let state: Mutex<State>

    private struct State {
      /// `nil` when it is closed.
      var pipe: CInt?
      /// What the player has not made room for yet.
      var waiting: [Int16] = []
    }

    init?(_ player: SoundPlayer) {
      var ends: [CInt] = [-1, -1]
      guard Foundation.pipe(&ends) == 0 else { return nil }
      let (reading, writing) = (ends[0], ends[1])
      defer { close(reading) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      // What waits in the pipe is heard after the caller has cut it: a quarter of a second at most.
      let setPipeSize: CInt = 1031  // F_SETPIPE_SZ, which Glibc's module does not import.
      _ = fcntl(writing, setPipeSize, 4096)
      guard let child = ChildProcess(player.path, player.arguments, input: reading) else {
        close(writing)
        return nil
      }
      self.child = child
      state = Mutex(State(pipe: writing))
      // One that does not read must not hold up the call.
      _ = fcntl(writing, F_SETFL, O_NONBLOCK)
      var header = player.header
      if !header.isEmpty { _ = write(writing, &header, header.count) }
    }

    /// - Parameter silence: so many frames of it after the samples.
    /// - Returns: `false` when the player is gone.
    func play(_ samples: [Int16], silence: Int) -> Bool {
      state.withLock { state in
        guard let pipe = state.pipe else { return false }
        // Who is behind catches up where there is nothing to be heard.
        let isBehind = !state.waiting.isEmpty
        if !isBehind || samples.contains(where: { $0 != 0 }) { state.waiting += samples }
        if !isBehind { state.waiting += repeatElement(0, count: silence) }
        while !state.waiting.isEmpty {
          // As much as goes into a pipe whole or not at all, so that no sample is torn.
          let part = state.waiting.prefix(1024).map(\.littleEndian)
          let written = part.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
          if written < 0, errno != EAGAIN, errno != EINTR { return false }
          guard written > 0 else { break }
          state.waiting.removeFirst(part.count)
        }
        // What nobody has listened to for so long is not worth hearing.
        if state.waiting.count > Self.mostWaiting { state.waiting = [] }
        return true
      }
    }

    /// A second.
    private static let mostWaiting = 8000

    /// The caller has cut what was being said: what is still to be played of it is not.
    func cut() {
      state.withLock { $0.waiting = [] }
    }

    func end() {
      state.withLock { state in
        if let pipe = state.pipe { close(pipe) }
        state.pipe = nil
      }
      child.end(within: .milliseconds(500))
    }
  }

  /// A player that plays files.
  final class ClipOutput: Sendable {
    private let player: SoundPlayer
    private let child = Mutex<ChildProcess?>(nil)
    private let file: String

    init(_ player: SoundPlayer) {
      self.player = player
      file = NSTemporaryDirectory() + "/licenseline-\(UUID().uuidString).wav"
    }

    /// Plays this instead of what is being played.
    ///
    /// - Returns: `false` when it cannot be played.
    func play(_ samples: [Int16]) -> Bool {
      end()
      guard !samples.isEmpty else { return true }
      do throws(SoundFileError) {
        var writer = try SoundWriter(path: file, format: SoundFormat(forPath: file))
        try writer.write(samples)
        try writer.close()
      } catch {
        return false
      }
      let started = ChildProcess(player.path, [file], input: nil)
      child.withLock { $0 = started }
      return started != nil
    }

    func end() {
      let running = child.withLock { child in
        defer { child = nil }
        return child
      }
      running?.end(within: .zero)
      unlink(file)
    }
  }
#endif
