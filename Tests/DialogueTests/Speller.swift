/// Says numbers in every form in which people say them, for tests that read them back.
enum Speller {
  static let digits = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]
  static let teens = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
  ]
  static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// 1 to 99 as a number.
  static func small(_ number: Int) -> String {
    switch number {
    case ..<10: digits[number]
    case ..<20: teens[number - 10]
    case _ where number % 10 == 0: tens[number / 10]
    default: "\(tens[number / 10]) \(digits[number % 10])"
    }
  }

  /// 1 to 999999 as a number.
  static func cardinal(_ number: Int, and: Bool) -> String {
    if number >= 1000 {
      let rest = number % 1000
      let joint = and && rest > 0 && rest < 100 ? " and" : ""
      return "\(cardinal(number / 1000, and: and)) thousand\(joint)"
        + (rest == 0 ? "" : " " + cardinal(rest, and: and))
    }
    guard number >= 100 else { return small(number) }
    let rest = number % 100
    return "\(digits[number / 100]) hundred"
      + (rest == 0 ? "" : "\(and ? " and" : "") \(small(rest))")
  }

  /// Two digits, as a pair is said; leading zeros are said too.
  private static func pair(_ digits: Substring, zero: String) -> String {
    let number = Int(digits) ?? 0
    if digits.count == 2, number >= 10 { return small(number) }
    return oneByOne(String(digits), zero: zero)
  }

  static func oneByOne(_ number: String, zero: String) -> String {
    number.map { $0 == "0" ? zero : digits[$0.wholeNumberValue ?? 0] }.joined(separator: " ")
  }

  /// Digit by digit, those that repeat as "double", "triple" and "quadruple".
  static func repeats(_ number: String, zero: String) -> String {
    var words: [String] = []
    var rest = number[...]
    while let digit = rest.first {
      let count = rest.prefix { $0 == digit }.count
      let word = digit == "0" ? zero : digits[digit.wholeNumberValue ?? 0]
      words.append((["", "double ", "triple ", "quadruple "][min(count, 4) - 1]) + word)
      rest = rest.dropFirst(min(count, 4))
    }
    return words.joined(separator: " ")
  }

  /// In pairs, cut from the front or from the back: 814 is "eighty one four" and "eight fourteen".
  static func pairs(_ number: String, zero: String) -> [String] {
    [0, number.count % 2].map { first in
      var words = first == 0 ? [] : [pair(number.prefix(first), zero: zero)]
      var rest = number.dropFirst(first)
      while !rest.isEmpty {
        words.append(pair(rest.prefix(2), zero: zero))
        rest = rest.dropFirst(2)
      }
      return words.joined(separator: " ")
    }
  }

  /// Every form for digits, leading zeros among them.
  static func forms(_ number: String) -> Set<String> {
    var forms: Set<String> = [number]
    forms.insert(oneByOne(number, zero: "nought"))
    for zero in ["zero", "oh"] {
      forms.insert(oneByOne(number, zero: zero))
      forms.insert(repeats(number, zero: zero))
      forms.formUnion(pairs(number, zero: zero))
    }
    if !number.hasPrefix("0") { forms.formUnion(names(Int(number) ?? 0)) }
    return forms
  }

  /// Every form for a number to 999999.
  static func names(_ number: Int) -> Set<String> {
    guard number > 0 else { return ["zero"] }
    var names: Set = [cardinal(number, and: true), cardinal(number, and: false)]
    // "Nineteen hundred and five".
    if (1000...9999).contains(number), number / 100 % 10 > 0 {
      let hundreds = "\(small(number / 100)) hundred"
      let rest = number % 100
      names.insert(rest == 0 ? hundreds : "\(hundreds) and \(small(rest))")
      if rest > 0 { names.insert("\(hundreds) \(small(rest))") }
    }
    return names
  }
}
