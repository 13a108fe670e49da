#if !Audio
  /// The recordings of the prompts, in a program that was built without sound.
  enum Prompts {
    static func check(_ source: PromptSource, json: Bool) throws { throw refusal }

    static func record(
      _ source: PromptSource, voice: String, isAll: Bool, json: Bool
    ) throws { throw refusal }

    static func list(_ source: PromptSource, json: Bool) throws { throw refusal }

    private static var refusal: Refused {
      Refused(
        message:
          "Recordings need the package's trait Audio, which is on by default: build without "
          + "--disable-default-traits.")
    }
  }
#endif
