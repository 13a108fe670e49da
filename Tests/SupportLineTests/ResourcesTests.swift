import FlowFile
import Foundation
import SupportLine
import Testing

struct ResourcesTests {
  @Test("The files are found beside the program, as they are built")
  func built() throws {
    try Sample.inFolder { folder in
      let resources = folder.appendingPathComponent("licenseline_SupportLine.resources")
      try Sample.install(in: resources)
      let found = SupportResources.locate(besides: folder.appendingPathComponent("licenseline"))
      #expect(found?.folder.path == resources.path)
      #expect(found?.wording.path == resources.path + "/Prompts/en-US/prompts.yaml")
      #expect(found?.flow.path == resources.path + "/customer-support.yaml")
    }
  }

  @Test("The files are found under the prefix of the program, as they are installed")
  func installed() throws {
    try Sample.inFolder { folder in
      let share = folder.appendingPathComponent("share/licenseline")
      try Sample.install(in: share)
      let program = folder.appendingPathComponent("bin/licenseline")
      #expect(SupportResources.locate(besides: program)?.folder.path == share.path)
    }
  }

  @Test("Files beside the program go before installed ones, unless one is missing there")
  func order() throws {
    try Sample.inFolder { folder in
      let program = folder.appendingPathComponent("bin/licenseline")
      let places = SupportResources.places(besides: program)
      for place in places { try Sample.install(in: place) }
      #expect(SupportResources.locate(besides: program)?.folder.path == places.first?.path)
      try FileManager.default.removeItem(
        at: try #require(places.first).appendingPathComponent("Prompts"))
      #expect(SupportResources.locate(besides: program)?.folder.path == places.last?.path)
    }
  }

  @Test("Where the files are nowhere, nothing is found")
  func absent() throws {
    try Sample.inFolder { folder in
      let program = folder.appendingPathComponent("bin/licenseline")
      #expect(SupportResources.locate(besides: program) == nil)
      let absent = SupportResources(folder: folder)
      #expect(throws: FlowFileError.self) { try CustomerSupport.flow(from: absent) }
    }
  }

  @Test("A language has a folder of its own")
  func language() {
    let folder = URL(fileURLWithPath: "/somewhere")
    #expect(
      SupportResources(folder: folder, language: "de-DE").wording.path
        == "/somewhere/Prompts/de-DE/prompts.yaml")
  }
}
