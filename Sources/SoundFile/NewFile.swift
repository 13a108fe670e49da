#if Audio
  internal import CSndFile
  internal import Foundation

  /// A file that takes the place of another, or of none, when it is whole.
  final class NewFile {
    /// Where it is until then.
    let path: String
    /// What the system said when it first refused something.
    private(set) var trouble: CInt?
    private let place: String
    private let asked: String
    private var descriptor: CInt

    /// - Parameter keepsName: written where it is to be, since its name is part of what is written.
    init(inPlaceOf asked: String, keepsName: Bool) throws(SoundFileError) {
      self.asked = asked
      // A link stays, and what it leads to is written.
      place =
        realpath(asked, nil).map { resolved in
          defer { free(resolved) }
          return String(cString: resolved)
        } ?? asked
      var status = stat()
      let isThere = stat(place, &status) == 0
      let kind = status.st_mode & S_IFMT
      guard !isThere || [S_IFREG, S_IFCHR, S_IFBLK].contains(kind) else {
        let what = kind == S_IFDIR ? "a folder" : "a pipe"
        throw SoundFileError(asked, "it is \(what); name a file to write.")
      }
      let growsInPlace = keepsName || (isThere && kind != S_IFREG)
      if growsInPlace {
        path = place
        descriptor = Foundation.open(place, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      } else {
        (path, descriptor) = Self.neighbour(of: place)
      }
      guard descriptor >= 0 else { throw SoundFileError.system(asked) }
      if isThere, !growsInPlace { fchmod(descriptor, status.st_mode & 0o7777) }
    }

    /// Has libsndfile write into it.
    func open(_ info: inout SF_INFO) -> OpaquePointer? {
      var calls = Self.calls
      return sf_open_virtual(
        &calls, CInt(SFM_WRITE), &info, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Puts it in its place.
    func keep() throws(SoundFileError) {
      let isClosed = close(descriptor) == 0
      descriptor = -1
      guard isClosed, path == place || rename(path, place) == 0 else {
        let reason = errno
        discard()
        throw SoundFileError.system(asked, reason)
      }
    }

    /// Leaves nothing of it.
    func discard() {
      if descriptor >= 0 { close(descriptor) }
      descriptor = -1
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
      unlink(path)
      let (folder, name) = Self.parts(of: path)
      if name.lowercased().hasSuffix(".sd2") { unlink(folder + "._" + name) }
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
      guard let slash = path.lastIndex(of: "/") else { return ("", path) }
      return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// A new file in the folder of another, so that it can take its place at once.
    private static func neighbour(of place: String) -> (String, CInt) {
      let (folder, name) = parts(of: place)
      var path = ""
      for number in 0..<1000 {
        path = folder + "." + name.prefix(32) + ".\(getpid()).\(number).part"
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 || errno != EEXIST { return (path, descriptor) }
      }
      return (path, -1)
    }

    private static let calls = SF_VIRTUAL_IO(
      get_filelen: { context in
        NewFile.of(context).length
      },
      seek: { offset, origin, context in
        sf_count_t(lseek(NewFile.of(context).descriptor, off_t(offset), origin))
      },
      read: { bytes, count, context in
        guard let bytes else { return 0 }
        return sf_count_t(
          Foundation.read(NewFile.of(context).descriptor, bytes, Int(clamping: count)))
      },
      write: { bytes, count, context in
        NewFile.of(context).write(bytes, Int(clamping: count))
      },
      tell: { context in
        sf_count_t(lseek(NewFile.of(context).descriptor, 0, SEEK_CUR))
      })

    private static func of(_ context: UnsafeMutableRawPointer?) -> NewFile {
      // libsndfile gives back what `open` gave it.
      Unmanaged<NewFile>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    private var length: sf_count_t {
      var status = stat()
      return fstat(descriptor, &status) == 0 ? sf_count_t(status.st_size) : 0
    }

    private func write(_ bytes: UnsafeRawPointer?, _ count: Int) -> sf_count_t {
      var written = 0
      while let bytes, written < count {
        let step = Foundation.write(descriptor, bytes + written, count - written)
        if step > 0 {
          written += step
        } else if errno != EINTR {
          trouble = trouble ?? errno
          break
        }
      }
      return sf_count_t(written)
    }
  }
#endif
