import Testing

@testable import FlowFile

/// What is found wrong in the nodes of a flow.
struct NodeFindingTests {
  @Test(
    "Each slip in a node is found at its place",
    arguments: [
      Slip(
        "desk:\n  check:\n",
        "desk:\n  checks:\n",
        """
        flow.yaml:37:10: The desk has no question “check”: expected one that is declared.
              ask: check
                   ^
        """),
      Slip(
        "      bad: []",
        "      bad: []\n      worse: []",
        """
        flow.yaml:40:7: No branch takes the reply “worse” of “check”: expected one for every reply.
                good: dictation
                ^
        """),
      Slip(
        "      good: dictation\n",
        "      good: dictation\n      fine: dictation\n",
        """
        flow.yaml:40:7: “check” is never answered by “fine”: expected a reply that is declared.
                fine: dictation
                ^
        """),
      Slip(
        "      good: dictation\n",
        "",
        """
        flow.yaml:39:7: No branch takes the reply “good” of “check”: expected one for every reply.
                bad: menu
                ^
        """),
      Slip(
        "    say: [welcome, welcome]",
        "    say: welcome\n    menu: welcome",
        """
        flow.yaml:18:3: Node “greeting” must have exactly one of: say, menu, field, ask, \
        dictate, hold, transfer, hang-up.
            greeting:
            ^
        """),
      Slip(
        "    say: [welcome, welcome]\n",
        "",
        """
        flow.yaml:18:3: Node “greeting” must have exactly one of: say, menu, field, ask, \
        dictate, hold, transfer, hang-up.
            greeting:
            ^
        """),
      Slip(
        "    bargein: false",
        "    bargein: no",
        """
        flow.yaml:20:14: Expected true or false as bargein; found “no”.
              bargein: no
                       ^
        """),
      Slip(
        "    next: menu\n",
        "",
        """
        flow.yaml:19:5: “next” is missing in node “greeting”.
              say: [welcome, welcome]
              ^
        """),
      Slip(
        "    next: menu\n",
        "    next: menus\n",
        """
        flow.yaml:21:11: There is no node “menus”: expected the name of one.
              next: menus
                    ^
        """),
      Slip(
        "  greeting:\n    say: [welcome, welcome]\n    bargein: false\n    next: menu\n",
        "  greeting: welcome\n",
        """
        flow.yaml:18:13: Expected keys with values as node “greeting”; found “welcome”.
            greeting: welcome
                      ^
        """),
      Slip(
        "    help: here\n",
        "    helps: here\n",
        """
        flow.yaml:24:5: “helps” is no key of node “menu”; the keys are: bargein, choices, \
        failed, help, menu, noinput, nomatch, outcomes, timeout, typeahead.
              helps: here
              ^
        """),
      Slip(
        "    noinput: [here, silent]",
        "    noinput: [here, loud]",
        """
        flow.yaml:25:21: There is no wording for “loud”: expected the name of a phrase that has one.
              noinput: [here, loud]
                              ^
        """),
      Slip(
        "    timeout: 9s",
        "    timeout: 0.01s",
        """
        flow.yaml:27:14: Expected a time as timeout, 0.1s to 60s; found “0.01s”.
              timeout: 0.01s
                       ^
        """),
      Slip(
        "    length: 2-4\n",
        "",
        """
        flow.yaml:32:5: “length” is missing in node “field”.
              field: welcome
              ^
        """),
      Slip(
        "    slot: number\n",
        "",
        """
        flow.yaml:32:5: “slot” is missing in node “field”.
              field: welcome
              ^
        """),
      Slip(
        "    ask: check",
        "    ask: [check]",
        """
        flow.yaml:37:10: Expected text as ask; found a list.
              ask: [check]
                   ^
        """),
      Slip(
        "    group: group",
        "    group: groups",
        """
        flow.yaml:44:12: There is no wording for “groups”: expected the name of a phrase that has one.
              group: groups
                     ^
        """),
      Slip(
        "    again: group\n",
        "",
        """
        flow.yaml:42:5: “again” is missing in node “dictation”.
              dictate: welcome
              ^
        """),
      Slip(
        "    greeting: here\n",
        "",
        """
        flow.yaml:49:5: “greeting” is missing in node “connect”.
              transfer: welcome
              ^
        """),
      Slip(
        "    otherwise: down\n",
        "",
        """
        flow.yaml:49:5: “otherwise” is missing in node “connect”.
              transfer: welcome
              ^
        """),
      Slip(
        "    hang-up: wrong",
        "    hang-up: wrong\n    next: bye",
        """
        flow.yaml:56:5: “next” is no key of node “down”; the keys are: hang-up.
              next: bye
              ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.flow))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
