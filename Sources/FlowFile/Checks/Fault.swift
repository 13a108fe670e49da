internal import Dialogue

/// Something wrong in a flow, whatever file it is from.
struct Fault: Hashable {
  var kind: Finding.Kind
  var part: Part
  var message: String

  init(_ kind: Finding.Kind, at part: Part, _ message: String) {
    self.kind = kind
    self.part = part
    self.message = message
  }

  /// What of the flow is at fault.
  enum Part: Hashable {
    case node(NodeName)
    /// A choice of a menu or a hold, by its number from 0.
    case choice(NodeName, Int)
    case word(NodeName, choice: Int, word: Int)
    /// The value of a key of the node, or of its defaults.
    case value(NodeName, String)
    /// A slot that a question needs.
    case need(QuestionName, SlotName)
    /// The key that clears an entry.
    case clear(NodeName)
    /// One of the entries that a field lists.
    case entry(NodeName, String)
    /// A word that stands for an entry.
    case entryWord(NodeName, String)
  }
}
