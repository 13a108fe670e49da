internal import Dialogue
internal import Testing

@testable import FlowFile

/// A small flow with every kind of node, and its wording, as files.
enum Sample {
  static let flow = """
    start: greeting
    defaults:
      noinput: silent
      nomatch: [wrong, wronger]
      failed: bye
      person: connect
      still-here: here
      cleared: cleared
      unavailable: down
      menu: { timeout: 4s }
    desk:
      check:
        needs: [number]
        replies:
          good: [code]
          bad: []
    nodes:
      greeting:
        say: [welcome, welcome]
        bargein: false
        next: menu
      menu:
        menu: welcome
        help: here
        noinput: [here, silent]
        failed: down
        timeout: 9s
        choices:
          - { key: 1, words: [go on, "yes"], next: field, set: { choice: first } }
          - { key: 2, next: bye }
      field:
        field: welcome
        slot: number
        length: 2-4
        next: check
      check:
        ask: check
        replies:
          good: dictation
          bad: menu
      dictation:
        dictate: welcome
        slot: code
        group: group
        again: group
        nomatch: wrong
        next: bye
      connect:
        transfer: welcome
        greeting: here
        otherwise: down
      bye:
        hang-up: welcome
      down:
        hang-up: wrong

    """

  static let wording = """
    language: en-US
    characters: { A: Alfa, "1": one }
    months: [January, February, March, April, May, June, July, August, September, October,
      November, December]
    names: [Example Company]
    phrases:
      welcome:
        text: Welcome,   to {entry:text}.
        fuller: "{pause 0.5s} You are  welcome."
      silent: I hear nothing.
      wrong: No.
      wronger: No!
      here: I am here.
      cleared: Cleared.
      group: "Group {group:text}: {digits:digits}"

    """

  /// - Returns: what is wrong, in the words that a person reads; the flow when nothing is.
  static func read(
    flow: String = flow, wording: String = wording
  ) -> Result<Flow, FlowFileError> {
    Result { () throws(FlowFileError) in
      try Flow(
        SourceFile(name: "flow.yaml", text: flow),
        wording: SourceFile(name: "prompts.yaml", text: wording))
    }
  }
}

extension Result where Failure == FlowFileError {
  var words: String {
    switch self {
    case .success: "nothing"
    case .failure(let error): error.description
    }
  }
}

/// One thing done wrong: what stands in place of what, and the words for it.
struct Slip: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let words: String

  init(_ old: String, _ new: String, _ words: String) {
    self.old = old
    self.new = new
    self.words = words
  }

  var testDescription: String { new }

  /// `nil` when the text does not have exactly one such place.
  func made(in text: String) -> String? {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    return parts.count == 2 ? parts.joined(separator: new) : nil
  }
}
