internal import ArgumentParser
internal import Dialogue
internal import Foundation
internal import Simulator

/// A call whose caller is a script: `--keys`, or standard input, a line at a time.
struct ScriptedCall<Answering: Desk> {
  private var line: PacedDeskCall<Answering>
  private let pace: Pace
  private(set) var screen: CallScreen
  /// `nil` when the call is not played.
  private let sound: LiveSound?
  /// The script was heard in a recording, whose times are those of the sound.
  private let isByEar: Bool

  /// - Parameter silent: gives a script its times that was heard in a recording; `nil` for another script.
  init(
    _ call: DeskCall<Answering>, pace: Pace, screen: CallScreen, sound: LiveSound? = nil,
    silent: SilentSound? = nil
  ) {
    isByEar = silent != nil
    let hearing: PacedDeskCall<Answering>.Hearing? =
      sound.map { sound in { sound.hear($0) } } ?? silent.map { silent in { silent.hear($0) } }
    // A script knows itself when the call listens.
    line = PacedDeskCall(call, pace: .real, hearing: hearing)
    self.pace = pace
    self.screen = screen
    self.sound = sound
  }

  var call: DeskCall<Answering> { line.call }

  /// - Parameter script: `nil` for the lines of standard input.
  /// - Throws: `ValidationError` for the first line that cannot be dialled; the call is hung up then.
  mutating func run(_ script: DialScript?) throws {
    defer {
      if let sound {
        Thread.sleep(forTimeInterval: sound.timeLeft / .seconds(1))
        sound.end()
      }
    }
    if let script { dial(script) } else { try follow { readLine() } }
  }

  /// Does all of it, then hangs up unless the call is over.
  private mutating func dial(_ script: DialScript) {
    show(line.answer())
    for step in script.steps where !call.isOver { perform(step) }
    show(line.hangUp())
  }

  /// Does a line each time the call listens; an empty line stays silent until time runs out. At the end
  /// of the lines hangs up unless the call is over.
  ///
  /// - Throws: `ValidationError` for the first line that cannot be dialled; the call is hung up then.
  private mutating func follow(lines: () -> String?) throws {
    show(line.answer())
    defer { show(line.hangUp()) }
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
    case .press(let key): show(line.press(key))
    case .say(let words): show(line.say(words))
    case .wait: break
    }
    guard !isByEar else { return passByEar(step.length) }
    let end = call.elapsed + step.length
    pass { call in
      guard call.elapsed < end else { return nil }
      return min(call.due ?? end, end)
    }
  }

  /// Lets time pass as it does in the sound of the call.
  private mutating func passByEar(_ time: Duration) {
    var left = time
    while left > .zero, !call.isOver {
      let step = min(line.clockTimeLeft ?? left, left)
      sleep(step)
      show(line.pass(step))
      left -= step
      tellTrouble()
    }
  }

  private func sleep(_ time: Duration) {
    guard case .times(let factor) = pace else { return }
    Thread.sleep(forTimeInterval: time / .seconds(1) / factor)
  }

  private mutating func tellTrouble() {
    guard let trouble = sound?.takeTrouble() else { return }
    screen.interrupt()
    Output.writeError("licenseline: \(trouble)\n")
  }

  private mutating func show(_ moments: [Moment]) {
    screen.show(moments, call)
  }

  /// Lets time pass from one moment to the next, at the pace of the call.
  ///
  /// - Parameter next: when the next step of time ends, since the call was answered; `nil` to stop.
  private mutating func pass(until next: (DeskCall<Answering>) -> Duration?) {
    while !call.isOver, let time = next(call) {
      sleep(line.clockTime(until: time))
      show(line.advance(to: time))
      tellTrouble()
    }
  }
}
