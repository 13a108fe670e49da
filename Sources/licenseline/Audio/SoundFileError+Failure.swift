#if Audio
  internal import SoundFile

  extension SoundFileError: SelfExplaining {
    var message: String { description }

    var code: Failure.Code {
      switch kind {
      case .unfit: .usage
      case .unwritable: .storage
      }
    }
  }
#endif
