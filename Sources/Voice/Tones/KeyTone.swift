#if Audio
  public import Dialogue

  /// One of the sixteen signals of ITU-T Q.23: a tone of the low group for the row of the keypad and, with
  /// it, one of the high group for the column.
  ///
  ///              1209  1336  1477  1633 Hz
  ///      697 Hz    1     2     3     A
  ///      770 Hz    4     5     6     B
  ///      852 Hz    7     8     9     C
  ///      941 Hz    *     0     #     D
  public enum KeyTone: Character, CaseIterable, Hashable, Sendable {
    case one = "1"
    case two = "2"
    case three = "3"
    case a = "A"
    case four = "4"
    case five = "5"
    case six = "6"
    case b = "B"
    case seven = "7"
    case eight = "8"
    case nine = "9"
    case c = "C"
    case star = "*"
    case zero = "0"
    case pound = "#"
    case d = "D"

    public static let lowGroup: [Double] = [697, 770, 852, 941]
    public static let highGroup: [Double] = [1209, 1336, 1477, 1633]

    /// The signal of a key; every key has one.
    public init(_ key: Key) {
      self =
        switch key {
        case .zero: .zero
        case .one: .one
        case .two: .two
        case .three: .three
        case .four: .four
        case .five: .five
        case .six: .six
        case .seven: .seven
        case .eight: .eight
        case .nine: .nine
        case .star: .star
        case .pound: .pound
        }
    }

    /// The key that sends it; `nil` for A to D, which a caller's keypad has not.
    public var key: Key? { Key(rawValue: rawValue) }

    /// 0 to 3, from the top.
    var row: Int {
      switch self {
      case .one, .two, .three, .a: 0
      case .four, .five, .six, .b: 1
      case .seven, .eight, .nine, .c: 2
      case .star, .zero, .pound, .d: 3
      }
    }

    /// 0 to 3, from the left.
    var column: Int {
      switch self {
      case .one, .four, .seven, .star: 0
      case .two, .five, .eight, .zero: 1
      case .three, .six, .nine, .pound: 2
      case .a, .b, .c, .d: 3
      }
    }

    /// In Hz.
    public var low: Double { Self.lowGroup[row] }

    /// In Hz.
    public var high: Double { Self.highGroup[column] }
  }
#endif
