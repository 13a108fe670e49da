#if Audio
  internal import Foundation

  /// A file that takes the place of another, or of none, when it is whole.
  final class NewFile {
    /// Where it is until then.
    let path: String
    let file: OpenFile
    /// Whether it is a file and no device, which is written where it is.
    let isRegular: Bool
    private let place: String
    private let asked: String
    /// A folder of its own, where the file has the name that it is to have.
    private let home: String?

    /// - Parameters:
    ///   - asked: a link stays, and what it leads to is written, whether that is there or not.
    ///   - keepsName: under its own name from the first, which a second file beside it repeats.
    init(inPlaceOf asked: String, keepsName: Bool) throws(SoundFileError) {
      self.asked = asked
      guard let place = Self.destination(of: asked) else {
        throw SoundFileError.system(asked, ELOOP, .unwritable)
      }
      self.place = place
      var status = stat()
      let isThere = stat(place, &status) == 0
      let kind = status.st_mode & S_IFMT
      guard !isThere || [S_IFREG, S_IFCHR, S_IFBLK].contains(kind) else {
        let what = kind == S_IFDIR ? "a folder" : "a pipe"
        throw SoundFileError(asked, "it is \(what); name a file to write.")
      }
      isRegular = !isThere || kind == S_IFREG
      if !isRegular {
        home = nil
        path = place
      } else if let path = Self.neighbour(of: place, isFolder: keepsName) {
        home = keepsName ? path : nil
        self.path = keepsName ? path + "/" + Self.parts(of: place).name : path
      } else {
        throw SoundFileError.system(asked, errno, .unwritable)
      }
      guard let file = OpenFile(path, O_RDWR | O_CREAT | O_TRUNC) else {
        let reason = errno
        if let home { rmdir(home) }
        throw SoundFileError.system(asked, reason, .unwritable)
      }
      if isThere, isRegular { file.allow(status.st_mode) }
      self.file = file
    }

    /// Puts it in its place.
    func keep() throws(SoundFileError) {
      guard file.close(), !isRegular || isMoved else {
        let reason = file.trouble ?? errno
        discard()
        throw SoundFileError.system(asked, reason, .unwritable)
      }
      if let home { rmdir(home) }
    }

    private var isMoved: Bool {
      guard home == nil || rename(Self.second(of: path), Self.second(of: place)) == 0 else {
        return false
      }
      return rename(path, place) == 0
    }

    /// Leaves nothing of it.
    func discard() {
      guard isRegular else { return }
      unlink(path)
      guard let home else { return }
      unlink(Self.second(of: path))
      rmdir(home)
    }

    /// Where Sound Designer II has the rate and the channels of a sound.
    private static func second(of path: String) -> String {
      let (folder, name) = parts(of: path)
      return folder + "._" + name
    }

    /// Where links lead, even to a file that is not there.
    ///
    /// - Returns: `nil` when they lead nowhere.
    private static func destination(of asked: String) -> String? {
      if let resolved = realpath(asked, nil) {
        defer { free(resolved) }
        return String(cString: resolved)
      }
      var path = asked
      // As many as the system follows.
      for _ in 0..<40 {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard readlink(path, &target, Int(PATH_MAX)) > 0 else { return path }
        let bytes = target.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let next = String(decoding: bytes, as: UTF8.self)
        path = next.hasPrefix("/") ? next : parts(of: path).folder + next
      }
      return nil
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
      guard let slash = path.lastIndex(of: "/") else { return ("", path) }
      return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// A new file or folder in the folder of another file, so that it can take its place at once.
    ///
    /// - Returns: `nil` when the system refuses, which `errno` explains.
    private static func neighbour(of place: String, isFolder: Bool) -> String? {
      let (folder, name) = parts(of: place)
      for number in 0..<1000 {
        let path = folder + "." + name.prefix(32) + ".\(getpid()).\(number).part"
        let isMade =
          isFolder
          ? mkdir(path, 0o700) == 0 : OpenFile(path, O_RDWR | O_CREAT | O_EXCL) != nil
        if isMade { return path }
        if errno != EEXIST { return nil }
      }
      return nil
    }
  }
#endif
