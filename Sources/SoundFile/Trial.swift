#if Audio
  internal import CSndFile

  /// Whether libsndfile writes a format: its own check lets pass rates at which an encoder then fails.
  struct Trial {
    let succeeds: Bool

    init(of format: SoundFormat) {
      var info = format.info
      guard sf_format_check(&info) != 0 else {
        succeeds = false
        return
      }
      // The one that is written by name alone, and by nothing that can fail.
      guard format.container != .soundDesigner else {
        succeeds = true
        return
      }
      let nowhere = Nowhere()
      var calls = Nowhere.calls
      succeeds = withExtendedLifetime(nowhere) {
        let context = Unmanaged.passUnretained(nowhere).toOpaque()
        let opened = Opening.attempt { sf_open_virtual(&calls, CInt(SFM_WRITE), &info, context) }
        if let sound = opened.sound { sf_close(sound) }
        return opened.sound != nil
      }
    }
  }

  /// Takes whatever is written, and keeps how much that is.
  private final class Nowhere {
    private var place: sf_count_t = 0
    private var end: sf_count_t = 0

    static let calls = SF_VIRTUAL_IO(
      get_filelen: { Nowhere.of($0).end },
      seek: { Nowhere.of($2).seek($0, from: $1) },
      read: { _, _, _ in 0 },
      write: { Nowhere.of($2).write($1) },
      tell: { Nowhere.of($0).place })

    private static func of(_ context: UnsafeMutableRawPointer?) -> Nowhere {
      Unmanaged<Nowhere>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
    }

    private func seek(_ offset: sf_count_t, from origin: CInt) -> sf_count_t {
      let start =
        switch origin {
        case CInt(SF_SEEK_CUR): place
        case CInt(SF_SEEK_END): end
        default: sf_count_t(0)
        }
      place = max(0, start + offset)
      return place
    }

    private func write(_ count: sf_count_t) -> sf_count_t {
      place += count
      end = max(end, place)
      return count
    }
  }
#endif
