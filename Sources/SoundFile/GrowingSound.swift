#if Audio
  internal import CSndFile
  internal import Foundation

  /// A sound that grows under a name of its own until it is finished.
  ///
  /// Every byte goes through `NewFile`, which remembers what the system refused: libsndfile says
  /// nothing of what fails while it finishes a file.
  final class GrowingSound {
    let pointer: OpaquePointer
    private let file: NewFile
    private let path: String
    private var isOpen = true

    init(_ path: String, _ format: SoundFormat) throws(SoundFileError) {
      let file = try NewFile(inPlaceOf: path, keepsName: format.container == .soundDesigner)
      var info = format.info
      let opened =
        format.container == .soundDesigner
        ? sf_open(file.path, CInt(SFM_WRITE), &info) : file.open(&info)
      guard let opened else {
        let words = String(cString: sf_strerror(nil))
        let trouble = file.trouble
        file.discard()
        throw trouble.map { SoundFileError.system(path, $0) }
          ?? SoundFileError(path, words.replacing("Error : ", with: ""))
      }
      self.path = path
      self.file = file
      pointer = opened
      // Beyond full scale there is clipping, never a jump to the other end.
      sf_command(pointer, CInt(SFC_SET_CLIPPING), nil, CInt(SF_TRUE))
    }

    deinit {
      guard isOpen else { return }
      sf_close(pointer)
      file.discard()
    }

    var isWell: Bool { file.trouble == nil }

    /// Why the last write failed.
    var failure: SoundFileError {
      file.trouble.map { SoundFileError.system(path, $0) }
        ?? SoundFileError(path, String(cString: sf_strerror(pointer)), .system)
    }

    func finish() throws(SoundFileError) {
      isOpen = false
      let code = sf_close(pointer)
      guard code == 0, isWell else {
        let reason = file.trouble
        file.discard()
        throw reason.map { SoundFileError.system(path, $0) }
          ?? SoundFileError(path, String(cString: sf_error_number(code)), .system)
      }
      try file.keep()
    }
  }
#endif
