#if Audio
  internal import CSndFile
  internal import Foundation

  /// Has libsndfile open sounds one at a time: why it could not, it keeps in one place for all threads.
  enum Opening {
    private static let lock = NSLock()

    /// - Returns: the sound, or why there is none in libsndfile's words.
    static func attempt(_ open: () -> OpaquePointer?) -> (sound: OpaquePointer?, words: String) {
      lock.lock()
      defer { lock.unlock() }
      let sound = open()
      let words = sound == nil ? String(libsndfile: sf_strerror(nil)) : ""
      return (sound, words)
    }
  }

  extension String {
    /// What libsndfile says, without the word that some of it begins with.
    init(libsndfile words: UnsafePointer<CChar>) {
      self = String(cString: words).replacing("Error : ", with: "")
    }
  }
#endif
