// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "licenseline",
  products: [
    .executable(name: "licenseline", targets: ["licenseline"]),
    // For other front ends, and the benchmarks in Tests/Benchmarks.
    .library(
      name: "LicenseLine",
      targets: [
        "Clearinghouse", "Codes", "Dialogue", "FlowFile", "LicensingWizard", "Scenarios",
        "Simulator", "SoundFile", "SupportLine", "Voice",
      ]),
  ],
  traits: [
    .trait(name: "Audio", description: "Calls that can be heard, by libsndfile."),
    .default(enabledTraits: ["Audio"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // What crosses the gap between the two sides.
    .target(name: "Codes", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),

    // What a license server proves itself with.
    .target(
      name: "Certificates",
      dependencies: [
        "Codes",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ]),

    // The site and the vendor: neither may import the other.
    .target(name: "LicensingWizard", dependencies: ["Codes"]),
    .target(name: "Clearinghouse", dependencies: ["Codes"]),

    // The telephone line: an engine, its files, and Customer Support as one flow of it.
    .target(name: "Dialogue"),
    .target(name: "FlowFile", dependencies: ["Dialogue", "Yams"]),
    .target(name: "FlowDrawing", dependencies: ["Dialogue"]),
    .target(
      name: "SupportLine",
      dependencies: ["Clearinghouse", "Codes", "Dialogue", "FlowFile"],
      resources: [
        .copy("customer-support.yaml"), .copy("call-flow.schema.json"), .copy("../../Prompts"),
      ]),

    // A terminal as keystrokes and cells, and the licensing console on it.
    .target(name: "TextScreen"),
    .target(
      name: "ConsoleScreen",
      dependencies: [
        "Clearinghouse", "Codes", "Dialogue", "LicensingWizard", "Simulator", "SupportLine",
        "TextScreen",
      ]),

    // Both sides at work: time that passes, files that last, and the command.
    .target(
      name: "Simulator",
      dependencies: ["Clearinghouse", "Codes", "Dialogue", "LicensingWizard", "SupportLine"]),

    // Calls as files that replay.
    .target(
      name: "Scenarios",
      dependencies: [
        "Clearinghouse", "Codes", "Dialogue", "LicensingWizard", "Simulator", "Staging",
        "SupportLine",
      ]),

    // The call as sound: files by libsndfile, recordings and tones. Whole files of these are `#if Audio`.
    .systemLibrary(
      name: "CSndFile", pkgConfig: "sndfile",
      providers: [.apt(["libsndfile1-dev"]), .brew(["libsndfile"])]),
    .target(
      name: "SoundFile",
      dependencies: [.target(name: "CSndFile", condition: .when(traits: ["Audio"]))]),
    .target(name: "Voice", dependencies: ["Dialogue", "Simulator", "SoundFile"]),

    .target(
      name: "Store",
      dependencies: [
        "Clearinghouse", "Codes", "LicensingWizard",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Staging", dependencies: ["Certificates", "Clearinghouse", "Codes", "LicensingWizard"]),
    .executableTarget(
      name: "licenseline",
      dependencies: [
        "Certificates", "Clearinghouse", "Codes", "ConsoleScreen", "Dialogue", "FlowDrawing",
        "FlowFile", "LicensingWizard", "Scenarios", "Simulator", "Staging", "Store",
        "SoundFile", "SupportLine", "TextScreen", "Voice",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Keys, IDs and seeds that several suites share.
    .target(name: "Samples", dependencies: ["Codes"], path: "Tests/Samples"),

    // What a terminal shows of the bytes that a program writes to it.
    .target(name: "TestTerminal", dependencies: ["TextScreen"], path: "Tests/TestTerminal"),

    // The caller's end of a call, which notes what makes no sense, and the numbers that it draws.
    .target(name: "TestCaller", dependencies: ["Dialogue"], path: "Tests/TestCaller"),

    .testTarget(
      name: "CodesTests",
      dependencies: ["Codes", .product(name: "Crypto", package: "swift-crypto")]),
    .testTarget(
      name: "CertificatesTests",
      dependencies: [
        "Certificates", "Codes", "Samples",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ]),
    .testTarget(name: "DialogueTests", dependencies: ["Dialogue", "TestCaller"]),
    .testTarget(
      name: "FlowFileTests", dependencies: ["Dialogue", "FlowFile"], exclude: ["BrokenFlows"]),
    .testTarget(
      name: "FlowDrawingTests", dependencies: ["Dialogue", "FlowDrawing"], exclude: ["Drawings"]),
    .testTarget(
      name: "SimulatorTests",
      dependencies: [
        "Clearinghouse", "Codes", "Dialogue", "FlowFile", "LicensingWizard", "Simulator",
        "SupportLine",
      ]),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "Clearinghouse", "Codes", "Dialogue", "FlowFile", "LicensingWizard", "Scenarios",
        "Simulator", "Staging", "SupportLine", "TestCaller",
      ]),
    .testTarget(
      name: "SupportLineTests",
      dependencies: [
        "Clearinghouse", "Codes", "Dialogue", "FlowFile", "SupportLine", "TestCaller",
      ]),
    .testTarget(
      name: "LicensingWizardTests", dependencies: ["Codes", "LicensingWizard", "Samples"]),
    .testTarget(
      name: "ClearinghouseTests", dependencies: ["Clearinghouse", "Codes", "Samples"]),
    .testTarget(name: "SoundFileTests", dependencies: ["SoundFile"]),
    .testTarget(
      name: "VoiceTests",
      dependencies: [
        "Codes", "Clearinghouse", "Dialogue", "FlowFile", "Simulator", "SoundFile", "SupportLine",
        "TestCaller", "Voice",
      ]),
    .testTarget(
      name: "StagingTests",
      dependencies: [
        "Certificates", "Clearinghouse", "Codes", "LicensingWizard", "Samples", "Simulator",
        "Staging",
      ]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Clearinghouse", "Codes", "LicensingWizard", "Samples", "Store",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "TextScreenTests", dependencies: ["Samples", "TestTerminal", "TextScreen"]),
    .testTarget(
      name: "ConsoleScreenTests",
      dependencies: [
        "Clearinghouse", "Codes", "ConsoleScreen", "Dialogue", "FlowFile", "LicensingWizard",
        "Simulator", "SupportLine", "TextScreen",
      ],
      exclude: ["Screens"]),
    .testTarget(
      name: "licenselineTests",
      dependencies: ["SoundFile", "Staging", "TestTerminal", "Voice", "licenseline"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
