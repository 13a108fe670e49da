#if Audio
  internal import Foundation

  /// A file that takes the place of another, or of none, when it is whole.
  final class NewFile {
    /// Where it is until then.
    let path: String
    let file: OpenFile
    private let place: String
    private let asked: String

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
      let (path, file) =
        growsInPlace
        ? (place, OpenFile(place, O_RDWR | O_CREAT | O_TRUNC)) : Self.neighbour(of: place)
      guard let file else { throw SoundFileError.system(asked, errno, .unwritable) }
      if isThere, !growsInPlace { file.allow(status.st_mode) }
      self.path = path
      self.file = file
    }

    /// Puts it in its place.
    func keep() throws(SoundFileError) {
      guard file.close(), path == place || rename(path, place) == 0 else {
        let reason = file.trouble ?? errno
        discard()
        throw SoundFileError.system(asked, reason, .unwritable)
      }
    }

    /// Leaves nothing of it.
    func discard() {
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
    private static func neighbour(of place: String) -> (String, OpenFile?) {
      let (folder, name) = parts(of: place)
      var path = ""
      for number in 0..<1000 {
        path = folder + "." + name.prefix(32) + ".\(getpid()).\(number).part"
        let file = OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
        if file != nil || errno != EEXIST { return (path, file) }
      }
      return (path, nil)
    }
  }
#endif
