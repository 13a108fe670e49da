internal import Dialogue
internal import FlowFile
internal import Foundation
internal import SupportLine

/// The files of the support line, where they were built or installed.
enum SupportFiles {
  /// - Parameter wording: says it in other words; `nil` for those of the support line.
  /// - Throws: `FlowFileError`, or `StorageTrouble` when there are none.
  static func flow(saying wording: SourceFile? = nil) throws -> Flow {
    let resources = try resources()
    guard let wording else { return try CustomerSupport.flow(from: resources) }
    return try Flow(SourceFile(reading: resources.flow), wording: wording)
  }

  /// - Throws: `StorageTrouble` when there are none.
  static func resources() throws -> SupportResources {
    let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    guard let resources = SupportResources.locate(besides: executable) else {
      let places = SupportResources.places(besides: executable).map(\.path)
      throw StorageTrouble(
        message:
          "The files of the support line are in neither \(places.joined(separator: " nor ")). "
          + "Install customer-support.yaml and Prompts there.")
    }
    return resources
  }
}
