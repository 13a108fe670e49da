@testable import Codes

/// The errors that people make when they say, hear and type digits, each as all its cases.
enum Slips {
  static func otherDigits(_ digits: [Digit]) -> [[Digit]] {
    digits.indices.flatMap { place in
      Digit.all.filter { $0 != digits[place] }.map { digits.replacing([place], with: [$0]) }
    }
  }

  /// Two digits that differ and stand `distance` apart, swapped.
  static func swaps(_ digits: [Digit], distance: Int = 1) -> [[Digit]] {
    digits.indices.dropLast(distance).compactMap { place in
      guard digits[place] != digits[place + distance] else { return nil }
      var swapped = digits
      swapped.swapAt(place, place + distance)
      return swapped
    }
  }

  /// Two like digits that stand `distance` apart, both another: 44 → 77, 414 → 717.
  static func twins(_ digits: [Digit], distance: Int = 1) -> [[Digit]] {
    digits.indices.dropLast(distance).flatMap { place -> [[Digit]] in
      let twin = digits[place]
      guard twin == digits[place + distance] else { return [] }
      return Digit.all.filter { $0 != twin }.map {
        digits.replacing([place, place + distance], with: [$0, $0])
      }
    }
  }

  /// Thirteen for thirty and thirty for thirteen, twelve to nineteen.
  static func phonetic(_ digits: [Digit]) -> [[Digit]] {
    digits.indices.dropLast().compactMap { place in
      let pair = (digits[place].value, digits[place + 1].value)
      let places = [place, place + 1]
      return switch pair {
      case (1, 2...9): digits.replacing(places, with: [digits[place + 1], .zero])
      case (2...9, 0): digits.replacing(places, with: [Digit(lastOf: 1), digits[place]])
      default: nil
      }
    }
  }

  /// The words in every order but their own.
  static func otherOrders(_ words: [String]) -> [[String]] {
    orders(words).filter { $0 != words }
  }

  private static func orders(_ words: [String]) -> [[String]] {
    guard !words.isEmpty else { return [[]] }
    return words.indices.flatMap { first in
      var rest = words
      let word = rest.remove(at: first)
      return orders(rest).map { [word] + $0 }
    }
  }
}

extension [Digit] {
  func replacing(_ places: [Int], with digits: [Digit]) -> [Digit] {
    var changed = self
    for (place, digit) in zip(places, digits) { changed[place] = digit }
    return changed
  }
}
