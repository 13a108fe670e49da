import Testing

@testable import FlowFile

/// What is found wrong in a hold.
struct HoldFindingTests {
  @Test(
    "Each slip in a hold is found at its place",
    arguments: [
      Slip(
        "every: 10s",
        "every: 61s",
        """
        flow.yaml:30:12: Expected a time as every, 0.1s to 60s; found “61s”.
              every: 61s
                     ^
        """),
      Slip(
        "    every: 10s\n",
        "",
        """
        flow.yaml:29:5: “every” is missing in node “queue”.
              hold: here
              ^
        """),
      Slip(
        "times: 30",
        "times: 0",
        """
        flow.yaml:31:12: Expected how many rounds as times, 1 to 1000; found “0”.
              times: 0
                     ^
        """),
      Slip(
        "times: 30",
        "times: 1001",
        """
        flow.yaml:31:12: Expected how many rounds as times, 1 to 1000; found “1001”.
              times: 1001
                     ^
        """),
      Slip(
        "times: 30",
        "times: often",
        """
        flow.yaml:31:12: Expected how many rounds as times, 1 to 1000; found “often”.
              times: often
                     ^
        """),
      Slip(
        "    times: 30\n",
        "",
        """
        flow.yaml:29:5: “times” is missing in node “queue”.
              hold: here
              ^
        """),
      Slip(
        "    ask: queue\n    replies:\n      waiting",
        "    replies:\n      waiting",
        """
        flow.yaml:33:7: Expected “ask” beside “replies” in node “queue”.
                waiting: queue
                ^
        """),
      Slip(
        "ready: number",
        "reedy: number",
        """
        flow.yaml:34:7: No branch takes the reply “ready” of “queue”: expected one for every reply.
                waiting: queue
                ^
        flow.yaml:35:7: “queue” is never answered by “reedy”: expected a reply that is declared.
                reedy: number
                ^
        """),
      Slip(
        "waiting: queue\n",
        "waiting: cue\n",
        """
        flow.yaml:34:16: There is no node “cue”: expected the name of one.
                waiting: cue
                         ^
        """),
      Slip(
        "hold: here\n    every: 10s",
        "hold: their\n    every: 10s",
        """
        flow.yaml:29:11: There is no wording for “their”: expected the name of a phrase that has one.
              hold: their
                    ^
        """),
      Slip(
        "hold: here\n    every: 10s",
        "hold: here\n    say: here\n    every: 10s",
        """
        flow.yaml:28:3: Node “queue” must have exactly one of: say, menu, field, ask, dictate, \
        hold, transfer, hang-up.
            queue:
            ^
        """),
      Slip(
        "- { key: 1, words: [call me], next: bye }",
        "- { key: x, words: [call me], next: bye }",
        """
        flow.yaml:38:16: Expected a key, 0 to 9, * or #; found “x”.
                - { key: x, words: [call me], next: bye }
                         ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.knobs))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
