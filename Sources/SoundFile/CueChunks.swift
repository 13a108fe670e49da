#if Audio
  internal import Foundation

  /// Cues as chunks of a WAV or AIFF file, after its samples, where every program finds them.
  ///
  /// libsndfile keeps all that stands before the samples in 100 kB at the most: with more cues, it leaves out
  /// the beginning of the samples, and nobody reads the file. And of more than 2,500 cues it reads none.
  /// - SeeAlso: “Multimedia Programming Interface and Data Specifications 1.0” for `cue ` and `adtl`,
  ///   “Audio Interchange File Format” for `MARK`.
  struct CueChunks {
    private let container: SoundContainer

    /// Of more cues than so many, the first are written and read.
    static func mostCues(in container: SoundContainer) -> Int {
      // AIFF numbers them from 1 in 16 bits with a sign.
      container == .aiff ? 32_767 : 100_000
    }

    init(in container: SoundContainer) {
      self.container = container
    }

    /// Adds them to a finished file, which they make longer.
    ///
    /// - Throws: in words, when the file would be longer than its header can say.
    func append(_ cues: [Cue], to file: OpenFile, _ path: String) throws(SoundFileError) {
      // A device keeps nothing that could be added to.
      guard let status = file.status, status.st_mode & S_IFMT == S_IFREG else { return }
      let (size, start) = (Int(status.st_size), Int(status.st_size + status.st_size % 2))
      let chunks = cues.isEmpty ? [] : bytes(of: cues)
      guard start + chunks.count - 8 <= UInt32.max else {
        throw SoundFileError(
          path,
          "it would be longer than the 4 GB that \(container.name) can hold; write FLAC, W64 or CAF."
        )
      }
      guard !chunks.isEmpty else { return }
      let pad = [UInt8](repeating: 0, count: start - size)
      let length = bytes(of: UInt32(start + chunks.count - 8))
      guard file.put(pad + chunks, at: size), file.put(length, at: 4) else {
        throw SoundFileError.system(path, file.trouble ?? EIO, .unwritable)
      }
    }

    private func bytes(of cues: [Cue]) -> [UInt8] {
      let numbered = cues.prefix(Self.mostCues(in: container)).enumerated()
        .map { (number: UInt32($0.offset + 1), cue: $0.element) }
      return container == .aiff ? marks(numbered) : points(numbered) + labels(numbered)
    }

    private func marks(_ cues: [(number: UInt32, cue: Cue)]) -> [UInt8] {
      var body: [UInt8] = bytes(of: UInt16(clamping: cues.count))
      for (number, cue) in cues {
        let text = cue.shortLabel
        body += bytes(of: UInt16(clamping: number)) + bytes(of: UInt32(clamping: cue.position))
        body += [UInt8(clamping: text.count)] + text
        if text.count % 2 == 0 { body.append(0) }
      }
      return chunk("MARK", body)
    }

    private func points(_ cues: [(number: UInt32, cue: Cue)]) -> [UInt8] {
      var body: [UInt8] = bytes(of: UInt32(clamping: cues.count))
      for (number, cue) in cues {
        let position = bytes(of: UInt32(clamping: cue.position))
        body += bytes(of: number) + position + Array("data".utf8)
        body += [UInt8](repeating: 0, count: 8) + position
      }
      return chunk("cue ", body)
    }

    private func labels(_ cues: [(number: UInt32, cue: Cue)]) -> [UInt8] {
      var body = Array("adtl".utf8)
      for (number, cue) in cues {
        var text = cue.shortLabel + [0]
        // libsndfile looks for the next label at a multiple of four.
        while text.count % 4 != 0 { text.append(0) }
        body += chunk("labl", bytes(of: number) + text)
      }
      return chunk("LIST", body)
    }

    /// - Parameter body: an even number of bytes.
    private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + bytes(of: UInt32(clamping: body.count)) + body
    }

    private func bytes(of number: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(
        of: container == .aiff ? number.bigEndian : number.littleEndian, Array.init)
    }
  }

  extension Cue {
    /// As much of it as a file holds, cut between characters.
    fileprivate var shortLabel: [UInt8] {
      var kept: [UInt8] = []
      for character in label {
        let bytes = Array(String(character).utf8)
        guard !bytes.contains(0), kept.count + bytes.count <= 253 else { break }
        kept += bytes
      }
      return kept
    }
  }
#endif
