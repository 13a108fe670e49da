public import Dialogue

/// A flow as boxes and arrows, to be written in the language of a program that lays them out.
public struct FlowDrawing: Hashable, Sendable {
  public let boxes: [Box]
  public let arrows: [Arrow]
  /// Whether it tells what was never reached.
  public let showsCoverage: Bool

  /// A node, or the note from which the ways go that nearly every node has.
  public struct Box: Hashable, Sendable {
    public var kind: Kind
    /// The name of the node; empty for a note.
    public var name: String
    /// What it says, shortened, in lines; the question of an `ask`.
    public var lines: [Line]
    /// What it says, whole.
    public var words: String
    public var isReached = true
  }

  /// A line of a box, or one of the ways that an arrow stands for.
  public struct Line: Hashable, Sendable {
    public var text: String
    public var isReached: Bool

    public init(_ text: String, isReached: Bool = true) {
      self.text = text
      self.isReached = isReached
    }
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case start, say, menu, field, ask, dictate, hold, transfer, end, note
  }

  public struct Arrow: Hashable, Sendable {
    /// The numbers of the boxes, from 0.
    public var from: Int
    public var to: Int
    /// Empty where there is only one way on.
    public var label: [Line]
    public var style: Style
    /// Whether any of the ways that it stands for is.
    public var isReached = true
  }

  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// The way that goes well: straight down.
    case main
    /// One of several.
    case branch
    /// Back to what was asked before.
    case back
    /// What nobody wants: misses, a person, a desk that is silent.
    case escape
  }

  /// - Parameter trail: of all the calls whose coverage is shown; `nil` draws the flow alone.
  public init(_ flow: Flow, reachedBy trail: Trail? = nil) {
    var plan = Plan(flow, trail)
    plan.draw()
    boxes = plan.boxes
    arrows = plan.arrows
    showsCoverage = trail != nil
  }
}
