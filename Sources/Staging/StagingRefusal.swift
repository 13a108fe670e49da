/// Why a situation cannot be set up.
public struct StagingRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, and what to do first where that helps.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
