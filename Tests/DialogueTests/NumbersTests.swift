import Testing

@testable import Dialogue

struct NumbersTests {
  @Test(
    "A number is heard as one number where it is one",
    arguments: [
      ("zero", "0"), ("none", "0"), ("nothing", "0"), ("nil", "0"), ("five", "5"), ("twelve", "12"),
      ("forty two", "42"), ("forty-two", "42"), ("twenty one", "21"), ("one hundred", "100"),
      ("a hundred", "100"), ("one hundred and five", "105"), ("one hundred five", "105"),
      ("a hundred and twenty one", "121"), ("two thousand", "2000"),
      ("two thousand and five", "2005"),
      ("twelve hundred", "1200"), ("nineteen hundred and five", "1905"),
      ("twenty two hundred", "2200"), ("four thousand seven hundred and twelve", "4712"),
      ("nine hundred and ninety nine thousand nine hundred and ninety nine", "999999"),
      ("105", "105"), ("1,200", "1200"), ("um, it's forty two, please", "42"), ("and five", "5"),
      // Digit by digit, or in pairs.
      ("one oh five", "105"), ("oh five", "5"), ("double three", "33"), ("four two", "42"),
      ("twelve eleven", "1211"), ("007", "7"),
      // By ear.
      ("thirty", "30 | 13"), ("thirteen", "13 | 30"), ("one hundred and fifteen", "115 | 150"),
      ("nineteen ninety", "1990 | 1919 | 9090 | 9019"), ("fifty thousand", "50000 | 15000"),
      ("nineteen hundred", "1900"),
      // A number is corrected as a whole.
      ("forty two, sorry, forty three", "43"), ("five, no wait, six", "6"),
      ("scratch that, seven", "7"), ("forty two, sorry", "?sorry"),
      ("", "-"), ("um", "-"), ("about forty", "?about"), ("minus five", "?minus"),
      ("five point two", "?point"), ("forty two licenses", "?licenses"), ("hundred", "?hundred"),
      ("99999999999999999999", "?99999999999999999999"),
    ])
  func numbers(_ text: String, _ number: String) {
    #expect(shown(Words(text).number(of: nil)) == number)
  }

  @Test("The length decides between readings here too")
  func lengths() {
    #expect(Words("thirty").number(of: 1...6) == .ambiguous([30, 13]))
    #expect(Words("fifty thousand").number(of: 5...5) == .ambiguous([50000, 15000]))
    #expect(Words("twenty one one").number(of: 3...3) == .clear(211))
    #expect(Words("twenty one one").number(of: nil) == .ambiguous([211, 2011]))
  }
}
