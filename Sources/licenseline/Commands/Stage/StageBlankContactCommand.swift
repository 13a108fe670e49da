internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct BlankContact: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "blank-contact",
      abstract: "Name, company, e-mail and country are blank: the wizard asks for them.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeSite("contact blank") {
        $0.contact = Contact(firstName: "", lastName: "", company: "")
      }
      return "Nobody answers for \(scene.name): the wizard asks for the names and the company."
    }
  }
}
