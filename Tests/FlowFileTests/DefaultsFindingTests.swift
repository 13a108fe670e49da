import Testing

@testable import FlowFile

/// What is found wrong in the defaults of a flow, and in what it declares of its desk.
struct DefaultsFindingTests {
  @Test(
    "Each slip in the defaults or the desk is found at its place",
    arguments: [
      Slip(
        "start: greeting\n",
        "start: nowhere\n",
        """
        flow.yaml:1:8: There is no node “nowhere”: expected the name of one.
          start: nowhere
                 ^
        """),
      Slip(
        "start: greeting\n",
        "",
        """
        flow.yaml:1:1: “start” is missing in the flow.
          defaults:
          ^
        """),
      Slip(
        "start: greeting\n",
        "start: greeting\nbegin: greeting\n",
        """
        flow.yaml:2:1: “begin” is no key of the flow; the keys are: defaults, desk, nodes, \
        start, wording.
          begin: greeting
          ^
        """),
      Slip(
        "start: greeting\n",
        "start: [greeting]\n",
        """
        flow.yaml:1:8: Expected text as the name of a node; found a list.
          start: [greeting]
                 ^
        """),
      Slip(
        "  noinput: silent",
        "  noinput: loud",
        """
        flow.yaml:3:12: There is no wording for “loud”: expected the name of a phrase that has one.
            noinput: loud
                     ^
        """),
      Slip(
        "  noinput: silent",
        "  noinput: []",
        """
        flow.yaml:3:12: Expected at least one phrase.
            noinput: []
                     ^
        """),
      Slip(
        "  noinput: silent",
        "  noinput: { a: b }",
        """
        flow.yaml:3:14: “a” is no key of noinput; the keys are: failed, say.
            noinput: { a: b }
                       ^
        """),
      Slip(
        "  failed: bye\n",
        "",
        """
        flow.yaml:3:3: “failed” is missing in defaults.
            noinput: silent
            ^
        """),
      Slip(
        "  unavailable: down\n",
        "",
        """
        flow.yaml:3:3: “unavailable” is missing in defaults.
            noinput: silent
            ^
        """),
      Slip(
        "  cleared: cleared\n",
        "  clear: cleared\n",
        """
        flow.yaml:8:3: “clear” is no key of defaults; the keys are: ambiguous, ambiguous-choice, bargein, cleared, \
        dictate, failed, field, goodbye, hang-up, keys, menu, noinput, nomatch, outcomes, person, \
        still-here, typeahead, unavailable, unclear.
            clear: cleared
            ^
        """),
      Slip(
        "timeout: 4s }",
        "timeout: 4 }",
        """
        flow.yaml:10:20: Expected a time as timeout, 0.1s to 60s; found “4”.
            menu: { timeout: 4 }
                             ^
        """),
      Slip(
        "timeout: 4s }",
        "timeout: 61s }",
        """
        flow.yaml:10:20: Expected a time as timeout, 0.1s to 60s; found “61s”.
            menu: { timeout: 61s }
                             ^
        """),
      Slip(
        "timeout: 4s }",
        "timeout: nans }",
        """
        flow.yaml:10:20: Expected a time as timeout, 0.1s to 60s; found “nans”.
            menu: { timeout: nans }
                             ^
        """),
      Slip(
        "timeout: 4s }",
        "wait: 4s }",
        """
        flow.yaml:10:11: “wait” is no key of menu; the keys are: bargein, \
        timeout, typeahead.
            menu: { wait: 4s }
                    ^
        """),
      Slip(
        "  menu: { timeout: 4s }",
        "  menu: 4s",
        """
        flow.yaml:10:9: Expected keys with values as menu; found “4s”.
            menu: 4s
                  ^
        """),
      Slip(
        "    needs: [number]",
        "    needs: number",
        """
        flow.yaml:13:12: Expected a list as slots; found “number”.
              needs: number
                     ^
        """),
      Slip(
        "    needs: [number]",
        "    need: [number]",
        """
        flow.yaml:13:5: “need” is no key of question “check”; the keys are: needs, replies.
              need: [number]
              ^
        """),
      Slip(
        "    needs: [number]",
        "    needs: [[number]]",
        """
        flow.yaml:13:13: Expected text as a slot; found a list.
              needs: [[number]]
                      ^
        """),
      Slip(
        "    replies:\n      good: [code]\n      bad: []\n",
        "",
        """
        flow.yaml:13:5: “replies” is missing in question “check”.
              needs: [number]
              ^
        """),
      Slip(
        "      good: [code]",
        "      good:",
        """
        flow.yaml:15:12: Expected a list as slots; found nothing.
                good:
                     ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.flow))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
