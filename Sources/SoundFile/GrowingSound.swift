#if Audio
  internal import CSndFile
  internal import Foundation

  /// A sound that grows under a name of its own until it is finished.
  final class GrowingSound {
    let pointer: OpaquePointer
    private let new: NewFile
    private let path: String
    private let format: SoundFormat
    private var isOpen = true

    init(_ path: String, _ format: SoundFormat) throws(SoundFileError) {
      let new = try NewFile(inPlaceOf: path, keepsName: format.container == .soundDesigner)
      var info = format.info
      let (opened, words) = Opening.attempt {
        format.container == .soundDesigner
          ? sf_open(new.path, CInt(SFM_WRITE), &info) : new.file.sound(SFM_WRITE, &info)
      }
      guard let opened else {
        let trouble = new.file.trouble
        new.discard()
        throw trouble.map { SoundFileError.system(path, $0, .unwritable) }
          ?? SoundFileError(path, words)
      }
      self.path = path
      self.format = format
      self.new = new
      pointer = opened
      // Beyond full scale there is clipping, never a jump to the other end.
      sf_command(pointer, CInt(SFC_SET_CLIPPING), nil, CInt(SF_TRUE))
    }

    deinit {
      guard isOpen else { return }
      sf_close(pointer)
      new.discard()
    }

    var isWell: Bool { new.file.trouble == nil }

    /// Why the last write failed.
    var failure: SoundFileError {
      new.file.trouble.map { SoundFileError.system(path, $0, .unwritable) }
        ?? SoundFileError(path, String(libsndfile: sf_strerror(pointer)), .unwritable)
    }

    /// - Parameters:
    ///   - cues: where the format holds some.
    ///   - frames: as many as were written.
    func finish(_ cues: [Cue], frames: Int) throws(SoundFileError) {
      isOpen = false
      let code = sf_close(pointer)
      guard code == 0, isWell else {
        let reason = new.file.trouble
        new.discard()
        throw reason.map { SoundFileError.system(path, $0, .unwritable) }
          ?? SoundFileError(path, String(libsndfile: sf_error_number(code)), .unwritable)
      }
      do throws(SoundFileError) {
        if format.holdsCues {
          try CueChunks(in: format.container).append(cues, to: new.file, path)
        }
        try check(frames)
      } catch {
        new.discard()
        throw error
      }
      try new.keep()
    }

    /// Opens it once more, since what libsndfile could not finish, it does not always tell.
    private func check(_ frames: Int) throws(SoundFileError) {
      guard new.isRegular, format.container != .headerless, frames > 0 else { return }
      new.file.rewind()
      var info = SF_INFO()
      let (opened, words) = Opening.attempt {
        format.container == .soundDesigner
          ? sf_open(new.path, CInt(SFM_READ), &info) : new.file.sound(SFM_READ, &info)
      }
      if let opened { sf_close(opened) }
      guard opened != nil, !format.isLossless || info.frames >= frames else {
        throw SoundFileError(
          path,
          "it was written, and cannot be read again, so nothing of it was kept"
            + (words.isEmpty ? "." : ": \(words)"),
          .unwritable)
      }
    }
  }
#endif
