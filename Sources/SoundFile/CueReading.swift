#if Audio
  internal import Foundation

  /// The cues of a WAV or AIFF file, wherever in it they stand.
  ///
  /// It takes no more memory than what the file has of them, whatever it claims.
  struct CueReading {
    private let file: OpenFile
    private let size: Int
    private let isAIFF: Bool
    private var points: [(number: Int, position: Int)] = []
    private var labels: [Int: String] = [:]

    /// More chunks, and more bytes in one of them, are not looked at.
    private static let mostChunks = 10_000
    private static let mostBytes = 32 << 20

    /// - Returns: `nil` when the file is neither WAV nor AIFF.
    init?(_ file: OpenFile, size: Int) {
      let head = file.bytes(at: 0, 12)
      switch (head.text(at: 0), head.text(at: 8)) {
      case ("RIFF", "WAVE"): isAIFF = false
      case ("FORM", "AIFF"), ("FORM", "AIFC"): isAIFF = true
      default: return nil
      }
      self.file = file
      self.size = size
      readChunks()
    }

    /// In the file's order; a place without a label has an empty one.
    var cues: [Cue] {
      points.map { Cue(at: $0.position, labels[$0.number] ?? "") }
    }

    private mutating func readChunks() {
      var place = 12
      for _ in 0..<Self.mostChunks {
        let head = file.bytes(at: place, 8)
        guard let length = head.number(at: 4, 4, isAIFF) else { return }
        let there = min(length, size - place - 8, Self.mostBytes)
        switch head.text(at: 0) {
        case "cue " where !isAIFF && points.isEmpty: readPoints(file.bytes(at: place + 8, there))
        case "LIST" where !isAIFF && file.bytes(at: place + 8, 4).text(at: 0) == "adtl":
          readLabels(file.bytes(at: place + 8, there))
        case "MARK" where isAIFF && points.isEmpty: readMarks(file.bytes(at: place + 8, there))
        default: break
        }
        place += 8 + length + length % 2
      }
    }

    private mutating func readPoints(_ bytes: [UInt8]) {
      let claimed = bytes.number(at: 0, 4, isAIFF) ?? 0
      let count = min(claimed, bytes.count / 24, CueChunks.mostCues(in: .wav))
      points = (0..<count).compactMap { point in
        guard let number = bytes.number(at: 4 + 24 * point, 4, isAIFF),
          let position = bytes.number(at: 24 + 24 * point, 4, isAIFF)
        else { return nil }
        return (number, position)
      }
    }

    private mutating func readLabels(_ bytes: [UInt8]) {
      var place = 4
      while let length = bytes.number(at: place + 4, 4, isAIFF) {
        if labels.count < CueChunks.mostCues(in: .wav),
          bytes.text(at: place) == "labl", length >= 4,
          let number = bytes.number(at: place + 8, 4, isAIFF), labels[number] == nil
        {
          labels[number] = bytes.label(at: place + 12, length - 4)
        }
        place += 8 + length + length % 2
      }
    }

    private mutating func readMarks(_ bytes: [UInt8]) {
      var place = 2
      for _ in 0..<(bytes.number(at: 0, 2, isAIFF) ?? 0) {
        guard let number = bytes.number(at: place, 2, isAIFF),
          let position = bytes.number(at: place + 2, 4, isAIFF),
          let length = bytes.number(at: place + 6, 1, isAIFF)
        else { return }
        points.append((number, position))
        labels[number] = bytes.label(at: place + 7, length)
        place += 7 + length + (length + 1) % 2
      }
    }
  }

  extension [UInt8] {
    /// - Returns: `nil` when there are not so many bytes.
    fileprivate func number(at place: Int, _ count: Int, _ isMostFirst: Bool) -> Int? {
      guard place + count <= self.count else { return nil }
      let bytes = self[place..<place + count]
      return isMostFirst
        ? bytes.reduce(0) { $0 << 8 | Int($1) } : bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate func text(at place: Int) -> String? {
      guard place + 4 <= count else { return nil }
      return String(validating: self[place..<place + 4], as: UTF8.self)
    }

    /// As much of it as there is, up to a zero, and no more than AIFF can hold.
    fileprivate func label(at place: Int, _ length: Int) -> String {
      let there = dropFirst(place).prefix(Swift.min(length, 255))
      return String(decoding: there.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
#endif
