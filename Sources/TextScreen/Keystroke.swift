/// What a person did at the keyboard of a terminal.
public enum Keystroke: Hashable, Sendable {
  case character(Character)
  case enter
  case tab
  /// Shift and Tab.
  case backTab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// Ctrl and a letter, in lower case.
  case control(Character)
  /// Alt and a character, letters in lower case.
  case alt(Character)
  /// Text that was pasted in one go.
  case paste(String)
}
