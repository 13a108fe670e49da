internal import Yams

/// The search for an alias in a text that is not composed yet.
///
/// What looks like an alias is taken for one where something looks like an anchor too; unless it is shown to
/// be quoted, in a comment or inside of words: the text is composed with harmless characters in place of all
/// that looks like either, and none of them begins a value then.
struct AliasSearch {
  /// Where the first one stands, from 1; `nil` when there is none.
  private(set) var alias: (line: Int, column: Int)?

  init(_ text: String) {
    let signs = Signs(text)
    guard let first = signs.firstAlias, signs.hasAnchor else { return }
    if signs.hasTag || !Self.isHarmless(signs.replaced(in: text)) { alias = first }
  }

  /// A character for private use, which no language gives a meaning.
  private static let harmless: Character = "\u{E000}"

  /// Whether the text can be composed, and no plain value begins with the harmless character.
  private static func isHarmless(_ text: String) -> Bool {
    guard let root = try? Yams.compose(yaml: text) else { return false }
    var waiting = [root]
    while let node = waiting.popLast() {
      switch node {
      case .mapping(let mapping): waiting += mapping.flatMap { [$0.key, $0.value] }
      case .sequence(let sequence): waiting += sequence
      case .scalar(let scalar):
        if scalar.style == .plain || scalar.style == .any, scalar.string.first == harmless {
          return false
        }
      case .alias: return false
      }
    }
    return true
  }

  /// What stands where a value may begin and looks like an alias, an anchor or a tag.
  private struct Signs {
    private(set) var firstAlias: (line: Int, column: Int)?
    private(set) var hasAnchor = false
    /// A tag before an anchor would hide it: a value begins with its tag.
    private(set) var hasTag = false
    /// Where the aliases and anchors begin, in bytes, in their order.
    private var places: [Int] = []

    init(_ text: String) {
      var (line, column) = (1, 0)
      var before = UInt8(ascii: "\n")
      var sign: UInt8 = 0
      for (offset, byte) in text.utf8.enumerated() {
        let isName =
          byte > 127 || byte == 95 || (48...57).contains(byte) || (65...122).contains(byte)
        if isName, sign != 0 {
          places.append(offset - 1)
          if sign == UInt8(ascii: "&") { hasAnchor = true }
          if sign == UInt8(ascii: "*"), firstAlias == nil { firstAlias = (line, column) }
        }
        // At the beginning of a value: after white space, or a bracket, a comma, a colon before it.
        let begins = before <= 32 || "[{,".utf8.contains(before)
        sign = begins && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) ? byte : 0
        if begins, byte == UInt8(ascii: "!") { hasTag = true }
        before = byte
        column += 1
        if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
      }
    }

    func replaced(in text: String) -> String {
      var bytes: [UInt8] = []
      var next = places[...]
      for (offset, byte) in text.utf8.enumerated() {
        if offset == next.first {
          next.removeFirst()
          bytes += String(AliasSearch.harmless).utf8
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
