internal import CoreFoundation
internal import Foundation
internal import Simulator
internal import TextScreen

/// What the program knows of the terminal, if there is one.
enum Terminal {
  static var isInput: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns; `nil` when standard output is no terminal, so that lines are not broken there.
  static var width: Int? {
    var size = winsize()
    guard isOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Of the terminal of standard output; nothing when there is none.
  static var size: Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
      return Size(columns: 0, rows: 0)
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Whether things can be put anywhere on the screen.
  static var canPlaceCursor: Bool {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return !kind.isEmpty && kind != "dumb"
  }

  /// On a terminal that is not dumb, unless NO_COLOR is set (https://no-color.org).
  static let hasColour: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isOutput && environment["TERM"] != "dumb" && (environment["NO_COLOR"] ?? "").isEmpty
  }()

  /// Bold and faint only: they read on light and on dark.
  static func styled(_ span: Transcript.Span) -> String {
    guard hasColour else { return span.text }
    return switch span.kind {
    case .label, .caller: "\u{1B}[1m\(span.text)\u{1B}[0m"
    case .note: "\u{1B}[2m\(span.text)\u{1B}[0m"
    case .speech: span.text
    }
  }

  /// Asks for one line; white space around it is left out. `nil` when the input has ended.
  static func ask(_ question: String) -> String? {
    Output.write(question)
    var decoder = KeystrokeDecoder()
    // Arrows and their like come as escape sequences here too.
    let keys = readLine().map { $0.utf8.compactMap { decoder.keystroke(after: $0) } }
    let characters = keys?.compactMap { key in
      if case .character(let character) = key { character } else { nil }
    }
    return characters.map { String($0).trimmingCharacters(in: .whitespaces) }
  }

  /// Writes lines, broken between words where the terminal is too narrow for one.
  static func writeLines(_ lines: [String]) {
    Output.lines(lines.flatMap { line in width.map { line.indented(to: $0) } ?? [line] })
  }

  enum Waiting {
    case input
    /// The time is over, or a signal came.
    case timeout
    case failure
  }

  /// Waits for something to read on standard input.
  ///
  /// - Parameters:
  ///   - time: the longest to wait; `nil` waits for ever.
  ///   - signals: those that are blocked while it waits, in place of the usual ones.
  static func waitForInput(
    within time: Duration?, letting signals: UnsafePointer<sigset_t>? = nil
  ) -> Waiting {
    let parts = (time ?? .zero).components
    // Rounded up: a wait that ends too early would spin until the time has really come.
    var limit = timespec(
      tv_sec: Int(parts.seconds),
      tv_nsec: min(999_999_999, Int(parts.attoseconds / 1_000_000_000) + 1))
    var input = fd_set()
    // Standard input is number 0; C sets its bit by a macro.
    input.__fds_bits.0 = 1
    let ready = withUnsafePointer(to: &limit) {
      pselect(1, &input, nil, nil, time == nil ? nil : $0, signals)
    }
    if ready > 0 { return .input }
    return ready == 0 || errno == EINTR ? .timeout : .failure
  }

  /// One byte of standard input.
  enum Input {
    case byte(UInt8)
    case timeout
    case end
  }

  /// - Parameter time: the longest to wait; `nil` waits for ever.
  static func read(within time: Duration?) -> Input {
    switch waitForInput(within: time) {
    case .timeout: return .timeout
    case .input, .failure: break
    }
    var byte: UInt8 = 0
    return Foundation.read(STDIN_FILENO, &byte, 1) == 1 ? .byte(byte) : .end
  }
}
