#if !Audio
  /// The recordings of the prompts, in a program that was built without sound.
  enum Prompts {
    static func check(_ source: PromptSource, json: Bool) throws {
      throw WithoutAudio(wish: "To check recordings")
    }

    static func record(
      _ source: PromptSource, voice: String, isAll: Bool, json: Bool
    ) throws {
      throw WithoutAudio(wish: "To make recordings")
    }

    static func list(_ source: PromptSource, json: Bool) throws {
      throw WithoutAudio(wish: "To list recordings")
    }
  }
#endif
