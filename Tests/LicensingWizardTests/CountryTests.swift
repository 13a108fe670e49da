import LicensingWizard
import Testing

struct CountryTests {
  @Test("Every country has a code of its own and is found by code and by name, in either case")
  func found() {
    #expect(Country.all.count == 249)
    #expect(Set(Country.all.map(\.code)).count == 249)
    #expect(Country.all.map(\.name) == Country.all.map(\.name).sorted())
    for country in Country.all {
      #expect(country.code.count == 2 && country.code == country.code.uppercased())
      #expect(Country(country.code.lowercased()) == country)
      #expect(Country(" \(country.name.uppercased()) ") == country)
    }
    #expect(Country("Atlantis") == nil)
    #expect(Country("") == nil)
    #expect(Country("united  states")?.description == "United States")
  }

  @Test(
    "The number to call is of the country's range for fiction, or the North American one",
    arguments: [
      ("US", "425-555-0134"), ("CA", "425-555-0134"), ("JM", "425-555-0134"),
      ("GB", "08081 570134"), ("IM", "08081 570134"), ("AU", "1800 975 707"),
      ("FR", "01 99 00 01 34"), ("DE", "030 23125 134"), ("SE", "08-465 004 34"),
      ("JP", "+1 425-555-0134"), ("BR", "+1 425-555-0134"),
    ])
  func numbers(code: String, number: String) throws {
    let country = try #require(Country(code))
    #expect(SupportTelephone.number(for: country) == number)
  }

  @Test("Without a country the number is the North American one, as it stands")
  func noCountry() {
    #expect(SupportTelephone.number(for: nil) == SupportTelephone.number)
  }
}
