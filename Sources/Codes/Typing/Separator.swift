extension Character {
  /// Whether people type or paste this between the characters of a code without meaning anything by
  /// it: white space, every dash, light punctuation, and the marks that word processors leave unseen.
  var isSeparator: Bool {
    if isWhitespace || ".,;:/()·".contains(self) { return true }
    return unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .connectorPunctuation, .format, .control, .spaceSeparator: true
      default: scalar.properties.isDash
      }
    }
  }

  /// Without the unseen marks that Unicode counts to the character before them: zero-width joiners
  /// and variation selectors. The same when more than one scalar is left, as in an emoji of a family.
  var bare: Character {
    guard unicodeScalars.count > 1 else { return self }
    let seen = unicodeScalars.filter {
      $0.properties.generalCategory != .format && !$0.properties.isVariationSelector
    }
    guard seen.count == 1, let scalar = seen.first else { return self }
    return Character(scalar)
  }
}
