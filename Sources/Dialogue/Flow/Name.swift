/// The name that a flow gives to one of its parts: a node, a phrase, a slot, a question or a reply of
/// the desk. Names of different parts do not mix.
public struct Name<Part>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public init(stringLiteral text: String) {
    self.text = text
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Name: CustomStringConvertible {
  public var description: String { text }
}

public typealias NodeName = Name<Node>
public typealias PhraseName = Name<Phrase>
public typealias SlotName = Name<Slot>
public typealias QuestionName = Name<Question>
public typealias ReplyName = Name<Reply>

/// What a call keeps under a name: what the caller entered, or what the desk answered.
public enum Slot {}
