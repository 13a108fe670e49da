#if Audio
  extension Duration {
    /// How many samples of a telephone last so long.
    var frames: Int { TelephoneRate.samples(in: self) }

    init(frames: Int) {
      self = TelephoneRate.time(of: frames)
    }
  }

  extension ToneShape {
    /// The tone with its edges, without the pause.
    var soundingFrames: Int { (length + edge).frames }
  }
#endif
