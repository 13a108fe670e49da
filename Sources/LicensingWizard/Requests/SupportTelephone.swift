/// Where a caller reaches Customer Support.
public enum SupportTelephone {
  /// For the United States. 555-0100 to 555-0199 are kept for fiction in every area code of the North
  /// American Numbering Plan (ATIS-0300115, 555 NXX line number reservations).
  public static let number = "425-555-0134"
}
