#if !Audio
  internal import Dialogue
  internal import Scenarios
  internal import Simulator

  struct CallSound {
    let live: LiveSound? = nil

    init(_ options: SoundOptions, flow: Flow) throws {
      throw WithoutAudio(wish: options.play ? "To play a call" : "To write a call as sound")
    }

    func keep(_ call: HeardCall, title: String) throws {}
  }

  struct LiveSound {
    func hear(_ moments: [Moment]) -> Tempo? { nil }
    func pause(_ isPaused: Bool) {}
    var timeLeft: Duration { .zero }
    func takeTrouble() -> String? { nil }
    func end() {}
  }

  struct SilentSound {
    init(_ options: PromptOptions, flow: Flow) throws {
      throw WithoutAudio(wish: "To dial by a recording")
    }

    func hear(_ moments: [Moment]) -> Tempo? { nil }
  }

  struct ScenarioSound {
    init(_ options: PromptOptions, flow: Flow) throws {
      throw WithoutAudio(wish: "To write scenarios as sound")
    }

    func write(_ rehearsal: Rehearsal, to path: String, isQuiet: Bool = false) throws {}
  }
#endif
