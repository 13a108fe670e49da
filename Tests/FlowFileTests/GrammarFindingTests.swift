import Testing

@testable import FlowFile

/// What is found wrong in what a field takes.
struct GrammarFindingTests {
  @Test(
    "Each slip in a grammar is found at its place",
    arguments: [
      Slip(
        "termchar: \"#\"",
        "termchar: pound",
        """
        flow.yaml:48:15: Expected a key, 0 to 9, * or #, or none as termchar; found “pound”.
              termchar: pound
                        ^
        """),
      Slip(
        "termchar: \"*\",",
        "termchar: end,",
        """
        flow.yaml:16:36: Expected a key, 0 to 9, * or #, or none as termchar; found “end”.
            field: { maxtime: 90s, termchar: end, typeahead: true }
                                             ^
        """),
      Slip(
        "length: 2-4",
        "length: 1-+3",
        """
        flow.yaml:44:13: Expected how many digits, as 20 or 1-6, 64 at most; found “1-+3”.
              length: 1-+3
                      ^
        flow.yaml:47:20: Expected 1 digits as an entry; found “0000”.
              words: { none: "0000" }
                             ^
        """),
      Slip(
        "maxtime: 20s",
        "maxtime: 0x8s",
        """
        flow.yaml:49:14: Expected a time as maxtime, 1s to 300s; found “0x8s”.
              maxtime: 0x8s
                       ^
        """),
      Slip(
        "maxtime: 20s",
        "maxtime: 2e1s",
        """
        flow.yaml:49:14: Expected a time as maxtime, 1s to 300s; found “2e1s”.
              maxtime: 2e1s
                       ^
        """),
      Slip(
        "times: 30",
        "times: +3",
        """
        flow.yaml:31:12: Expected how many rounds as times, 1 to 1000; found “+3”.
              times: +3
                     ^
        """),
      Slip(
        "digits: 0-57",
        "digits: 5-0",
        """
        flow.yaml:45:13: Expected digits, as 019 or 1-4; found “5-0”.
              digits: 5-0
                      ^
        """),
      Slip(
        "digits: 0-57",
        "digits: a",
        """
        flow.yaml:45:13: Expected digits, as 019 or 1-4; found “a”.
              digits: a
                      ^
        """),
      Slip(
        "digits: 0-57",
        "digits: ''",
        """
        flow.yaml:45:13: Expected digits, as 019 or 1-4; found “”.
              digits: ''
                      ^
        """),
      Slip(
        "digits: 0-57",
        "digits: 1-",
        """
        flow.yaml:45:13: Expected digits, as 019 or 1-4; found “1-”.
              digits: 1-
                      ^
        """),
      Slip(
        "digits: 0-57",
        "digits: \"*\"",
        """
        flow.yaml:45:13: Expected digits, as 019 or 1-4; found “*”.
              digits: "*"
                      ^
        """),
      Slip(
        "check: damm",
        "check: dam",
        """
        flow.yaml:46:12: Expected a method of check digits, one of luhn, damm, mod97-10; found \
        “dam”.
              check: dam
                     ^
        """),
      Slip(
        "check: damm",
        "check: [damm]",
        """
        flow.yaml:46:12: Expected text as check; found a list.
              check: [damm]
                     ^
        """),
      Slip(
        "    check: damm\n",
        "",
        """
        flow.yaml:52:7: “check-digit-wrong” is no outcome of node “number”; the outcomes are: \
        ambiguous, hang-up, outside-grammar, partial-then-silence, silence, too-long, too-short, \
        too-slow.
                check-digit-wrong: { say: wronger }
                ^
        """),
      Slip(
        "words: { none: \"0000\" }",
        "words: none",
        """
        flow.yaml:47:12: Expected keys with values as words of node “number”; found “none”.
              words: none
                     ^
        """),
      Slip(
        "none: \"0000\"",
        "none: \"0\"",
        """
        flow.yaml:47:20: Expected 2 to 4 digits as an entry; found “0”.
              words: { none: "0" }
                             ^
        """),
      Slip(
        "none: \"0000\"",
        "none: nil",
        """
        flow.yaml:47:20: Expected 2 to 4 digits as an entry; found “nil”.
              words: { none: nil }
                             ^
        """),
      Slip(
        "[\"11\", \"112\"]",
        "[\"11\", \"1x2\"]",
        """
        flow.yaml:60:21: Expected 1 to 64 digits as an entry; found “1x2”.
              entries: ["11", "1x2"]
                              ^
        """),
      Slip(
        "[\"11\", \"112\"]",
        "[]",
        """
        flow.yaml:60:14: Expected at least one entry.
              entries: []
                       ^
        """),
      Slip(
        "[\"11\", \"112\"]",
        "11",
        """
        flow.yaml:60:14: Expected a list as entries of node “code”; found “11”.
              entries: 11
                       ^
        """),
      Slip(
        "    entries: [\"11\", \"112\"]\n",
        "",
        """
        flow.yaml:58:5: “length” is missing in node “code”.
              field: welcome
              ^
        """),
      Slip(
        "    entries: [\"11\", \"112\"]\n",
        "    entries: [\"11\", \"112\"]\n    length: 2\n",
        """
        flow.yaml:61:13: The length follows from the entries: expected only one of the two.
              length: 2
                      ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.knobs))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
