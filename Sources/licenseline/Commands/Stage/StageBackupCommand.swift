internal import ArgumentParser
internal import Foundation

extension StageCommand {
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract:
        "Keep a copy of the site's database, to be restored when it is older than the truth.")

    @OptionGroup var options: GlobalOptions

    @Option(help: ArgumentHelp("Where to; else site.backup.sqlite in the home.", valueName: "file"))
    var file: String?

    func run() throws {
      let home = options.homeFolder
      let copy = file.map { URL(fileURLWithPath: $0) } ?? home.backupFile
      try home.backUpSite(to: copy)
      Output.write("The site's database is kept in \(copy.path).\n")
    }
  }
}
