import Testing

@testable import FlowFile

/// What is found wrong in what a flow says of barge-in, type-ahead, keys, time and outcomes.
struct InputFindingTests {
  @Test(
    "Each slip in a knob of input is found at its place",
    arguments: [
      Slip(
        "maxtime: 90s,",
        "maxtime: 301s,",
        """
        flow.yaml:16:21: Expected a time as maxtime, 1s to 300s; found “301s”.
            field: { maxtime: 301s, termchar: "*", typeahead: true }
                              ^
        """),
      Slip(
        "maxtime: 90s,",
        "maxtime: 0.5s,",
        """
        flow.yaml:16:21: Expected a time as maxtime, 1s to 300s; found “0.5s”.
            field: { maxtime: 0.5s, termchar: "*", typeahead: true }
                              ^
        """),
      Slip(
        "maxtime: 20s",
        "maxtime: 20",
        """
        flow.yaml:49:14: Expected a time as maxtime, 1s to 300s; found “20”.
              maxtime: 20
                       ^
        """),
      Slip(
        "  bargein: false",
        "  bargein: no",
        """
        flow.yaml:9:12: Expected true or false as bargein; found “no”.
            bargein: no
                     ^
        """),
      Slip(
        "  typeahead: false",
        "  typeahead: [x]",
        """
        flow.yaml:10:14: Expected text as typeahead; found a list.
            typeahead: [x]
                       ^
        """),
      Slip(
        "bargein: true }",
        "bargein: maybe }",
        """
        flow.yaml:15:33: Expected true or false as bargein; found “maybe”.
            menu: { timeout: 4s, bargein: maybe }
                                          ^
        """),
      Slip(
        "    typeahead: true\n    next",
        "    typeahead: on\n    next",
        """
        flow.yaml:26:16: Expected true or false as typeahead; found “on”.
              typeahead: on
                         ^
        """),
      Slip(
        "person: 9,",
        "person: nine,",
        """
        flow.yaml:11:19: Expected a key, 0 to 9, * or #, or none as person; found “nine”.
            keys: { person: nine, again: 8, clear: none, next: "*" }
                            ^
        """),
      Slip(
        "person: 9,",
        "person: 8,",
        """
        flow.yaml:11:9: Expected a key of its own for each of person, again and next.
            keys: { person: 8, again: 8, clear: none, next: "*" }
                  ^
        """),
      Slip(
        "clear: none",
        "clear: [x]",
        """
        flow.yaml:11:39: Expected text as clear; found a list.
            keys: { person: 9, again: 8, clear: [x], next: "*" }
                                                ^
        """),
      Slip(
        "clear: none",
        "clear: \"*\"",
        """
        flow.yaml:16:36: “*” clears an entry, so it cannot end one.
            field: { maxtime: 90s, termchar: "*", typeahead: true }
                                             ^
        """),
      Slip(
        "clear: none",
        "clears: none",
        """
        flow.yaml:11:32: “clears” is no key of the global keys; the keys are: again, clear, \
        next, person.
            keys: { person: 9, again: 8, clears: none, next: "*" }
                                         ^
        flow.yaml:16:36: “*” clears an entry, so it cannot end one.
            field: { maxtime: 90s, termchar: "*", typeahead: true }
                                             ^
        """),
      Slip(
        "keys: { person: 9, again: 8, clear: none, next: \"*\" }",
        "keys: none",
        """
        flow.yaml:11:9: Expected keys with values as keys; found “none”.
            keys: none
                  ^
        flow.yaml:16:36: “*” clears an entry, so it cannot end one.
            field: { maxtime: 90s, termchar: "*", typeahead: true }
                                             ^
        """),
      Slip(
        "check-digit-wrong: {",
        "check-digits-wrong: {",
        """
        flow.yaml:53:7: “check-digits-wrong” is no outcome of node “number”; the outcomes are: \
        ambiguous, check-digit-wrong, hang-up, outside-grammar, partial-then-silence, silence, \
        too-long, too-short, too-slow.
                check-digits-wrong: { say: wronger }
                ^
        """),
      Slip(
        "{ say: wronger }\n      partial",
        "{ tell: wronger }\n      partial",
        """
        flow.yaml:53:26: “say” is missing in an outcome.
                check-digit-wrong: { tell: wronger }
                                   ^
        flow.yaml:53:28: “tell” is no key of an outcome; the keys are: say.
                check-digit-wrong: { tell: wronger }
                                     ^
        """),
      Slip(
        "partial-then-silence: code",
        "partial-then-silence: nowhere",
        """
        flow.yaml:54:29: There is no node “nowhere”: expected the name of one.
                partial-then-silence: nowhere
                                      ^
        """),
      Slip(
        "partial-then-silence: code",
        "partial-then-silence: [code]",
        """
        flow.yaml:54:29: Expected text as the name of a node; found a list.
                partial-then-silence: [code]
                                      ^
        """),
      Slip(
        "too-long: { say: wronger }",
        "too-long: { say: longest }",
        """
        flow.yaml:7:22: There is no wording for “longest”: expected the name of a phrase that has one.
              too-long: { say: longest }
                               ^
        """),
      Slip(
        "too-long: { say: wronger }",
        "hang-up: farewell",
        """
        flow.yaml:7:5: “hang-up” is no outcome of defaults; the outcomes are: ambiguous, \
        check-digit-wrong, outside-grammar, partial-then-silence, silence, too-long, too-short, \
        too-slow.
              hang-up: farewell
              ^
        """),
      Slip(
        "outcomes: { ambiguous: { say: here } }",
        "outcomes: { too-short: { say: here } }",
        """
        flow.yaml:71:17: “too-short” is no outcome of node “choice”; the outcomes are: \
        ambiguous, hang-up, outside-grammar, silence.
              outcomes: { too-short: { say: here } }
                          ^
        """),
      Slip(
        "outcomes: { ambiguous: { say: here } }",
        "outcomes: here",
        """
        flow.yaml:71:15: Expected keys with values as outcomes of node “choice”; found “here”.
              outcomes: here
                        ^
        """),
      Slip(
        "      hang-up: farewell\n",
        "      hang-up: bye\n",
        """
        flow.yaml:55:16: Nobody hears “bye” after a hang-up: expected the name of an ask.
                hang-up: bye
                         ^
        """),
      Slip(
        "      hang-up: farewell\n",
        "      hang-up: { say: here }\n",
        """
        flow.yaml:55:16: Expected text as the name of a node; found keys with values.
                hang-up: { say: here }
                         ^
        """),
      Slip(
        "  hang-up: farewell\n  un",
        "  hang-up: connect\n  un",
        """
        flow.yaml:13:12: Nobody hears “connect” after a hang-up: expected the name of an ask.
            hang-up: connect
                     ^
        """),
      Slip(
        "  hang-up: farewell\n  un",
        "  hang-up: nowhere\n  un",
        """
        flow.yaml:13:12: There is no node “nowhere”: expected the name of one.
            hang-up: nowhere
                     ^
        """),
      Slip(
        "noinput: { failed: down }",
        "noinput: { failed: nowhere }",
        """
        flow.yaml:50:24: There is no node “nowhere”: expected the name of one.
              noinput: { failed: nowhere }
                                 ^
        """),
      Slip(
        "noinput: { failed: down }",
        "noinput: { fail: down }",
        """
        flow.yaml:50:16: “fail” is no key of noinput; the keys are: failed, say.
              noinput: { fail: down }
                         ^
        """),
      Slip(
        "nomatch: { say: wrong }",
        "nomatch: { say: [] }",
        """
        flow.yaml:51:21: Expected at least one phrase.
              nomatch: { say: [] }
                              ^
        """),
      Slip(
        "nomatch: { say: wrong }",
        "nomatch: { say: louder }",
        """
        flow.yaml:51:21: There is no wording for “louder”: expected the name of a phrase that has one.
              nomatch: { say: louder }
                              ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.knobs))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
