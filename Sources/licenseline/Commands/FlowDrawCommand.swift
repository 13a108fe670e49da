internal import ArgumentParser
internal import Dialogue
internal import FlowDrawing
internal import Foundation

struct FlowDrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw a flow: what is said, and where keys, words and outcomes lead.",
    discussion: """
      SVG is laid out by Graphviz, of the package graphviz. DOT is its language; Mermaid is drawn by \
      what shows README pages.
      """)

  @OptionGroup var source: FlowSource

  @Option(help: "The form of the drawing.")
  var format = Format.svg

  @Option(
    help: ArgumentHelp("Where to write; else standard output.", valueName: "file"))
  var output: String?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg, dot, mermaid
  }

  /// The ends of names by which programs tell what a file holds.
  private static let forms: [String: Format?] = [
    "svg": .svg, "dot": .dot, "gv": .dot, "mmd": .mermaid, "mermaid": .mermaid, "png": nil,
    "pdf": nil, "jpg": nil, "jpeg": nil, "gif": nil, "webp": nil, "ps": nil, "eps": nil,
  ]

  func validate() throws {
    guard let output else { return }
    let end = URL(fileURLWithPath: output).pathExtension.lowercased()
    guard let form = Self.forms[end], form != format else { return }
    let way =
      form.map { ", or --format \($0.rawValue)." }
      ?? ". Of what --format dot writes, dot -T\(end) of Graphviz makes such a file."
    throw ValidationError(
      "\(output) would hold \(format.rawValue), which its name does not say: expected another name"
        + way)
  }

  /// More do not fit in a picture that anybody could look at, and take Graphviz long.
  private static let mostNodes = 500

  func run() throws {
    let flow = try source.flow()
    let drawing = FlowDrawing(flow)
    switch format {
    case .dot: try write(drawing.dot)
    case .mermaid: try write(drawing.mermaid)
    case .svg:
      guard flow.nodes.count <= Self.mostNodes else {
        throw Refused(
          message:
            "\(source.name) has \(flow.nodes.count) nodes, and a picture \(Self.mostNodes) at most. "
            + "--format dot writes the drawing for a program that pans and zooms.")
      }
      try write(Graphviz.svg(of: drawing.dot))
    }
  }

  private func write(_ text: String) throws {
    guard let output else { return Output.write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output))
    } catch {
      let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
      guard FileManager.default.fileExists(atPath: folder) else {
        throw StorageTrouble(
          message: "\(output) cannot be written: there is no folder \(folder). Make it first.")
      }
      throw StorageTrouble(
        message: "\(output) cannot be written: \(error.localizedDescription)")
    }
  }
}
