/// Where a caller reaches the vendor: only numbers that the regulators publish for fiction.
public enum SupportTelephone {
  /// For the United States. 555-0100 to 555-0199 are kept for fiction in every area code of the North
  /// American Numbering Plan (ATIS-0300115, 555 NXX line number reservations).
  public static let number = "425-555-0134"

  /// The number to call from a country or region; those without one of their own, and `nil`, are given
  /// the North American one, as it is dialled from abroad where that is needed.
  ///
  /// Sources: Ofcom, *Telephone numbers for use in TV and radio drama programmes* (08081 570000 to
  /// 570999); ACMA, *Phone numbers for use in TV shows, films and creative works* (1800 975 707 to
  /// 711); ARCEP, decision 2018-0881, numbers for audiovisual works (01 99 00 00 00 to 01 99 00 99 99);
  /// Bundesnetzagentur, *Drama Numbers* (030 23125 000 to 999); PTS, numbers for books and films
  /// (08-465 004 00 to 99).
  public static func number(for country: Country?) -> String {
    switch country?.code {
    case "GB", "GG", "IM", "JE": "08081 570134"
    case "AU": "1800 975 707"
    case "FR": "01 99 00 01 34"
    case "DE": "030 23125 134"
    case "SE": "08-465 004 34"
    case let code? where !northAmerican.contains(code): "+1 \(number)"
    default: number
    }
  }

  /// Those of the North American Numbering Plan, from which the number is dialled as it stands.
  private static let northAmerican: Set<String> = [
    "AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP",
    "MS", "PR", "SX", "TC", "TT", "US", "VC", "VG", "VI",
  ]
}
