#if Audio
  internal import Foundation

  /// A program that plays sound.
  struct SoundPlayer {
    let path: String
    let kind: Kind

    enum Kind: String, CaseIterable {
      case aplay
      case paplay
      case ffplay
      case afplay
    }

    static var names: String { Kind.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The first on the search path.
    static func find() -> SoundPlayer? {
      for kind in Kind.allCases {
        if let path = SearchPath.program(kind.rawValue) {
          return SoundPlayer(path: path, kind: kind)
        }
      }
      return nil
    }

    /// Whether it plays what comes in on standard input; else a file.
    var streams: Bool { kind != .afplay }

    /// For samples on standard input, as few as can be of them waiting in it.
    var arguments: [String] {
      switch kind {
      case .aplay:
        ["-q", "-t", "raw", "-f", "S16_LE", "-r", "8000", "-c", "1", "-B", "100000", "-"]
      case .paplay:
        ["--raw", "--format=s16le", "--rate=8000", "--channels=1", "--latency-msec=100"]
      case .ffplay:
        ["-nodisp", "-autoexit", "-loglevel", "quiet", "-fflags", "nobuffer", "-i", "pipe:0"]
      case .afplay: []
      }
    }

    /// What goes before the samples.
    var header: [UInt8] { kind == .ffplay ? Self.endlessWAV : [] }

    /// The header of a WAV file that goes on for as long as there is something to read.
    private static var endlessWAV: [UInt8] {
      func little(_ number: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
      }
      return Array("RIFF".utf8) + little(.max, 4) + Array("WAVEfmt ".utf8) + little(16, 4)
        + little(1, 2) + little(1, 2) + little(8000, 4) + little(16_000, 4) + little(2, 2)
        + little(16, 2) + Array("data".utf8) + little(.max, 4)
    }
  }
#endif
