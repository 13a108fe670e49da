#if Audio
  internal import CSndFile

  /// What a sound file is: its rate, its channels, its kind, and how its samples are kept.
  public struct SoundFormat: Hashable, Sendable {
    /// In frames a second.
    public let rate: Int
    public let channels: Int
    public let container: SoundContainer
    public let encoding: SoundEncoding

    /// Files with more are refused: no recording of a call has them, and each takes memory.
    public static let mostChannels = 256

    /// The format that a file's name asks for: by its extension, and where there is one more before it,
    /// as in `call.ulaw.wav`, by that.
    ///
    /// - Parameter encoding: instead of the one that the name asks for.
    /// - Throws: when no such format can be written with that rate and so many channels.
    public init(
      forPath path: String, rate: Int = 8000, channels: Int = 1, encoding: SoundEncoding? = nil
    ) throws(SoundFileError) {
      let file = path.split(separator: "/").last.map(String.init) ?? ""
      let parts = file.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
      guard let last = parts.last, !last.isEmpty else {
        throw SoundFileError(path, "its name needs an extension that says its format: \(Self.list)")
      }
      guard let kind = FileExtension(String(last)) else {
        throw SoundFileError(path, "“.\(last)” is no sound format that is known here: \(Self.list)")
      }
      let inner = parts.dropLast().last.flatMap { SoundEncoding(named: String($0)) }
      let asked = encoding ?? (kind.encoding == nil ? inner : nil)
      let container = kind.container
      if let asked, !container.encodings.contains(asked) {
        let names = container.encodings.map(\.name).joined(separator: ", ")
        throw SoundFileError(path, "“.\(last)” does not hold \(asked.name), but \(names).")
      }
      let usual = SoundEncoding.usual.first(where: container.encodings.contains)
      guard let encoding = asked ?? kind.encoding ?? usual ?? container.encodings.first else {
        throw SoundFileError(path, "libsndfile cannot write “.\(last)”.")
      }
      self.init(rate: rate, channels: channels, container: container, encoding: encoding)
      guard channels <= Self.mostChannels, container.holds(rate: rate),
        Trial(of: self).succeeds
      else {
        throw SoundFileError(
          path,
          "\(container.name) with \(encoding.name) cannot hold \(rate) Hz, \(channels) "
            + "channel\(channels == 1 ? "" : "s").")
      }
    }

    init(rate: Int, channels: Int, container: SoundContainer, encoding: SoundEncoding) {
      self.rate = rate
      self.channels = channels
      self.container = container
      self.encoding = encoding
    }

    /// Extensions of which files can be written, without the period.
    public static var extensions: [String] { FileExtension.all }

    /// Whether cues that are given to a writer are found by a reader. Others leave them out.
    public var holdsCues: Bool { container.holdsCues }

    /// Whether tags are kept; which ones, depends on the container. Others leave them out.
    public var holdsTags: Bool { container.holdsTags }

    /// Whether 16 bits come back as they were written.
    public var isLossless: Bool { encoding.isLossless }

    var code: CInt {
      // Nothing in a headerless file tells in which order its bytes are: the order of the tools is ours.
      let order = container == .headerless ? CInt(SF_ENDIAN_LITTLE) : 0
      return container.code | encoding.code | order
    }

    var info: SF_INFO {
      var info = SF_INFO()
      info.samplerate = CInt(clamping: rate)
      info.channels = CInt(clamping: channels)
      info.format = code
      return info
    }

    private static var list: String {
      "." + extensions.joined(separator: ", .") + "."
    }
  }
#endif
