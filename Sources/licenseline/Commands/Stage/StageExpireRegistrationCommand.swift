internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct ExpireRegistration: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expire-registration",
      abstract: "The registration expired yesterday: the console prompts to reactivate.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let last = scene.time.day.advanced(by: -1)
      _ = try scene.activated
      try scene.changeSite("registration expired") { $0.registrationEndsOn = last }
      return "The registration of \(scene.name) expired on \(last): it must be reactivated."
    }
  }
}
