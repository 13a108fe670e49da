internal import ArgumentParser
internal import Foundation

extension StageCommand {
  struct RestoreBackup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore-backup",
      abstract: "Restore the site's database from the copy; what was done since is lost there.",
      discussion: """
        The Clearinghouse keeps what it answered meanwhile: “licenseline doctor” shows where the two \
        disagree then. It is put in place of a database that is damaged, too.
        """)

    @OptionGroup var options: GlobalOptions

    @Option(
      help: ArgumentHelp("Where from; else site.backup.sqlite in the home.", valueName: "file"))
    var file: String?

    func run() throws {
      let home = options.homeFolder
      let copy = file.map { URL(fileURLWithPath: $0) } ?? home.backupFile
      try home.restoreSite(from: copy)
      Output.write("The site's database is that of \(copy.path) again.\n")
    }
  }
}
