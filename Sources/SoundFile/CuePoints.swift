#if Audio
  internal import CSndFile

  /// Cues as libsndfile gives them: a count, and so many points in a row.
  ///
  /// Its own type `SF_CUES` ends after a hundred.
  enum CuePoints {
    private static let head = MemoryLayout<UInt32>.size
    private static let stride = MemoryLayout<SF_CUE_POINT>.stride

    /// Of files that `CueReading` does not know. A file that claims more than so many has none.
    private static let most = 100_000

    static func read(from file: OpaquePointer, _ bytesInFile: Int) -> [Cue] {
      var count: UInt32 = 0
      let size = CInt(MemoryLayout<UInt32>.size)
      // A point takes 24 bytes of a file at the least, those of AIFF less: what claims more is not read.
      guard sf_command(file, CInt(SFC_GET_CUE_COUNT), &count, size) != 0, count > 0,
        Int(count) <= min(bytesInFile / 6, most)
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
#endif
