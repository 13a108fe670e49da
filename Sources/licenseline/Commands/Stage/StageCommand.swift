internal import ArgumentParser

struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage",
    abstract: "Set up a situation that would be long in coming, to rehearse the way out of it.",
    discussion: """
      Each says in the server's history that it was staged. What needs no command: a wrong or lapsed \
      clock is --now, a broken connection is wizard --offline, somebody who is no administrator is \
      wizard --as-user, a blank e-mail address is server set, a lost line is Ctrl-C in a call; a wrong \
      or missing reason, another method or country are the wizard's own options.
      """,
    subcommands: [
      DamageCertificate.self, ExpireCertificate.self, ExpiringCertificate.self,
      EarlyCertificate.self, CompromisedCertificate.self, Redeployed.self, ExpireRegistration.self,
      UnknownState.self, Deactivated.self, AwaitingReissue.self, VendorDeactivated.self,
      VendorActive.self, VendorNeverActivated.self, VendorCompany.self, VendorTotal.self,
      VendorUnknown.self, ChangeId.self, AnswerLost.self, NeverConfirmed.self,
      SiteDeactivated.self, LastAttempt.self, StoringFails.self, BlankContact.self,
      ExpiredPack.self, NoLicenses.self, RenewalDue.self, RevokedFifth.self, Backup.self,
      RestoreBackup.self,
      Number.self,
    ])
}
