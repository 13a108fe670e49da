internal import ArgumentParser
internal import Dialogue
internal import FlowDrawing
internal import Foundation
internal import Scenarios

/// What a run came to, in the forms that are asked for.
struct CoverageReport {
  let flow: Flow
  let coverage: Coverage
  private let trail: Trail

  init(_ results: [RehearsalResult], of flow: Flow) {
    self.flow = flow
    var trail = Trail()
    var pages: Set<String> = []
    for rehearsal in results.compactMap(\.rehearsal) {
      if let passed = rehearsal.trail { trail.formUnion(passed) }
      pages.formUnion(rehearsal.pages)
    }
    self.trail = trail
    coverage = Coverage(of: flow, by: trail, pages: pages)
  }

  /// - Parameter file: its name's end says the form: `.svg`, `.dot`, `.mmd`, or `.json`.
  func write(to file: String) throws {
    let drawing = FlowDrawing(flow, reachedBy: trail)
    switch (file as NSString).pathExtension {
    case "svg": try write(Graphviz.svg(of: drawing.dot), to: file)
    case "dot": try write(drawing.dot, to: file)
    case "mmd": try write(drawing.mermaid, to: file)
    default: try write(Output.jsonText(View(coverage)), to: file)
    }
  }

  static let forms = ["svg", "dot", "mmd", "json"]

  private func write(_ text: String, to file: String) throws {
    try Output.write(text, toFile: file)
  }

  struct View: Encodable {
    let percent: Int
    let parts: [String: Part]

    struct Part: Encodable {
      let count: Int
      let reached: Int
      let percent: Int
      let missing: [String]
    }

    init(_ coverage: Coverage) {
      percent = coverage.percent
      parts = Dictionary(
        uniqueKeysWithValues: coverage.shares.map { share in
          (
            share.kind.rawValue,
            Part(
              count: share.count, reached: share.reachedCount, percent: share.percent,
              missing: share.missing)
          )
        })
    }
  }
}
