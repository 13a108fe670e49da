internal import ArgumentParser
internal import Dialogue
internal import Foundation
internal import Simulator

/// A call whose caller is a script: `--keys`, or standard input, a line at a time.
struct ScriptedCall<Answering: Desk> {
  private(set) var call: DeskCall<Answering>
  private let pace: Pace
  private(set) var screen: CallScreen

  init(_ call: DeskCall<Answering>, pace: Pace, screen: CallScreen) {
    self.call = call
    self.pace = pace
    self.screen = screen
  }

  /// Does all of it, then hangs up unless the call is over.
  mutating func dial(_ script: DialScript) {
    show(call.answer())
    for step in script.steps where !call.isOver { perform(step) }
    show(call.hangUp())
  }

  /// Does a line each time the call listens; an empty line stays silent until time runs out. At the end
  /// of the lines hangs up unless the call is over.
  ///
  /// - Throws: `ValidationError` for the first line that cannot be dialled; the call is hung up then.
  mutating func follow(lines: () -> String?) throws {
    show(call.answer())
    defer { show(call.hangUp()) }
    for number in 1... {
      pass { $0.call.isListening ? nil : $0.due }
      guard !call.isOver, let line = lines() else { return }
      let script = try parse(line, number)
      script.steps.forEach { perform($0) }
      if script.steps.isEmpty, let due = call.due { pass { $0.elapsed < due ? due : nil } }
    }
  }

  private func parse(_ line: String, _ number: Int) throws -> DialScript {
    do throws(ScriptError) {
      return try DialScript(line: line)
    } catch {
      throw ValidationError("Standard input, line \(number): \(error)")
    }
  }

  private mutating func perform(_ step: DialScript.Step) {
    switch step {
    case .press(let key): show(call.press(key))
    case .say(let words): show(call.say(words))
    case .wait: break
    }
    let end = call.elapsed + step.length
    pass { call in
      guard call.elapsed < end else { return nil }
      return min(call.due ?? end, end)
    }
  }

  private mutating func show(_ moments: [Moment]) {
    screen.show(moments, call)
  }

  /// Lets time pass from one moment to the next, at the pace of the call.
  ///
  /// - Parameter next: when the next step of time ends, since the call was answered; `nil` to stop.
  private mutating func pass(until next: (DeskCall<Answering>) -> Duration?) {
    while !call.isOver, let time = next(call) {
      if case .times(let factor) = pace {
        Thread.sleep(forTimeInterval: (time - call.elapsed) / .seconds(1) / factor)
      }
      show(call.advance(to: time))
    }
  }
}
