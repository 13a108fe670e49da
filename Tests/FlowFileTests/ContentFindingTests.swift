import Testing

@testable import FlowFile

/// What is found wrong in the choices of a menu and in what a field and an ask hold.
struct ContentFindingTests {
  @Test(
    "Each slip in a choice, a length or a question is found at its place",
    arguments: [
      Slip(
        "key: 1,",
        "key: 11,",
        """
        flow.yaml:29:16: Expected a key, 0 to 9, * or #; found “11”.
                - { key: 11, words: [go on, "yes"], next: field, set: { choice: first } }
                         ^
        """),
      Slip(
        "key: 1,",
        "key: A,",
        """
        flow.yaml:29:16: Expected a key, 0 to 9, * or #; found “A”.
                - { key: A, words: [go on, "yes"], next: field, set: { choice: first } }
                         ^
        """),
      Slip(
        "key: 1,",
        "",
        """
        flow.yaml:29:9: “key” is missing in a choice.
                - {  words: [go on, "yes"], next: field, set: { choice: first } }
                  ^
        """),
      Slip(
        "key: 1,",
        "keys: 1,",
        """
        flow.yaml:29:9: “key” is missing in a choice.
                - { keys: 1, words: [go on, "yes"], next: field, set: { choice: first } }
                  ^
        flow.yaml:29:11: “keys” is no key of a choice; the keys are: key, next, set, words.
                - { keys: 1, words: [go on, "yes"], next: field, set: { choice: first } }
                    ^
        """),
      Slip(
        "words: [go on, \"yes\"]",
        "words: go on",
        """
        flow.yaml:29:26: Expected a list as words; found “go on”.
                - { key: 1, words: go on, next: field, set: { choice: first } }
                                   ^
        """),
      Slip(
        "words: [go on, \"yes\"]",
        "words: [[go]]",
        """
        flow.yaml:29:27: Expected text as words; found a list.
                - { key: 1, words: [[go]], next: field, set: { choice: first } }
                                    ^
        """),
      Slip(
        "next: field, ",
        "",
        """
        flow.yaml:29:9: “next” is missing in a choice.
                - { key: 1, words: [go on, "yes"], set: { choice: first } }
                  ^
        """),
      Slip(
        "set: { choice: first }",
        "set: first",
        """
        flow.yaml:29:60: Expected keys with values as set; found “first”.
                - { key: 1, words: [go on, "yes"], next: field, set: first }
                                                                     ^
        """),
      Slip(
        "set: { choice: first }",
        "set: { choice: [first] }",
        """
        flow.yaml:29:70: Expected text as the content of a slot; found a list.
                - { key: 1, words: [go on, "yes"], next: field, set: { choice: [first] } }
                                                                               ^
        """),
      Slip(
        "    choices:\n      - { key: 1, words: [go on, \"yes\"], next: field, set: { choice: first } }\n      - { key: 2, next: bye }\n",
        "",
        """
        flow.yaml:23:5: “choices” is missing in node “menu”.
              menu: welcome
              ^
        """),
      Slip(
        "      - { key: 2, next: bye }",
        "      - bye",
        """
        flow.yaml:30:9: Expected keys with values as a choice of node “menu”; found “bye”.
                - bye
                  ^
        """),
      Slip(
        "    length: 2-4",
        "    length: 4-2",
        """
        flow.yaml:34:13: Expected how many digits, as 20 or 1-6, 64 at most; found “4-2”.
              length: 4-2
                      ^
        """),
      Slip(
        "    length: 2-4",
        "    length: 0",
        """
        flow.yaml:34:13: Expected how many digits, as 20 or 1-6, 64 at most; found “0”.
              length: 0
                      ^
        """),
      Slip(
        "    length: 2-4",
        "    length: 65",
        """
        flow.yaml:34:13: Expected how many digits, as 20 or 1-6, 64 at most; found “65”.
              length: 65
                      ^
        """),
      Slip(
        "    length: 2-4",
        "    length: 1-2-3",
        """
        flow.yaml:34:13: Expected how many digits, as 20 or 1-6, 64 at most; found “1-2-3”.
              length: 1-2-3
                      ^
        """),
      Slip(
        "    length: 2-4\n",
        "    length: 2-4\n    spoken: letters\n",
        """
        flow.yaml:35:13: Expected digits, number, spelling or text as spoken; found “letters”.
              spoken: letters
                      ^
        """),
      Slip(
        "    length: 2-4",
        "    length: many",
        """
        flow.yaml:34:13: Expected how many digits, as 20 or 1-6, 64 at most; found “many”.
              length: many
                      ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.flow))
    #expect(Sample.read(flow: text).words == slip.words)
  }
}
