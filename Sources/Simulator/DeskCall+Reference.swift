internal import Dialogue

extension DeskCall {
  /// What the caller was told to refer to: the reference of a confirmation, else the number of a case;
  /// `nil` when neither was given.
  public var reference: String? {
    call.slots["reference"] ?? call.slots["case-number"]
  }
}
