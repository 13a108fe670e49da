import Testing

@testable import Dialogue

struct DigitsTests {
  @Test(
    "Digits are heard in every way in which people say them",
    arguments: [
      ("eight one four five nine", "81459"), ("oh one two", "012"), ("o one two", "012"),
      ("zero nought oh naught", "0000"), ("double three", "33"), ("triple oh", "000"),
      ("treble two", "222"), ("quadruple nine", "9999"), ("one double two three", "1223"),
      ("double oh seven", "007"), ("niner fife fower tree", "9543"), ("81459", "81459"),
      ("814 59", "81459"), ("814-59", "81459"), ("eight, one; four.", "814"), ("double 3", "33"),
      ("the number is 4 7 dash 1 2", "4712"), ("three then four", "34"),
      ("three followed by four", "34"), ("one and two and three", "123"),
      // Ten to twelve are like nothing else.
      ("ten", "10"), ("eleven", "11"), ("twelve", "12"), ("eight eleven", "811"),
      ("twelve ten", "1210"), ("twelve oh five", "1205"),
      // Hundreds and thousands are digits too.
      ("one hundred", "100"), ("a hundred", "100"), ("eight hundred", "800"),
      ("one hundred and five", "105"), ("nineteen hundred", "1900"), ("twenty hundred", "2000"),
      ("four thousand", "4000"), ("a thousand and one", "1001"),
      // A border says where a number ends.
      ("twenty then one", "201"), ("twenty dash one", "201"), ("one hundred and then five", "1005"),
    ])
  func clear(_ text: String, _ digits: String) {
    #expect(Words(text).digits(of: nil) == .clear(digits))
    #expect(Words(text).digits == digits)
  }

  @Test(
    "What may be two things is both, the likelier first",
    arguments: [
      ("thirteen", "13 | 30"), ("thirty", "30 | 13"), ("nineteen", "19 | 90"),
      ("ninety", "90 | 19"), ("twenty", "20"), ("twenty one", "21 | 201"),
      ("forty two", "42 | 402 | 142"), ("fourteen two", "142 | 42 | 402"),
      ("thirteen then two", "132 | 302"), ("forty then two", "402 | 142"),
      ("eight fourteen", "814 | 840"), ("twenty oh one", "2001"),
      ("eight fourteen fifty nine", "81459 | 814509 | 84059 | 814159 | 840509 | 840159"),
      ("two hundred five", "205 | 2005"), ("twenty one hundred", "2100 | 20100"),
      ("one hundred and thirteen", "113 | 130"), ("ninety hundred", "9000 | 1900"),
      ("four thousand seven hundred and twelve", "4712 | 4000712"),
      ("nineteen oh five", "1905 | 9005"), ("thirteen hundred", "1300"),
    ])
  func ambiguous(_ text: String, _ readings: String) {
    #expect(shown(Words(text).digits(of: nil)) == readings)
    if readings.contains("|") { #expect(Words(text).digits == nil) }
  }

  @Test(
    "The length decides where it can, and nothing where no reading has it",
    arguments: [
      ("twenty one", 2...2, "21"), ("twenty one", 3...3, "201"), ("twenty one", 1...6, "21 | 201"),
      ("twenty one", 4...4, "21 | 201"), ("forty two", 2...2, "42"),
      ("forty two", 3...3, "402 | 142"), ("thirty", 2...2, "30 | 13"), ("thirty", 1...1, "30 | 13"),
      ("eight fourteen fifty nine", 5...5, "81459 | 84059"), ("two hundred five", 4...4, "2005"),
      ("four seven", 4...4, "47"), ("four seven", 0...0, "47"),
      ("twenty one twenty one twenty two", 6...6, "212122"),
      ("twenty one twenty one twenty two", 9...9, "201201202"),
      (
        "twenty one twenty one twenty two", 7...8,
        "2012122 | 2120122 | 2121202 | 20120122 | 20121202 | 21201202"
      ),
      // Twenty digits in pairs: every pair has two readings or three, and one of them fits.
      (
        "eighty one twenty two twenty three twenty four twenty five twenty six twenty seven "
          + "twenty eight twenty nine twenty one", 20...20, "81222324252627282921"
      ),
      ("twelve", -5...200, "12"), ("twelve", -5...(-2), "12"), ("twenty one", 2...500, "21 | 201"),
    ])
  func lengths(_ text: String, _ lengths: ClosedRange<Int>, _ readings: String) {
    #expect(shown(Words(text).digits(of: lengths)) == readings)
  }

  @Test(
    "Fillers are passed over",
    arguments: [
      ("Um, it's EIGHT and then one", "81"), ("it’s eight", "8"), ("double um four", "44"),
      ("okay so, four seven", "47"), ("let me see, four seven", "47"),
      ("hang on, four, one moment, seven", "47"), ("just a second. four seven, please", "47"),
      ("oh, it's four seven", "47"), ("yes, it's four seven", "47"), ("sorry, four seven", "47"),
      ("no, four seven", "47"), ("erm the number is four seven I think", "47"),
      ("bear with me one moment four", "4"), ("", "-"), ("um", "-"), ("hang on", "-"),
      ("one moment please", "-"), ("then", "-"), ("and", "-"), ("sorry", "-"), ("no", "-"),
    ])
  func fillers(_ text: String, _ readings: String) {
    #expect(shown(Words(text).digits(of: nil)) == readings)
  }

  @Test(
    "What is no digit makes the whole unclear, so that nothing is guessed",
    arguments: [
      ("eight maybe one", "maybe"), ("double", "double"), ("double double three", "double"),
      ("three double", "double"), ("double 33", "double"), ("triple forty", "triple"),
      ("double and three", "double"), ("4a", "4a"), ("1st", "1st"), ("½", "½"), ("٣٤٥", "٣٤٥"),
      ("４７", "４７"), ("①", "①"), ("minus four", "minus"), ("to", "to"), ("for", "for"),
      ("ate", "ate"), ("won", "won"), ("hundred", "hundred"), ("four seven not five", "not"),
      ("one thousand hundred", "hundred"), ("three or four", "or"), ("a four", "a"),
      ("one million", "million"), ("double three hundred", "hundred"),
    ])
  func unclear(_ text: String, _ word: String) {
    #expect(Words(text).digits(of: nil) == .unclear(word))
    #expect(Words(text).digits(of: 2...4) == .unclear(word))
    #expect(Words(text).digits == nil)
  }

  @Test(
    "A correction replaces as many digits as are said anew, all, or any number of them",
    arguments: [
      ("four seven, no wait, four eight", nil, "48 | 448"),
      ("four seven, no wait, four eight", 2...2, "48"),
      ("four seven, no wait, four eight", 3...3, "448"),
      ("four seven one two, no, three", 4...4, "4713"),
      ("four seven one two, I mean four seven one three", 4...4, "4713"),
      ("four seven, no, eight one two", 4...4, "4812"),
      ("four seven, make that eight", 1...2, "48 | 8"),
      ("four, correction, five", nil, "5"),
      // "Sorry" may be an apology, which is never taken for granted.
      ("four seven, sorry, four eight", nil, "48 | 448 | 4748"),
      ("four seven, sorry, four eight", 2...2, "48"),
      ("four seven, sorry, four eight", 4...4, "48 | 448 | 4748"),
      ("four seven, sorry, four eight", 3...4, "448 | 4748"),
      ("thirteen, no, thirty", 2...2, "30 | 13"),
      // Who starts again says everything anew.
      ("four seven, scratch that, four eight", nil, "48"),
      ("four, no, five, start again, one two", nil, "12"),
      ("four, let me start again, one two, no, three", 2...2, "13"),
      ("sorry, no wait, four", nil, "4"), ("four, sorry, no, five", nil, "5"),
      // These cannot be told.
      ("four, no, five, no, six", nil, "?no"), ("four seven, sorry", nil, "?sorry"),
      ("four seven, no wait", 2...2, "?no"), ("start again", nil, "?start"),
      ("four, start again", nil, "?start"), ("four, no, maybe", nil, "?maybe"),
      ("maybe, no, four", nil, "?maybe"), ("four, sorry, then", nil, "?sorry"),
    ])
  func corrections(_ text: String, _ lengths: ClosedRange<Int>?, _ readings: String) {
    #expect(shown(Words(text).digits(of: lengths)) == readings)
  }

  @Test("More readings than anybody could be asked about are none, unless the length tells")
  func tooMany() {
    let pairs = "twenty one twenty two twenty three twenty four twenty five"
    #expect(Words(pairs).digits(of: nil) == .unclear("twenty"))
    #expect(Words(pairs).digits(of: 10...10) == .clear("2122232425"))
    let four = Words("twenty one twenty two twenty three twenty four").digits(of: nil)
    #expect(four.readings.count == 16)
    let sounds = "thirteen fourteen fifteen sixteen seventeen"
    #expect(Words(sounds).digits(of: 10...10) == .unclear("thirteen"))
  }
}
