internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct RevokedFifth: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoked-fifth",
      abstract: "A fifth of the licenses per device is revoked: no more can be.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .revokedFifth }
  }
}
