import Dialogue
import Testing

@testable import FlowFile

/// What is found wrong in a wording.
struct WordingFindingTests {
  @Test(
    "Each slip in a wording is found at its place",
    arguments: [
      Slip(
        "language: en-US\n",
        "languages: en-US\n",
        """
        prompts.yaml:1:1: “languages” is no key of the wording; the keys are: characters, \
        language, months, names, phrases.
          languages: en-US
          ^
        """),
      Slip(
        "A: Alfa",
        "AB: Alfa",
        """
        prompts.yaml:2:15: Expected one character; found “AB”.
          characters: { AB: Alfa, "1": one }
                        ^
        """),
      Slip(
        "A: Alfa",
        "\"\": Alfa",
        """
        prompts.yaml:2:15: Expected one character; found “”.
          characters: { "": Alfa, "1": one }
                        ^
        """),
      Slip(
        "A: Alfa",
        "A: [Alfa]",
        """
        prompts.yaml:2:18: Expected text as how “A” is said; found a list.
          characters: { A: [Alfa], "1": one }
                           ^
        """),
      Slip(
        "characters: { A: Alfa, \"1\": one }",
        "characters: [Alfa]",
        """
        prompts.yaml:2:13: Expected keys with values as characters; found a list.
          characters: [Alfa]
                      ^
        """),
      Slip(
        " October,\n  November,",
        " October,\n ",
        """
        prompts.yaml:3:9: There are 12 months, not 11.
          months: [January, February, March, April, May, June, July, August, September, October,
                  ^
        """),
      Slip(
        "January,",
        "[January],",
        """
        prompts.yaml:3:10: Expected text as a month; found a list.
          months: [[January], February, March, April, May, June, July, August, September, \
        October,
                   ^
        """),
      Slip(
        "months: [January, February, March, April, May, June, July, August, September, October,\n  November, December]",
        "months: January",
        """
        prompts.yaml:3:9: Expected a list as months; found “January”.
          months: January
                  ^
        prompts.yaml:3:9: There are 12 months, not 0.
          months: January
                  ^
        """),
      Slip(
        "names: [Example Company]",
        "names: Example Company",
        """
        prompts.yaml:5:8: Expected a list as names; found “Example Company”.
          names: Example Company
                 ^
        """),
      Slip(
        "names: [Example Company]",
        "names: [{ Example: Company }]",
        """
        prompts.yaml:5:9: Expected text as a name; found keys with values.
          names: [{ Example: Company }]
                  ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: ''",
        """
        prompts.yaml:11:10: The phrase has no words: expected what is to be said.
            wrong: ''
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong:",
        """
        prompts.yaml:11:9: The phrase has no words: expected what is to be said.
            wrong:
                  ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: [No.]",
        """
        prompts.yaml:11:10: Expected text as phrase “wrong”; found a list.
            wrong: [No.]
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {this",
        """
        prompts.yaml:11:10: “{” is not closed by “}” in “Not {this”.
            wrong: Not {this
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {this}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{this}”.
            wrong: Not {this}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {this:loud}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{this:loud}”.
            wrong: Not {this:loud}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {:text}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{:text}”.
            wrong: Not {:text}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {a:b:text}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{a:b:text}”.
            wrong: Not {a:b:text}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {pause 61s}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{pause 61s}”.
            wrong: Not {pause 61s}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not {pause}",
        """
        prompts.yaml:11:10: Expected {slot:form} or {pause 0.5s}, the forms being text, \
        number, digits, spelling, date; found “{pause}”.
            wrong: Not {pause}
                   ^
        """),
      Slip(
        "  wrong: No.",
        "  wrong: Not }this",
        """
        nothing
        """),
      Slip(
        "  wrong: No.\n",
        "",
        """
        flow.yaml:4:13: There is no wording for “wrong”: expected the name of a phrase that has one.
            nomatch: [wrong, wronger]
                      ^
        flow.yaml:46:14: There is no wording for “wrong”: expected the name of a phrase that has one.
              nomatch: wrong
                       ^
        flow.yaml:55:14: There is no wording for “wrong”: expected the name of a phrase that has one.
              hang-up: wrong
                       ^
        """),
      Slip(
        "    text: Welcome,   to {entry:text}.\n",
        "",
        """
        prompts.yaml:8:5: “text” is missing in phrase “welcome”.
              fuller: "{pause 0.5s} You are  welcome."
              ^
        """),
      Slip(
        "    fuller: ",
        "    longer: ",
        """
        prompts.yaml:9:5: “longer” is no key of phrase “welcome”; the keys are: fuller, text.
              longer: "{pause 0.5s} You are  welcome."
              ^
        """),
      Slip(
        "    fuller: \"{pause 0.5s} You are  welcome.\"",
        "    fuller: [a]",
        """
        prompts.yaml:9:13: Expected text as fuller; found a list.
              fuller: [a]
                      ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.wording))
    #expect(Sample.read(wording: text).words == slip.words)
  }

  @Test("A wording can be read without a flow, and says what is wrong in it")
  func alone() throws {
    let wording = try Wording(SourceFile(name: "prompts.yaml", text: Sample.wording))
    #expect(wording.phrases.count == 7)
    #expect(wording.names == ["Example Company"])
    let error = #expect(throws: FlowFileError.self) {
      try Wording(SourceFile(name: "prompts.yaml", text: "phrases: []"))
    }
    #expect(
      error?.description == """
        prompts.yaml:1:10: Expected keys with values as phrases; found a list.
          phrases: []
                   ^
        """)
  }
}
