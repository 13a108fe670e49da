public import Dialogue

/// A flow as boxes and arrows, to be written in the language of a program that lays them out.
public struct FlowDrawing: Hashable, Sendable {
  public let boxes: [Box]
  public let arrows: [Arrow]

  /// A node, or the note from which the ways go that nearly every node has.
  public struct Box: Hashable, Sendable {
    public var kind: Kind
    /// The name of the node; empty for a note.
    public var name: String
    /// What it says, shortened, in lines; the question of an `ask`.
    public var lines: [String]
    /// What it says, whole.
    public var words: String
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case start, say, menu, field, ask, dictate, hold, transfer, end, note
  }

  public struct Arrow: Hashable, Sendable {
    /// The numbers of the boxes, from 0.
    public var from: Int
    public var to: Int
    /// Empty where there is only one way on.
    public var label: [String]
    public var style: Style
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

  public init(_ flow: Flow) {
    var plan = Plan(flow)
    plan.draw()
    boxes = plan.boxes
    arrows = plan.arrows
  }
}
