#if Audio
  internal import Foundation

  /// Makes a recording of what a voice said: without the silence around it, as loud as all others,
  /// and without a click at either end.
  public enum Mastering {
    /// Of every recording, in dB below full scale; `prompts check` takes 1 dB more or less.
    static let level = -20.0
    /// What is fainter than the speech by so many dB, at the beginning and the end, is cut off.
    private static let depth = 35.0
    /// Silence that stays at either end: 8 ms, in which the sound comes and goes.
    private static let margin = 64

    /// - Parameter samples: 8,000 a second.
    public static func master(_ samples: [Int16]) -> [Int16] {
      let speech = SpeechEnds.speech(in: samples, depth: depth)
      let begin = max(0, speech.lowerBound - margin)
      let end = min(samples.count, speech.upperBound + margin)
      var kept = Array(samples[begin..<end])
      guard let found = SpeechLevel.decibels(kept) else { return [] }
      let gain = pow(10, (level - found) / 20)
      for place in kept.indices {
        let edge = min(place, kept.count - 1 - place)
        let fade = edge < margin ? (1 - cos(Double.pi * Double(edge) / Double(margin))) / 2 : 1
        let value = (Double(kept[place]) * gain * fade).rounded()
        kept[place] = Int16(max(-32_767, min(32_767, value)))
      }
      return kept
    }
  }
#endif
