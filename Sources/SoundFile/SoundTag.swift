#if Audio
  internal import CSndFile

  /// What a sound file says of itself.
  public enum SoundTag: Hashable, Sendable, CaseIterable {
    case title
    case artist
    case album
    case comment
    case copyright
    /// As text, best `2026-11-23`.
    case date
    case genre
    case license
    /// libsndfile adds its own name and version to it.
    case software
    case trackNumber

    var code: CInt {
      let code =
        switch self {
        case .title: SF_STR_TITLE
        case .artist: SF_STR_ARTIST
        case .album: SF_STR_ALBUM
        case .comment: SF_STR_COMMENT
        case .copyright: SF_STR_COPYRIGHT
        case .date: SF_STR_DATE
        case .genre: SF_STR_GENRE
        case .license: SF_STR_LICENSE
        case .software: SF_STR_SOFTWARE
        case .trackNumber: SF_STR_TRACKNUMBER
        }
      return CInt(code)
    }
  }
#endif
