internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct ExpiredPack: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expired-pack",
      abstract: "A pack of 10 licenses of the Services Provider program ended yesterday.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let last = scene.time.day.advanced(by: -1)
      let pack = LicensePack(
        .servicesProvider, .perDevice, LicenseCounts(issued: 0, available: 10),
        installedAt: scene.time.advanced(by: .seconds(-365 * 86_400)), endsOn: last)
      _ = try scene.activated
      try scene.changeVendor("pack expired") { $0.licenses += 10 }
      try scene.changeSite("pack expired") { $0.packs.append(pack) }
      return
        "10 licenses of \(scene.name) cannot be handed out any more: their pack ended on \(last)."
    }
  }
}
