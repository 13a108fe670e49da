#if Audio
  internal import Foundation
  internal import Simulator
  internal import Synchronization
  internal import Voice

  /// A call that is heard as it goes on: its score grows as its moments come, and a thread plays it as the
  /// clock goes, a few hundredths of a second behind.
  final class LiveSound: Sendable {
    private let state: Mutex<State>
    private let name: String
    private let output: SoundOutput
    private let isDone = DispatchSemaphore(value: 0)

    private struct State {
      var composer: Composer
      let performance: Performance
      var clock = SoundClock()
      /// Up to where it was played.
      var played = 0
      var isOver = false
      /// The player is gone, and nobody has been told yet.
      var trouble: String?
      var isBroken = false

      /// Where the last note ends.
      var end: Int {
        let score = composer.score
        return max(score.line.last?.end ?? 0, score.keys.last?.end ?? 0)
      }
    }

    /// - Returns: `nil` when the player cannot be started.
    init?(_ player: SoundPlayer, _ announcer: Announcer) {
      guard let output = player.start() else { return nil }
      self.output = output
      name = player.kind.rawValue
      let voice = RecordedVoice(announcer.folder)
      state = Mutex(
        State(
          // A person takes the time it takes; a script has its own.
          composer: announcer.composer(voice, speakingTime: { _ in .zero }),
          performance: Performance(recording: voice.samples)))
      guard case .stream(let stream) = output else { return }
      let thread = Thread { [self] in pump(stream) }
      thread.start()
    }

    /// - Returns: the tempo of what began last, if it is being said.
    func hear(_ moments: [Moment]) -> Tempo? {
      state.withLock { state in
        let position = state.clock.position
        for moment in moments { state.composer.hear(moment, after: position) }
        if moments.contains(where: \.changesSound) { playClip(&state) }
        if moments.contains(where: { $0.sound == .cutSpeaking }), case .stream(let stream) = output
        {
          stream.cut()
        }
        guard let spoken = state.composer.spoken else { return nil }
        return spoken.tempo.after(TelephoneRate.time(of: max(0, spoken.position - position)))
      }
    }

    /// The line waits, or goes on.
    func pause(_ isPaused: Bool) {
      state.withLock { state in
        state.clock.pause(isPaused)
        playClip(&state)
      }
    }

    /// How long there is still something to be heard.
    var timeLeft: Duration {
      state.withLock { state in
        TelephoneRate.time(of: max(0, state.end - state.clock.position))
      }
    }

    /// Why nothing is heard any more; told once.
    func takeTrouble() -> String? {
      state.withLock { state in
        defer { state.trouble = nil }
        return state.trouble
      }
    }

    /// The player is gone when this returns.
    func end() {
      state.withLock { $0.isOver = true }
      if case .stream = output { isDone.wait() }
      output.end()
    }

    private func report(_ state: inout State) {
      state.isBroken = true
      state.trouble =
        "The player \(name) has ended, as it does without a sound card: the call goes on in text."
    }

    private func playClip(_ state: inout State) {
      guard case .clips(let clips) = output, !state.isBroken else { return }
      let position = state.clock.position
      let range = position..<(state.clock.isPaused ? position : max(position, state.end))
      if !clips.play(state.performance.samples(state.composer.score, range)) { report(&state) }
    }

    // MARK: The thread

    private func pump(_ stream: StreamOutput) {
      // A player that dies is an error to be told, not the end of this program.
      var pipe = sigset_t()
      sigemptyset(&pipe)
      sigaddset(&pipe, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &pipe, nil)
      while !state.withLock({ $0.isOver }) {
        play(to: stream)
        Thread.sleep(forTimeInterval: 0.02)
      }
      play(to: stream)
      isDone.signal()
    }

    private func play(to stream: StreamOutput) {
      state.withLock { state in
        guard !state.isBroken else { return }
        let range = state.played..<max(state.played, state.clock.position)
        let samples = state.performance.samples(state.composer.score, range)
        state.played = range.upperBound
        if !stream.play(samples, silence: state.clock.owed(after: range.count)) { report(&state) }
      }
    }
  }

  extension Moment {
    /// Something else is heard from now on.
    fileprivate var changesSound: Bool {
      if case .heard = sound { false } else { true }
    }
  }

  /// Where the sound is, in frames since it began; it stands still while it is paused.
  private struct SoundClock {
    private let began = ContinuousClock.now
    private var pausedAt: Int?
    /// Frames of pauses that are over.
    private var paused = 0
    /// Frames that were played, with the silence of pauses.
    private var played = 0

    var isPaused: Bool { pausedAt != nil }

    private var elapsed: Int { TelephoneRate.samples(in: ContinuousClock.now - began) }

    var position: Int { (pausedAt ?? elapsed) - paused }

    mutating func pause(_ isPaused: Bool) {
      if isPaused {
        pausedAt = pausedAt ?? elapsed
      } else if let time = pausedAt {
        paused += elapsed - time
        pausedAt = nil
      }
    }

    /// How much silence there is to be played for pauses, after so many frames of sound.
    mutating func owed(after sounding: Int) -> Int {
      let silence = pausedAt == nil ? 0 : max(0, elapsed - played - sounding)
      played += sounding + silence
      return silence
    }
  }
#endif
