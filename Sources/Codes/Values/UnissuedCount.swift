/// How many licenses a server holds that no client has: the wizard shows it, the caller keys it in.
public struct UnissuedCount: Hashable, Comparable, Sendable {
  /// 0 to 999,999.
  public let value: Int

  public static let range = 0...999_999
  public static let none = UnissuedCount(unchecked: 0)

  /// `nil` when `value` is out of `range`.
  public init?(_ value: Int) {
    guard Self.range.contains(value) else { return nil }
    self.value = value
  }

  private init(unchecked value: Int) {
    self.value = value
  }

  /// - Throws: `CodeError` when the text, read as people type digits, is no number in `range`.
  public init(parsing text: some StringProtocol) throws(CodeError) {
    let digits: [Digit]
    do throws(TypedDigits.Stray) {
      digits = try TypedDigits(String(text)).digits
    } catch {
      throw CodeError(.unissuedCount, .unexpected(error.character, position: error.position))
    }
    guard !digits.isEmpty else { throw CodeError(.unissuedCount, .empty) }
    let significant = digits.drop { $0 == .zero }
    guard significant.count <= 6 else { throw CodeError(.unissuedCount, .tooLarge) }
    value = significant.reduce(0) { $0 * 10 + Int($1.value) }
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension UnissuedCount: CustomStringConvertible {
  public var description: String { String(value) }
}
