extension Sample {
  /// A flow that says of everything how it is to be.
  static let knobs = """
    start: greeting
    defaults:
      noinput: { say: silent, failed: bye }
      nomatch: { say: [wrong, wronger], failed: connect }
      failed: down
      outcomes:
        too-long: { say: wronger }
        silence: bye
      bargein: false
      typeahead: false
      keys: { person: 9, again: 8, clear: none, next: "*" }
      person: connect
      hang-up: farewell
      unavailable: down
      menu: { timeout: 4s, bargein: true }
      field: { maxtime: 90s, termchar: "*", typeahead: true }
      dictate: { typeahead: true }
    desk:
      queue:
        replies: { waiting: [position], ready: [], no: [] }
      note:
        replies: { noted: [] }
    nodes:
      greeting:
        say: welcome
        typeahead: true
        next: queue
      queue:
        hold: here
        every: 10s
        times: 30
        ask: queue
        replies:
          waiting: queue
          ready: number
          no: { reject: number, say: wrong }
        choices:
          - { key: 1, words: [call me], next: bye }
        bargein: true
        next: down
      number:
        field: welcome
        slot: number
        length: 2-4
        digits: 0-57
        check: damm
        words: { none: "0000" }
        termchar: "#"
        maxtime: 20s
        noinput: { failed: down }
        nomatch: { say: wrong }
        outcomes:
          check-digit-wrong: { say: wronger }
          partial-then-silence: code
          hang-up: farewell
        next: code
      code:
        field: welcome
        slot: code
        entries: ["11", "112"]
        termchar: none
        next: pause
      pause:
        hold: here
        every: 0.5s
        next: choice
      choice:
        menu: welcome
        typeahead: true
        failed: bye
        outcomes: { ambiguous: { say: here } }
        choices:
          - { key: 1, next: dictation }
      dictation:
        dictate: welcome
        slot: code
        group: group
        again: group
        next: bye
      farewell:
        ask: note
        typeahead: true
        replies: { noted: bye }
      connect:
        transfer: welcome
        greeting: here
        otherwise: down
      bye:
        hang-up: welcome
      down:
        hang-up: cleared

    """
}
