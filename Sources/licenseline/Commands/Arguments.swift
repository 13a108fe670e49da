public import ArgumentParser
public import Codes
public import LicensingWizard
public import Simulator

extension Operation: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument)
  }

  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension ConnectionMethod: ExpressibleByArgument {}
extension ReactivationReason: ExpressibleByArgument {}
extension LicenseProgram: ExpressibleByArgument {}

extension LicenseProduct: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }

  public static var allValueStrings: [String] { all.map(\.name) }

  public var defaultValueDescription: String { name }
}

extension Country: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LicenseServer.Scope: ExpressibleByArgument {}

extension Pace: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { ["instant", "real", "0.1x to 1000x"] }

  public static var defaultCompletionKind: CompletionKind { .list(["instant", "real"]) }
}

extension ServerName {
  /// The name as an argument; what is wrong with it is told as wrong usage.
  @Sendable static func argument(_ text: String) throws -> ServerName {
    do throws(NameError) {
      return try ServerName(parsing: text)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

/// A client is a computer too: its name is like a server's.
@Sendable func clientName(_ text: String) throws -> String {
  try ServerName.argument(text).text
}

extension CodeKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.argument == argument }) else { return nil }
    self = kind
  }

  public static var allValueStrings: [String] { allCases.map(\.argument) }

  private var argument: String {
    rawValue.lowercased().split(separator: " ").joined(separator: "-")
  }
}
