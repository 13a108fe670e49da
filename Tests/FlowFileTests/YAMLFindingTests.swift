import Testing

@testable import FlowFile

/// What makes a file no YAML that is read here.
struct YAMLFindingTests {
  @Test(
    "Each slip in the YAML is found at its place",
    arguments: [
      Slip(
        "start: greeting\n",
        "start: *x\n",
        """
        flow.yaml:1:8: This is not YAML: found undefined alias.
          start: *x
                 ^
        """),
      Slip(
        "start: greeting\n",
        "start: &x greeting\ncopy: *x\n",
        """
        flow.yaml:2:7: An alias (*name) is not read here: write it out.
          copy: *x
                ^
        """),
      Slip(
        "start: greeting\n",
        "start: greeting\nstart: menu\n",
        """
        flow.yaml:1:1: The key “start” is here twice.
          start: greeting
          ^
        """),
      Slip(
        "start: greeting\n",
        "start: [greeting\n",
        """
        flow.yaml:2:9: This is not YAML: while parsing a flow sequence did not find expected \
        ',' or ']'.
          defaults:
                  ^
        """),
      Slip(
        "      - { key: 2, next: bye }\n",
        "      - { key: #, next: bye }\n",
        """
        flow.yaml:31:8: This is not YAML: while parsing a flow mapping did not find expected \
        ',' or '}'. In line 30, # begins a comment: for the key, write "#" in quotes.
            field:
                 ^
        """),
      Slip(
        "start: greeting\n",
        "start: 'greeting\n",
        """
        flow.yaml:56:1: This is not YAML: while scanning a quoted scalar found unexpected end \
        of stream.
        \u{20}\u{20}
          ^
        """),
      Slip(
        "start: greeting\n",
        "start: greeting\n\tnext: 1\n",
        """
        flow.yaml:2:1: This is not YAML: while scanning a plain scalar found a tab character \
        that violates indentation.
          \tnext: 1
          ^
        """),
      Slip(
        "start: greeting\n",
        "start: a: b\n",
        """
        flow.yaml:1:9: This is not YAML: mapping values are not allowed in this context.
          start: a: b
                  ^
        """),
      Slip(
        "start: greeting\n",
        "start: greet\u{1}ing\n",
        """
        flow.yaml:1:13: This is not YAML: control characters are not allowed.
          start: greet\u{1}ing
                      ^
        """),
      Slip(
        "  hang-up: wrong\n",
        "  hang-up: wrong\n---\nsecond: document\n",
        """
        flow.yaml:56:1: This is not YAML: expected a single document in the stream but found \
        another document.
          ---
          ^
        """),
    ])
  func finding(_ slip: Slip) throws {
    let text = try #require(slip.made(in: Sample.flow))
    #expect(Sample.read(flow: text).words == slip.words)
  }

  @Test(
    "What only looks like an alias, and an anchor, may be said",
    arguments: [
      #"silent: "Press *9 or *star, then Smith &co.""#,
      #"silent: "Press \" *9 or &co.""#,
      "silent: 'It''s *9 and &co.'",
      "silent: No. # See *nine and &co.",
      "silent: Here.\n  # *nine &co.",
    ])
  func noAlias(_ line: String) throws {
    let text = try #require(
      Slip("silent: I hear nothing.", line, "").made(in: Sample.wording))
    #expect(Sample.read(wording: text).words == "nothing")
  }

  @Test(
    "An alias is found whatever stands before it that looks like a quotation, a comment or a tag",
    arguments: [
      "\"a\": &x b", "'a': &x b", "a: &x b # no \"", "a: &x b # it's", "it's: &x b",
      "a: b, 'tis\nd: &x b", "a: |\n  e: \"f\nd: &x b", "a: !!str &x \"b # \"", "a: &x [b, 'c']",
      "a: [\"b\n  \", &x c, \"d\"]", "? &x a\n: b", "a: {? &x b : c}",
    ])
  func hiddenAlias(_ lines: String) throws {
    let text = Sample.flow + "\(lines)\n*x : d\n"
    let words = Sample.read(flow: text).words
    let line = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count - 1
    #expect(
      words == """
        flow.yaml:\(line):1: An alias (*name) is not read here: write it out.
          *x : d
          ^
        """)
  }
}
