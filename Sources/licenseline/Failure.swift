internal import ArgumentParser
internal import Codes
internal import FlowFile
internal import Foundation
internal import LicensingWizard
internal import Staging
internal import Store

/// What ended a command early: its words, where they go, and the exit code.
struct Failure {
  let message: String
  let code: Code

  enum Code: Int32 {
    case done = 0
    /// The licensing rules or a check refused.
    case refused = 1
    /// An option, an argument or a file is not what it should be; nothing was written.
    case usage = 2
    /// A database or another file of the home could not be read or written.
    case storage = 3
  }

  /// - Parameter command: the one whose usage is shown when it was used wrongly.
  init(_ error: any Error, of command: any ParsableCommand.Type) {
    switch error {
    case let error as Refused:
      (message, code) = (error.message, .refused)
    case let error as Found:
      (message, code) = ("", error.code)
    case .contactIncomplete(let fields) as Refusal:
      (message, code) = (Refusal.contactIncomplete(fields.map(\.withOption)).description, .refused)
    case let error as Refusal:
      (message, code) = (error.description, .refused)
    case let error as StagingRefusal:
      (message, code) = (error.description, .refused)
    case let error as StorageTrouble:
      (message, code) = (error.message, .storage)
    case let error as StoreError:
      (message, code) = (error.description, .storage)
    case let error as AcceptedButNotStored:
      (message, code) = (error.description, .storage)
    case let error as any SelfExplaining:
      (message, code) = (error.message, error.code)
    case let error as FlowFileError:
      (message, code) = (error.description, .usage)
    default:
      let name = command._commandName
      let wholeName = [command.configuration._superCommandName, name].compactMap(\.self)
        .joined(separator: " ")
      message = command.fullMessage(for: error)
        .replacing("See '\(name) ", with: "See '\(wholeName) ")
      code = LicenseLine.exitCode(for: error) == .success ? .done : .usage
    }
  }

  func exit() -> Never {
    if code == .done {
      Output.write(message.isEmpty ? "" : message + "\n")
    } else if !message.isEmpty {
      let isOurs = !message.hasPrefix("Error: ")
      Output.writeError((isOurs ? "licenseline: " : "") + message + "\n")
    }
    Foundation.exit(code.rawValue)
  }
}

/// The rules say no; the message says why and what to do.
struct Refused: Error {
  let message: String
}

/// A check found something, and has said what.
struct Found: Error {
  var code = Failure.Code.refused
}

/// A file of the home that is no database cannot be read or written.
struct StorageTrouble: Error {
  let message: String
}

/// An error that brings its words and its code with it, since not every build of the program knows it.
protocol SelfExplaining: Error {
  var message: String { get }
  var code: Failure.Code { get }
}

extension String {
  /// A field of the page "Information Needed", with the option that fills it in.
  fileprivate var withOption: String {
    switch self {
    case "First name": "\(self) (--first-name)"
    case "Last name": "\(self) (--last-name)"
    case "Company": "\(self) (--company)"
    case "E-mail": "\(self) (--email)"
    case "Country/region": "\(self) (--country)"
    default: self
    }
  }
}
