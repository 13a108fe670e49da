internal import Codes

/// The boxes for a license server ID or a license pack ID: seven groups of five characters, with what
/// can be told of them while they are typed.
struct IDBoxes: Hashable {
  static let groupLength = 5
  static let indices = 0..<7

  let kind: CodeKind
  /// Upper case, as many characters as were typed.
  private var groups = Array(repeating: "", count: IDBoxes.indices.count)

  init(_ kind: CodeKind) {
    self.kind = kind
  }

  /// Empty for a group that there is none of.
  subscript(index: Int) -> String { groups.dropFirst(max(0, index)).first ?? "" }

  /// As the wizard takes it.
  var text: String { groups.filter { !$0.isEmpty }.joined(separator: "-") }

  /// The first group that is not full, or else the last.
  var firstToFill: Int {
    Self.indices.first { self[$0].count < Self.groupLength } ?? Self.indices.upperBound - 1
  }

  // MARK: Verdicts

  enum Verdict: Hashable {
    case empty
    /// - Parameter missing: how many characters.
    case incomplete(missing: Int)
    case full
    /// The first group tells what kind of ID it is: this one.
    case wrongBeginning(right: String)
  }

  func verdict(on index: Int) -> Verdict {
    let text = self[index]
    if text.isEmpty { return .empty }
    if index == 0, !canBegin(with: text) { return .wrongBeginning(right: beginning) }
    return text.count < Self.groupLength
      ? .incomplete(missing: Self.groupLength - text.count) : .full
  }

  /// The first group of every such ID.
  private var beginning: String {
    kind == .licenseServerID ? LicenseServerForm.prefix : LicensePackForm.prefix
  }

  private func canBegin(with text: String) -> Bool {
    kind == .licenseServerID
      ? LicenseServerForm.canBegin(with: text) : LicensePackForm.canBegin(with: text)
  }

  /// What the check character at the end says of the whole; `nil` before all groups are full.
  var wholeVerdict: Result<Void, CodeError>? {
    guard Self.indices.allSatisfy({ self[$0].count == Self.groupLength }) else { return nil }
    do throws(CodeError) {
      if kind == .licenseServerID {
        _ = try LicenseServerID(parsing: text)
      } else {
        _ = try LicensePackID(parsing: text)
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  // MARK: Typing

  /// - Returns: whether the character can stand in an ID.
  mutating func type(_ character: Character, into index: Int) -> Bool {
    guard let typed = Alphanumeric(typed: character), groups.indices.contains(index) else {
      return false
    }
    guard groups[index].count < Self.groupLength else { return true }
    groups[index].append(typed.character)
    return true
  }

  mutating func removeLast(from index: Int) {
    guard groups.indices.contains(index) else { return }
    groups[index] = String(groups[index].dropLast())
  }

  mutating func clear(_ index: Int) {
    guard groups.indices.contains(index) else { return }
    groups[index] = ""
  }

  mutating func clear() { self = IDBoxes(kind) }

  /// A whole ID fills all boxes; less is typed from a box on.
  ///
  /// - Returns: the box where typing goes on; `nil` when the text is none that fits.
  mutating func paste(_ pasted: String, at index: Int) -> Int? {
    let characters = pasted.filter { !$0.isWhitespace && !"-－–—‐‑_.".contains($0) }
    let room = Self.groupLength * Self.indices.count
    let start = characters.count == room ? 0 : index
    let typed = characters.compactMap { Alphanumeric(typed: $0) }
    guard typed.count == characters.count, !typed.isEmpty,
      typed.count <= room - start * Self.groupLength
    else { return nil }
    var rest = String(typed.map(\.character))
    var last = start
    for index in start..<Self.indices.upperBound where !rest.isEmpty {
      groups[index] = String(rest.prefix(Self.groupLength))
      rest = String(rest.dropFirst(Self.groupLength))
      last = index
    }
    return self[last].count == Self.groupLength ? min(last + 1, Self.indices.upperBound - 1) : last
  }
}
