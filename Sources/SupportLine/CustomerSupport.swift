public import Dialogue
public import FlowFile
public import Foundation

/// The call flow of Customer Support, from its files.
public enum CustomerSupport {
  /// - Throws: `FlowFileError` with everything wrong in the files.
  public static func flow(from resources: SupportResources) throws(FlowFileError) -> Flow {
    try Flow(
      SourceFile(reading: resources.flow), wording: SourceFile(reading: resources.wording))
  }
}

/// Where the files of the support line are.
public struct SupportResources: Hashable, Sendable {
  /// Holds `customer-support.yaml` and `Prompts`.
  public let folder: URL
  public let language: String

  /// - Parameter language: a folder of `Prompts`, named by its language tag (RFC 5646).
  public init(folder: URL, language: String = "en-US") {
    self.folder = folder
    self.language = language
  }

  public var flow: URL { folder.appendingPathComponent("customer-support.yaml") }

  public var wording: URL {
    folder.appendingPathComponent("Prompts/\(language)/prompts.yaml")
  }

  /// The first of the usual places that has them; `nil` when none has.
  ///
  /// `Bundle.module` would do while the build folder exists, and trap as soon as it is gone.
  ///
  /// - Parameter executable: the real path of the running program.
  public static func locate(besides executable: URL) -> SupportResources? {
    places(besides: executable).map { SupportResources(folder: $0) }.first { resources in
      FileManager.default.isReadableFile(atPath: resources.flow.path)
        && FileManager.default.isReadableFile(atPath: resources.wording.path)
    }
  }

  /// Where `locate` looks, in order: as built, and as installed under a prefix.
  public static func places(besides executable: URL) -> [URL] {
    let folder = executable.deletingLastPathComponent()
    return [
      folder.appendingPathComponent("licenseline_SupportLine.resources"),
      folder.deletingLastPathComponent().appendingPathComponent("share/licenseline"),
    ]
  }
}
