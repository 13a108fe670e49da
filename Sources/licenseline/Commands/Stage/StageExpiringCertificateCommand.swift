internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct ExpiringCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expiring-certificate",
      abstract: "The certificate is valid for a few days more: the console warns.")

    @OptionGroup var target: StagingTarget

    @Option(help: "How many whole days are left, 0 to 729.")
    var days = Situation.usualDaysLeft

    var situation: Situation { .expiringCertificate(days: days) }
  }
}
