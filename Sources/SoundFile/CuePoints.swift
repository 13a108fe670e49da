#if Audio
  internal import CSndFile

  /// Cues as libsndfile takes and gives them: a count, and so many points in a row.
  ///
  /// Its own type `SF_CUES` ends after a hundred.
  enum CuePoints {
    private static let head = MemoryLayout<UInt32>.size
    private static let stride = MemoryLayout<SF_CUE_POINT>.stride

    /// - Returns: whether the file took them; only before its first sample does it.
    static func write(_ cues: [Cue], to file: OpaquePointer) -> Bool {
      let size = head + stride * cues.count
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: size, alignment: MemoryLayout<UInt32>.alignment)
      defer { memory.deallocate() }
      memory.storeBytes(of: UInt32(clamping: cues.count), as: UInt32.self)
      for (number, cue) in cues.enumerated() {
        var point = SF_CUE_POINT()
        let position = UInt32(clamping: cue.position)
        point.indx = CInt(clamping: number + 1)
        point.position = position
        point.sample_offset = position
        point.fcc_chunk = 0x6174_6164  // “data”
        withUnsafeMutableBytes(of: &point.name) { $0.copyBytes(from: cue.shortLabel) }
        memory.storeBytes(of: point, toByteOffset: head + number * stride, as: SF_CUE_POINT.self)
      }
      return sf_command(file, CInt(SFC_SET_CUE), memory.baseAddress, CInt(clamping: size)) != 0
    }

    /// libsndfile writes the points of a WAV file without their names, which have a list of their own.
    static func writeLabels(of cues: [Cue], to file: OpaquePointer) -> Bool {
      var bytes = Array("adtl".utf8)
      for (number, cue) in cues.enumerated() {
        var text = cue.shortLabel + [0]
        // A text of another size would be padded without being counted, and the file not be read again.
        while text.count % 4 != 0 { text.append(0) }
        bytes += Array("labl".utf8)
        bytes += UInt32(clamping: text.count + 4).bytes
        bytes += UInt32(clamping: number + 1).bytes
        bytes += text
      }
      var chunk = SF_CHUNK_INFO()
      withUnsafeMutableBytes(of: &chunk.id) { $0.copyBytes(from: Array("LIST".utf8)) }
      chunk.id_size = 4
      chunk.datalen = CUnsignedInt(clamping: bytes.count)
      return bytes.withUnsafeMutableBytes { bytes in
        chunk.data = bytes.baseAddress
        return sf_set_chunk(file, &chunk) == 0
      }
    }

    static func read(from file: OpaquePointer, _ bytesInFile: Int) -> [Cue] {
      var count: UInt32 = 0
      let size = CInt(MemoryLayout<UInt32>.size)
      // A point takes 24 bytes of a file at the least, those of AIFF less: what claims more is not read.
      guard sf_command(file, CInt(SFC_GET_CUE_COUNT), &count, size) != 0, count > 0,
        Int(count) <= bytesInFile / 6
      else { return [] }
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: head + stride * Int(count), alignment: MemoryLayout<UInt32>.alignment)
      defer { memory.deallocate() }
      memory.initializeMemory(as: UInt8.self, repeating: 0)
      memory.storeBytes(of: count, as: UInt32.self)
      guard
        sf_command(file, CInt(SFC_GET_CUE), memory.baseAddress, CInt(clamping: memory.count)) != 0
      else { return [] }
      return (0..<Int(count)).map { number in
        let point = memory.load(fromByteOffset: head + number * stride, as: SF_CUE_POINT.self)
        let name = withUnsafeBytes(of: point.name) { Array($0.prefix { $0 != 0 }) }
        return Cue(at: Int(point.sample_offset), String(decoding: name, as: UTF8.self))
      }
    }
  }

  extension Cue {
    /// As much of it as a file holds, cut between characters. libsndfile writes two bytes more into an AIFF
    /// file, and then does not read it.
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

  extension UInt32 {
    /// The least first.
    fileprivate var bytes: [UInt8] {
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
    }
  }
#endif
