#if Audio
  internal import CSndFile
  internal import Foundation

  /// An open file that libsndfile reads and writes through calls of ours, closed with its last holder.
  ///
  /// So the descriptor is ours alone (given one, libsndfile closes it when it cannot open the sound, and not
  /// otherwise), and what the system refuses is remembered: of what fails while a sound is being finished,
  /// libsndfile says nothing.
  final class OpenFile {
    /// What the system said when it first refused something.
    private(set) var trouble: CInt?
    private var descriptor: CInt

    /// - Returns: `nil` when the system refuses, which `errno` explains.
    init?(_ path: String, _ flags: CInt, _ permissions: mode_t = 0o666) {
      descriptor = open(path, flags | O_CLOEXEC, permissions)
      guard descriptor >= 0 else { return nil }
    }

    deinit {
      if descriptor >= 0 { Foundation.close(descriptor) }
    }

    /// - Returns: `nil` when the system refuses, which `errno` explains.
    var status: stat? {
      var status = stat()
      return fstat(descriptor, &status) == 0 ? status : nil
    }

    func allow(_ permissions: mode_t) {
      fchmod(descriptor, permissions & 0o7777)
    }

    /// Has libsndfile read it, or write it. The file has to live as long as the sound.
    func sound(_ mode: Int, _ info: inout SF_INFO) -> OpaquePointer? {
      var calls = Self.calls
      return sf_open_virtual(&calls, CInt(mode), &info, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Reads without moving the place where libsndfile is.
    ///
    /// - Returns: as many bytes as there are, and no more than asked for.
    func bytes(at place: Int, _ count: Int) -> [UInt8] {
      guard place >= 0, count > 0 else { return [] }
      return [UInt8](unsafeUninitializedCapacity: count) { bytes, read in
        let start = UnsafeMutableRawPointer(bytes.baseAddress)
        read = Int(
          moving(count) { done in
            pread(descriptor, start.map { $0 + done }, count - done, off_t(place + done))
          })
      }
    }

    /// - Returns: whether all was written.
    func put(_ bytes: [UInt8], at place: Int) -> Bool {
      let written = bytes.withUnsafeBytes { bytes in
        moving(bytes.count) { done in
          pwrite(
            descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done)
          )
        }
      }
      return written == bytes.count
    }

    func rewind() {
      lseek(descriptor, 0, SEEK_SET)
    }

    /// - Returns: whether all was written.
    func close() -> Bool {
      defer { descriptor = -1 }
      guard Foundation.close(descriptor) == 0 else {
        trouble = trouble ?? errno
        return false
      }
      return trouble == nil
    }

    private static let calls = SF_VIRTUAL_IO(
      get_filelen: { OpenFile.of($0).status.map { sf_count_t($0.st_size) } ?? 0 },
      seek: { sf_count_t(lseek(OpenFile.of($2).descriptor, off_t($0), $1)) },
      read: { OpenFile.of($2).read(into: $0, Int(clamping: $1)) },
      write: { OpenFile.of($2).write($0, Int(clamping: $1)) },
      tell: { sf_count_t(lseek(OpenFile.of($0).descriptor, 0, SEEK_CUR)) })

    private static func of(_ context: UnsafeMutableRawPointer?) -> OpenFile {
      // libsndfile gives back what `sound` gave it.
      Unmanaged<OpenFile>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    private func read(into bytes: UnsafeMutableRawPointer?, _ count: Int) -> sf_count_t {
      moving(count) { done in Foundation.read(descriptor, bytes.map { $0 + done }, count - done) }
    }

    private func write(_ bytes: UnsafeRawPointer?, _ count: Int) -> sf_count_t {
      moving(count) { done in Foundation.write(descriptor, bytes.map { $0 + done }, count - done) }
    }

    /// Repeats a call that moves some bytes until all are moved, none is left, or it is refused.
    private func moving(_ count: Int, _ move: (_ done: Int) -> Int) -> sf_count_t {
      var done = 0
      while done < count {
        let step = move(done)
        if step > 0 {
          done += step
        } else if step == 0 {
          break
        } else if errno != EINTR {
          trouble = trouble ?? errno
          break
        }
      }
      return sf_count_t(done)
    }
  }
#endif
