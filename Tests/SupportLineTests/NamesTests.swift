import Codes
import Dialogue
import SupportLine
import Testing

/// What text slots are known to hold stands among the names of the wording, so that it can be heard.
struct NamesTests {
  private static func missing(_ names: some Sequence<String>) throws -> [String] {
    Set(names).subtracting(try Sample.flow().wording.names).sorted()
  }

  @Test("Each title that the desk says is a name of the wording")
  func titles() throws {
    #expect(try Self.missing(LicenseProgram.allCases.map(\.title)) == [])
    #expect(try Self.missing(LicenseProduct.all.map(\.description)) == [])
  }

  @Test("Each letter of a group of a confirmation code is a name of the wording")
  func letters() throws {
    #expect(try Self.missing(["A", "B", "C", "D", "E"]) == [])
  }

  @Test("The first words of each choice, which a menu asks for, are a name of the wording")
  func choices() throws {
    let menus = try Sample.flow().nodes.values.compactMap { node in
      if case .menu(let menu) = node { menu } else { nil }
    }
    #expect(menus.count > 10)
    let missing = try Self.missing(menus.flatMap(\.choices).compactMap(\.words.first))
    #expect(missing == [])
  }
}
