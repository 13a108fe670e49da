@testable import Dialogue

/// What was heard as short text: `-` nothing, `47` clear, `B~` doubtful, `30 | 13` ambiguous, `?word`
/// unclear.
func shown<Value>(_ heard: Heard<Value>, _ text: (Value) -> String = { "\($0)" }) -> String {
  switch heard {
  case .nothing: "-"
  case .clear(let value): text(value)
  case .doubtful(let value): text(value) + "~"
  case .ambiguous(let values): values.map(text).joined(separator: " | ")
  case .unclear(let word): "?" + word
  }
}
