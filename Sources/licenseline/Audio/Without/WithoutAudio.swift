#if !Audio
  internal import Simulator

  /// What is asked for is sound, and this program was built without.
  struct WithoutAudio: SelfExplaining {
    /// What was asked for, as the beginning of a sentence.
    let wish: String

    var message: String {
      "\(wish) needs the package's trait Audio, which is on by default: install libsndfile1-dev and "
        + "pkg-config, and build without --disable-default-traits."
    }

    var code: Failure.Code { .usage }
  }

  struct Listening {
    init(to path: String) throws {
      throw WithoutAudio(wish: "To hear the keys in a recording")
    }

    func show(asJSON: Bool) throws {}

    var script: DialScript { DialScript([]) }
  }
#endif
