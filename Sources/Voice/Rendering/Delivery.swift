#if Audio
  internal import Dialogue
  internal import Simulator

  /// How an utterance is said aloud: where its recordings lie, and how the call's time goes by with them.
  ///
  /// Words last as long as their recordings do; what is dictated, at least as long as the call gives it.
  /// What nobody has recorded is silence, as long as the call gives it.
  struct Delivery: Hashable, Sendable {
    /// A recording, and where it begins, in frames from the beginning of the utterance.
    struct Part: Hashable, Sendable {
      let recording: RecordingName
      let begins: Int
      let frames: Int
    }

    private(set) var parts: [Part] = []
    let tempo: Tempo
    private(set) var frames = 0
    /// What is said, each thing by the name of its recording, or by its text where there can be none.
    private(set) var said: [Said] = []

    struct Said: Hashable, Sendable {
      let name: String
      let isRecorded: Bool
    }

    /// - Parameter length: how many frames a recording has; `nil` when there is none.
    init(_ passages: [Passage], length: (RecordingName) -> Int?) {
      var stretches: [Tempo.Stretch] = []
      var callTime = Duration.zero
      var end = 0
      for passage in passages {
        // Nothing is said in between.
        let before = max(.zero, passage.begins - callTime)
        end += before.frames
        let begins = end
        let share = passage.length / max(1, passage.recordings.count)
        for recording in passage.recordings {
          let frames = length(recording)
          said.append(Said(name: recording.path, isRecorded: frames != nil))
          if let frames {
            parts.append(Part(recording: recording, begins: end, frames: frames))
            end += frames
          } else {
            end += share.frames
          }
        }
        if passage.recordings.isEmpty, passage.text.contains(where: { $0.isLetter || $0.isNumber })
        {
          said.append(Said(name: "“\(passage.text)”", isRecorded: false))
        }
        let least = passage.recordings.isEmpty || passage.isDictated ? passage.length.frames : 0
        end = max(end, begins + least)
        stretches += [
          Tempo.Stretch(callTime: before, clockTime: Duration(frames: before.frames)),
          Tempo.Stretch(callTime: passage.length, clockTime: Duration(frames: end - begins)),
        ]
        callTime = max(callTime, passage.begins) + passage.length
      }
      tempo = Tempo(stretches)
      frames = end
    }
  }
#endif
