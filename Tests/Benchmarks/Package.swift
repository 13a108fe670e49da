// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "licenseline", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Calls",
      dependencies: [
        .product(name: "LicenseLine", package: "licenseline"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Calls",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),

    // The peer of the key listener.
    .systemLibrary(
      name: "CSpandsp", path: "Benchmarks/CSpandsp", pkgConfig: "spandsp",
      providers: [.apt(["libspandsp-dev"])]),
    .executableTarget(
      name: "Sound",
      dependencies: [
        "CSpandsp",
        .product(name: "LicenseLine", package: "licenseline"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Sound",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
