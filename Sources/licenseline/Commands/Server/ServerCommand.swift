internal import ArgumentParser

struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "The license servers of this site.",
    subcommands: [
      Add.self, List.self, Show.self, Set.self, Certificate.self, Log.self, Events.self,
      PrintEnrolment.self,
    ])
}
