// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "strata",
  targets: [
    // C libraries, each behind a module map of its own.
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CJansson", providers: [.apt(["libjansson-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CServiceFiles", exclude: ["services", "examples"]),
    // Which commit the program is built from, as the linker is told.
    .target(name: "CCommit"),

    // Pure rooms: values in, values out.
    .target(name: "ProfileModel", swiftSettings: pure),
    .target(
      name: "Formats",
      dependencies: ["ProfileModel", "CLibYAML", "CJansson", "CServiceFiles"],
      swiftSettings: common),
    .target(name: "Guidance", dependencies: ["ProfileModel", "Formats"], swiftSettings: pure),
    .target(name: "Rendering", dependencies: ["ProfileModel", "Formats"], swiftSettings: pure),
    .target(name: "Screen", swiftSettings: pure),
    .target(
      name: "Composer",
      dependencies: ["Screen", "ProfileModel", "Formats", "Guidance", "Rendering"],
      swiftSettings: pure),

    // Rooms that touch the outside.
    .target(
      name: "ProfileLibrary", dependencies: ["ProfileModel", "Formats"], swiftSettings: common),
    .target(name: "CursesTerminal", dependencies: ["CNcurses", "Screen"], swiftSettings: common),
    .executableTarget(
      name: "strata",
      dependencies: [
        "ProfileModel", "Formats", "Guidance", "Rendering", "ProfileLibrary", "Screen", "Composer",
        "CursesTerminal", "CCommit", "CMalloc",
      ],
      swiftSettings: common),

    .target(
      name: "TestKit", dependencies: ["Formats", "ProfileModel"], path: "Tests/TestKit",
      swiftSettings: common),
    // A program that is used, and its library in memory, for whoever presses keys.
    .target(
      name: "ComposerKit",
      dependencies: ["Composer", "Screen", "Formats", "Rendering", "ProfileModel"],
      path: "Tests/ComposerKit", swiftSettings: common),
    // What a fuzzer feeds, and the tests with what it found; not shipped.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ComposerKit", "Composer", "Screen", "Guidance", "Formats", "Rendering", "ProfileModel",
        "TestKit",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: common),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestKit"], path: "Tests/Fuzz/Replay",
      swiftSettings: common),
    .testTarget(
      name: "ProfileModelTests", dependencies: ["ProfileModel", "TestKit"], swiftSettings: tests),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "ProfileModel", "TestKit"],
      swiftSettings: tests),
    .testTarget(
      name: "GuidanceTests", dependencies: ["Guidance", "Formats", "ProfileModel", "TestKit"],
      swiftSettings: tests),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["profile-maker", "Rendering", "Formats", "ProfileModel", "TestKit"],
      swiftSettings: tests),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "CNcurses", "TestKit"], swiftSettings: tests),
    .testTarget(
      name: "ComposerTests",
      dependencies: [
        "ComposerKit", "Composer", "Screen", "Guidance", "Formats", "Rendering", "ProfileModel",
        "TestKit",
      ],
      swiftSettings: tests),
    // What the library's tests run, stop and kill; not shipped.
    .executableTarget(
      name: "library-driver", dependencies: ["ProfileLibrary", "ProfileModel", "TestKit"],
      path: "Tests/LibraryDriver", swiftSettings: common),
    // Writes random profiles for programs that judge what they are rendered to; not shipped.
    .executableTarget(
      name: "profile-maker", dependencies: ["Formats", "ProfileModel", "TestKit"],
      path: "Tests/ProfileMaker", swiftSettings: common),
    // Runs pure parts of the program for those who measure them; not shipped.
    .executableTarget(
      name: "parts-driver",
      dependencies: [
        "Composer", "Screen", "Guidance", "Rendering", "Formats", "ProfileModel", "TestKit",
      ],
      path: "Tests/Benchmarks/Parts", swiftSettings: common),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["library-driver", "ProfileLibrary", "ProfileModel", "TestKit"],
      swiftSettings: tests),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "strata", "Composer", "Screen", "Guidance", "ProfileLibrary", "Formats", "ProfileModel",
        "TestKit",
      ],
      exclude: ["Golden"], swiftSettings: tests),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "strata", "library-driver", "Composer", "Screen", "ProfileLibrary", "Formats",
        "ProfileModel", "TestKit",
      ],
      swiftSettings: tests),
    // The built program in a terminal that tmux plays.
    .testTarget(
      name: "TerminalTests", dependencies: ["strata", "Screen", "TestKit"], swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

var common: [SwiftSetting] {
  [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

/// What the tests call is optimised, and they themselves are not: they would take longer to build
/// than to run.
var tests: [SwiftSetting] { common + [.unsafeFlags(["-Onone"])] }

/// Pure targets also prove that they hold no unsafe code.
var pure: [SwiftSetting] { common + [.strictMemorySafety()] }
