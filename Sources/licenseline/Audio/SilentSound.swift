#if Audio
  internal import Dialogue
  internal import Simulator
  internal import Voice

  /// A call that goes by as if it were heard, for a caller whose times are those of a recording.
  final class SilentSound {
    private var composer: Composer

    /// - Throws: what is wrong with the options.
    init(_ options: PromptOptions, flow: Flow) throws {
      let announcer = try Announcer(options, flow: flow)
      composer = announcer.composer(RecordedVoice(announcer.folder))
    }

    /// - Returns: the tempo of what began last, if it is being said.
    func hear(_ moments: [Moment]) -> Tempo? {
      guard let first = moments.first else { return nil }
      let now = composer.position(at: first.at)
      for moment in moments { composer.hear(moment) }
      guard let spoken = composer.spoken else { return nil }
      return spoken.tempo.after(TelephoneRate.time(of: max(0, spoken.position - now)))
    }
  }
#endif
