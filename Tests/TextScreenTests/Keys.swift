import TextScreen

/// All keystrokes that the bytes of a text make in a fresh decoder.
func keys(of text: String) -> [Keystroke] {
  keys(of: Array(text.utf8))
}

func keys(of bytes: [UInt8]) -> [Keystroke] {
  var decoder = KeystrokeDecoder()
  return bytes.compactMap { decoder.keystroke(after: $0) }
}
